/**
 * The command line and the text assistant: one class a command, and how findings and plans print. Knows no window; what
 * it prints, the engine found.
 *
 * <p>The help texts stand in {@code usage.properties} beside this package, in picocli's own keys; everything else people
 * read comes from {@code text}.
 */
package com.digidoc.setup.cli;
