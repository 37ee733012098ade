package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;

/** Ends the reading of a file from deep inside; does not leave the package. */
final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    NotReadable(Text text, int line, int column) {
        super(text.key(), null, false, false);
        this.problem = new Problem(text, line, column);
    }

    NotReadable(Text text, Node.Span at) {
        this(text, at.line(), at.column());
    }

    Problem problem() {
        return problem;
    }
}
