/**
 * {@code mvn -Pbench verify}: what the packaged program costs, each figure beside its peer, both in turn in one run. Nothing
 * here is a test.
 */
package com.digidoc.setup.bench;
