package com.digidoc.setup.config;

import java.util.Optional;

/**
 * One key or list item of a configuration file, as written there.
 *
 * @param path where it stands
 * @param scalar its value; empty where that is a section or a list
 * @param line of the key, or of the item, from 1
 * @param column of the key, or of the item, from 1
 * @param hidden whether a later line with the same key takes its place
 */
public record Entry(KeyPath path, Optional<Scalar> scalar, int line, int column, boolean hidden) {}
