package com.digidoc.setup.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * What is written to a terminal that a person looks at: text, line ends, tabs and our own colours. Whatever else could make
 * a terminal do something is left out, for names of folders and values of files may come from anyone.
 */
public final class PersonsTerminal extends FilterWriter {
    /** Control characters, but for line ends, tabs, colours, bold, faint and the end of those. */
    private static final Pattern COMMANDS = Pattern.compile("(?!\\u001B\\[(?:0|1|2|3[0-7])m)[\\p{Cc}&&[^\\n\\t]]");

    public PersonsTerminal(Writer terminal) {
        super(terminal);
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(COMMANDS.matcher(text.substring(from, from + length)).replaceAll(""));
    }
}
