/**
 * Redis by way of Homebrew on a Mac: what is installed and registered, and the steps from nothing to a running server.
 *
 * <p>Questions are answered from files and from launchd, never by starting brew: its Ruby takes seconds and may download.
 * Which copy of Homebrew, which label, which formula is decided once, in {@link com.digidoc.setup.homebrew.Inventory}.
 * Texts and shapes of brew and macOS are those of Homebrew 6 and 7 (2026).
 */
package com.digidoc.setup.homebrew;
