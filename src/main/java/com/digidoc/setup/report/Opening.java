package com.digidoc.setup.report;

import com.digidoc.setup.text.Text;

/** What opening somebody's report file led to. */
public sealed interface Opening {
    /** It could be read. */
    record Opened(OpenedReport report) implements Opening {}

    /**
     * It was not opened.
     *
     * @param fault why
     * @param exact what an expert wants to see; may be empty
     */
    record Refused(Fault fault, String exact) implements Opening {
        /** Why, in one sentence. */
        public Text summary() {
            return fault.text();
        }
    }

    /** Why a file is not opened. */
    enum Fault {
        /** There is no such file, or it cannot be read. */
        UNREADABLE("report.open.unreadable"),
        NOT_A_ZIP("report.open.not-a-zip"),
        /** A zip, but of something else. */
        NOT_A_REPORT("report.open.not-a-report"),
        /** Larger, packed or unpacked, than any report is. */
        TOO_LARGE("report.open.too-large"),
        TOO_MANY_ENTRIES("report.open.too-many-entries"),
        /** An entry that would lie outside of a folder, or has no place in a report. */
        UNSAFE_NAME("report.open.unsafe-name"),
        /** Made by a later version, in a form that this one does not know. */
        NEWER("report.open.newer"),
        /** Its findings cannot be understood. */
        DAMAGED("report.open.damaged");

        private final String key;

        Fault(String key) {
            this.key = key;
        }

        Text text() {
            return Text.of(key);
        }
    }
}
