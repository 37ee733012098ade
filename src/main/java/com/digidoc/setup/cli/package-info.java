/**
 * The command line and the text assistant: one class a command, and how findings and plans print. Knows no window; what
 * it prints, the engine found.
 *
 * <p>{@code Commands} is the tree of commands. Each says in its {@code SYNTAX} what may be typed after its name, and gets
 * what was as {@code Given}. The help texts stand in {@code usage.properties} beside this package; everything else people
 * read comes from {@code text}. Help, and what only a mistake needs, is not loaded for a command line that is right: a ping
 * has a few milliseconds for all of this.
 */
package com.digidoc.setup.cli;
