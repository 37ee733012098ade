/**
 * The vocabulary of everything the assistant knows and does: a {@link com.digidoc.setup.check.Check} asks the host a
 * question, a {@link com.digidoc.setup.check.Finding} is the answer, a {@link com.digidoc.setup.check.Remedy} what can be
 * done about it, and the {@link com.digidoc.setup.check.Doctor} asks many at once.
 *
 * <p>No feature is known here: not Redis, not Homebrew, not DigiDoc.
 */
package com.digidoc.setup.check;
