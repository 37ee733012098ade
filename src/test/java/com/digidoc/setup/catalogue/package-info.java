/**
 * The catalogue of what can be wrong, as data: each case is a computer in a folder that is broken in one way, with what the
 * doctor has to say of it and what {@code setup} and {@code undo} make of it. {@code README.md} holds it as a table.
 */
package com.digidoc.setup.catalogue;
