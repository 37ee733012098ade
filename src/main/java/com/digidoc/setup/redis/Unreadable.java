package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;

/** What ends the reading of an address; {@link RedisUrl#parse} turns it into a value. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String error;
    private final transient Text hint;

    /** Without the text it is about, which may hold a password. */
    Unreadable(String error, String hint, Object... arguments) {
        super(error, null, false, false);
        this.error = error;
        this.hint = Text.of(hint, arguments);
    }

    RedisUrl.Reading.Rejected rejected() {
        return new RedisUrl.Reading.Rejected(error, hint);
    }
}
