package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;

/**
 * What is legal in a configuration but surely not meant.
 *
 * @param text one plain sentence
 * @param line in the configuration file, from 1; 0 where it concerns no line of it
 * @param column from 1, in characters; 0 likewise
 */
public record Warning(Text text, int line, int column) {
    static Warning ofFile(Text text) {
        return new Warning(text, 0, 0);
    }
}
