/**
 * Redis by way of Homebrew on a Mac: what is installed and registered, and the steps from nothing to a running server.
 *
 * <p>Questions are answered from files and from launchd. Of brew only the version is asked, which its shell part answers
 * alone: its Ruby takes seconds and may download. A brew that cannot even do that is broken.
 *
 * <p>What brew says when it fails is a table ({@link com.digidoc.setup.homebrew.BrewFailure}), and what helps against each
 * is another ({@link com.digidoc.setup.homebrew.Cure}); the same for what Redis writes into its log
 * ({@link com.digidoc.setup.redis.LogCause}, {@link com.digidoc.setup.homebrew.LogRepairs}). Words that are in no table are
 * shown as they are.
 *
 * <p>Which copy of Homebrew, which label, which formula is decided once, in {@link com.digidoc.setup.homebrew.Inventory}.
 * Texts and shapes of brew and macOS are those of Homebrew 6 and 7 (2026).
 */
package com.digidoc.setup.homebrew;
