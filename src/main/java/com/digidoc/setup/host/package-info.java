/**
 * The computer being set up, and the only door to it: what it is, where its files are, and running its commands.
 *
 * <p>Everything here works below a root folder ("a Mac in a folder"), which is {@code /} in production. Nothing here
 * knows what Redis, Homebrew or DigiDoc are.
 */
package com.digidoc.setup.host;
