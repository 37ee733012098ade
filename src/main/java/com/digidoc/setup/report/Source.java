package com.digidoc.setup.report;

/**
 * Something that tells support more than the findings do.
 *
 * @param name its file in the report
 */
record Source(String name, Look look) {
    /** Looks at it; changes nothing. */
    interface Look {
        /**
         * What there is to see; empty where there is nothing.
         *
         * @throws Exception whatever goes wrong; the report says so in its place
         */
        String look() throws Exception;
    }
}
