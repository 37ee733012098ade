package com.digidoc.setup.check;

import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Text;

/** Where a remedy tells how far it is. Called on the thread that applies it. */
public interface Progress {
    /** What it does now, in words. */
    default void doing(Text what) {}

    /** A line of a program's output. */
    default void line(String line) {}

    /** How much is done, from 0 to 1. */
    default void fraction(double done) {}

    /** One that hears the same without passwords, whatever a program prints; of a flood not every line. */
    default Progress masked() {
        var lines = new ShownLines(this::line, System::nanoTime);
        return new Progress() {
            @Override
            public void doing(Text what) {
                Progress.this.doing(Redaction.masked(what));
            }

            @Override
            public void line(String line) {
                lines.line(line);
            }

            @Override
            public void fraction(double done) {
                Progress.this.fraction(done);
            }
        };
    }

    Progress SILENT = new Progress() {};
}
