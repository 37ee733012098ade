package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;

/**
 * What is wrong with a configuration file, and where.
 *
 * @param text one plain sentence
 * @param line from 1; 0 where it concerns the whole file
 * @param column from 1, in characters; 0 where it concerns the whole file
 */
public record Problem(Text text, int line, int column) {
    static Problem ofFile(Text text) {
        return new Problem(text, 0, 0);
    }
}
