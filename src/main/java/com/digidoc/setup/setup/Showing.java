package com.digidoc.setup.setup;

/** What for a window is opened. */
public enum Showing {
    /** For a person. */
    ALL,
    /** Only the first page: says how long that took, and closes. */
    FIRST_PAGE,
    /** Each page for a moment, and closes. */
    EACH_PAGE
}
