package com.digidoc.setup.redaction;

import com.digidoc.setup.redaction.Rule.Found;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places where a secret stands, each with the text that comes before it. */
final class Places {
    private static final Pattern OPTION = Pattern.compile(
            "(?i)[?&;](?:[\\w.-]{0,40}(?:password|passwd|pwd|secret|token|signature|api_?key|access_?key)"
                    + "|pass|auth|sig|key)=");
    private static final Pattern OPTION_END = Pattern.compile("[&\\s\"'<>]");

    private static final Pattern REDIS_SETTING = Pattern.compile("(?i)\\b(?:requirepass|masterauth|primaryauth"
            + "|tls-(?:client-)?key-file-pass|auth-pass[ \\t]{1,8}[^\\s]{1,100}|rename-command[ \\t]{1,8}[^\\s]{1,100})"
            + "\"?[ \\t]{1,8}+(?=\\S)");

    /** ACL rules, as in redis.conf, ACL files, ACL LIST and SETUSER. */
    private static final Pattern REDIS_USER =
            Pattern.compile("(?i)(?<![\\w-])(?:set)?user[\"']?[ \\t]{1,8}[\"']?[^\\s\"']{1,100}[\"']?[ \\t]");

    private static final Pattern ACL_SECRET = Pattern.compile("(?<=[\\s\"'])(?:[><]|[#!](?=[0-9a-fA-F]{16}))");

    /** What a person or a script typed; each is followed by one secret. */
    private static final List<Pattern> COMMANDS = List.of(
            Pattern.compile("(?i)(?<![\\w-])--?(?:requirepass|masterauth|pass(?:word|phrase)?|token|secret|api-key)"
                    + "(?:[ \\t]{1,4}|=)"),
            Pattern.compile(
                    "\\bredis-cli\\b(?:[ \\t]{1,4}(?!-a\\b)[^\\s]{1,200}){0,12}" + "[ \\t]{1,4}-a(?:[ \\t]{1,4}|=)?"),
            Pattern.compile("(?i)\"AUTH\"[ \\t]{1,4}(?:\"(?:[^\"\\\\\\n]|\\\\.){1,300}\"[ \\t]{1,4})?(?=\")"),
            Pattern.compile("(?i)\\bHELLO\"?[ \\t]{1,4}\"?[23]\"?[ \\t]{1,4}\"?AUTH\"?"
                    + "[ \\t]{1,4}[^\\s]{1,200}[ \\t]{1,4}"),
            Pattern.compile("(?i)\\blogin[ \\t\\n]{1,4}[^\\s]{1,200}[ \\t\\n]{1,4}password[ \\t]{1,4}"));

    /** {@code AUTH} at a prompt or as a command of its own, with nothing behind its one or two words. */
    private static final Pattern AUTH = Pattern.compile("(?m)(?:^|> |\\bredis-cli )[ \\t]{0,8}(?:AUTH|auth)[ \\t]{1,4}"
            + "(?:[^\\s]{1,300}[ \\t]{1,4})?([^\\s]{1,1000})[ \\t]{0,8}$");

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "(?i)\\bauthorization[\"']?[ \\t]{0,4}[:=][ \\t]{0,4}[\"']?(?:(bearer|basic|token|apikey)[ \\t]{1,4})?");
    private static final Pattern HEADER =
            Pattern.compile("(?i)\\b(?:x-[\\w-]{0,30}(?:key|token|secret|auth)|private-token|(?:set-)?cookie)[\"']?"
                    + "[ \\t]{0,4}:[ \\t]{0,4}[\"']?");
    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer[ \\t]{1,4}([\\w.~+/=-]{12,2000})");

    /** How the tokens of well-known services start. */
    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9])"
        + "(?:gh[pousr]_\\w{16,255}|github_pat_\\w{20,255}"
        + "|gl(?:pat|dt|rt)-[\\w-]{16,255}|pypi-[\\w-]{16,400}|npm_\\w{20,255}|hf_\\w{16,255}|xox[abeprs]-[\\w-]{10,255}"
        + "|sk-[\\w-]{16,255}|(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\\w-]{30,60}"
        + "|eyJ[\\w-]{8,2000}\\.[\\w-]{4,4000}\\.[\\w-]{0,2000})");

    private static final String KEY_START = "-----BEGIN ";
    private static final String KEY_END = "-----END ";
    private static final int LONGEST_KEY_NAME = 60;

    private Places() {}

    static void options(String text, Found found) {
        Matcher option = OPTION.matcher(text);
        Matcher end = OPTION_END.matcher(text);
        int from = 0;
        while (option.find(from)) {
            int stop = end.find(option.end()) ? end.start() : text.length();
            if (stop > option.end() && !text.startsWith("***", option.end())) {
                found.add(option.end(), stop);
            }
            from = stop;
        }
    }

    static void redisSettings(String text, Found found) {
        values(REDIS_SETTING, text, found);
    }

    static void commands(String text, Found found) {
        COMMANDS.forEach(pattern -> values(pattern, text, found));
        AUTH.matcher(text).results().forEach(auth -> {
            int[] value = Value.at(text, auth.start(1), auth.start(1));
            found.add(value[0], value[1]);
        });
    }

    private static void values(Pattern pattern, String text, Found found) {
        Matcher place = pattern.matcher(text);
        int from = 0;
        while (from <= text.length() && place.find(from)) {
            int[] value = Value.at(text, place.start(), place.end());
            found.add(value[0], value[1]);
            from = Math.max(place.end(), value[1]);
        }
    }

    static void redisUsers(String text, Found found) {
        Matcher user = REDIS_USER.matcher(text);
        Matcher secret = ACL_SECRET.matcher(text);
        int from = 0;
        while (user.find(from)) {
            int end = Value.lineEnd(text, user.end());
            secret.region(user.end() - 1, end).useTransparentBounds(true);
            while (secret.find()) {
                int[] value = aclSecret(text, secret.start(), secret.end(), end);
                found.add(value[0], value[1]);
            }
            from = end;
        }
    }

    /** In quotes, a password goes up to the closing one; else up to a blank. */
    private static int[] aclSecret(String text, int sign, int start, int end) {
        int close = "\"'".indexOf(text.charAt(sign - 1)) >= 0 ? Value.closing(text, sign - 1) : -1;
        int stop = start;
        while (close < 0 && stop < end && !Character.isWhitespace(text.charAt(stop))) {
            stop++;
        }
        return new int[] {start, close < 0 ? stop : close};
    }

    static void headers(String text, Found found) {
        header(AUTHORIZATION, text, found);
        header(HEADER, text, found);
        BEARER.matcher(text).results().forEach(bearer -> found.add(bearer.start(1), bearer.end(1)));
    }

    /** A header's value goes to the end of its line or quotes; behind a known scheme it is one word. */
    private static void header(Pattern pattern, String text, Found found) {
        Matcher header = pattern.matcher(text);
        int from = 0;
        while (header.find(from)) {
            boolean word = header.groupCount() > 0 && header.group(1) != null;
            int end = header.end();
            while (end < text.length()
                    && "\"'\r\n".indexOf(text.charAt(end)) < 0
                    && !(word && text.charAt(end) == ' ')) {
                end++;
            }
            if (end > header.end() && !text.startsWith("‹", header.end())) {
                found.add(header.end(), end);
            }
            from = end;
        }
    }

    static void tokens(String text, Found found) {
        TOKEN.matcher(text).results().forEach(token -> found.add(token.start(), token.end()));
    }

    /** PEM (RFC 7468); one that is cut short goes to the end of the text. */
    static void privateKeys(String text, Found found) {
        int start = text.indexOf(KEY_START);
        while (start >= 0) {
            int name = start + KEY_START.length();
            int close = text.indexOf("-----", name);
            int end = start;
            if (close >= 0
                    && close - name < LONGEST_KEY_NAME
                    && text.substring(name, close).endsWith("PRIVATE KEY")) {
                int last = text.indexOf(KEY_END, close);
                end = last < 0 ? text.length() : last;
                found.add(close + 5, end);
            }
            start = text.indexOf(KEY_START, Math.max(end, name));
        }
    }
}
