/**
 * DigiDoc's own Python: the virtual environment in its folder, what is installed there, and whether its Redis client gets
 * an answer.
 *
 * <p>What is installed is told by the names of files; no process is started for it. Two checks do start a program out of
 * DigiDoc's folder, {@code .venv/bin/python}: {@code python.venv} for its version, {@code python.ping} to ask what only
 * that Python can answer. In a folder that the person named, used before or had put among the applications it is the very
 * program that DigiDoc runs all day with the rights of the same person, so it gains nothing from us: it runs with no more
 * rights than the assistant, for seconds at most, and ends with all it started; it gets no input, no argument out of the
 * folder, and as the only secret the address that DigiDoc itself would give it; what it prints is bounded, freed of
 * terminal escapes and passwords, and believed only where it fits. No other file of the folder is run by a check.
 *
 * <p>Decision, 23 November 2026: a folder that was only found in a Dropbox, into which others may put files, is a
 * stranger's until the person says that it is theirs ({@code digidoc.use-folder}, or any remedy that runs something
 * there). Until then nothing of it is started, not even for a version. Price: one question more for who keeps DigiDoc in a
 * Dropbox, once.
 */
package com.digidoc.setup.python;
