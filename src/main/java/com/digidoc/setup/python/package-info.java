/**
 * DigiDoc's own Python: the virtual environment in its folder, what is installed there, and whether its Redis client gets
 * an answer.
 *
 * <p>What is installed is told by the names of files; no process is started for it. Two checks do start a program out of
 * DigiDoc's folder, {@code .venv/bin/python}: {@code python.venv} for its version, {@code python.ping} to ask what only
 * that Python can answer. It is the very program that DigiDoc runs all day with the rights of the same person, so it
 * gains nothing from us, also where the folder came from a stranger: it runs with no more rights than the assistant, for
 * seconds at most, and ends with all it started; it gets no input, no argument out of the folder, and as the only secret
 * the address that DigiDoc itself would give it; what it prints is bounded, freed of terminal escapes and passwords, and
 * believed only where it fits. No other file of the folder is run by a check.
 */
package com.digidoc.setup.python;
