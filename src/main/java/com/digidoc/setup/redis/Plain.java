package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import java.util.regex.Pattern;

/** Words that someone else has written into a Redis or beside a process, as they may be shown. */
final class Plain {
    private static final int LONGEST = 80;
    private static final int LOOKED_AT = 1000;

    /** What stands between the user's name and the host in an address. */
    private static final Pattern PASSWORD = Pattern.compile("(//[^:/?#@]*:).*@");

    private Plain() {}

    /** In one line of bounded length, without what a terminal or a window would obey, and without an address's password. */
    static String of(String words) {
        String start = words.substring(0, Math.min(words.length(), LOOKED_AT))
                .replaceAll("\\p{C}+", " ")
                .strip();
        String hidden = PASSWORD.matcher(start).replaceAll("$1" + Secret.MASK + "@");
        return hidden.length() > LONGEST ? hidden.substring(0, LONGEST) + "…" : hidden;
    }
}
