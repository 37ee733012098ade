package com.digidoc.setup.redaction;

import com.digidoc.setup.text.Text;
import java.util.List;

/**
 * One kind of thing that is hidden.
 *
 * @param name its stable name in the manifest
 * @param what it hides, in one sentence
 * @param kind what stands in its place says what it was: a password, a token …
 * @param finder finds it
 */
record Rule(String name, Text what, Text kind, Finder finder) {
    private static final Text PASSWORD = Text.of("redaction.kind.password");
    private static final Text TOKEN = Text.of("redaction.kind.token");
    private static final Text SECRET = Text.of("redaction.kind.secret");
    private static final Text KEY = Text.of("redaction.kind.key");

    /** Finds stretches of a text, in time that grows with its length and no faster. */
    @FunctionalInterface
    interface Finder {
        void find(String text, Found found);
    }

    /** Where a finder puts what it found. */
    @FunctionalInterface
    interface Found {
        void add(int start, int end);
    }

    /** The rules that know a secret by where it stands or how it looks; of two for the same place the first counts. */
    static final List<Rule> SECRETS = List.of(
            new Rule("address-password", Text.of("redaction.rule.address-password"), PASSWORD, Addresses::passwords),
            new Rule("address-user", Text.of("redaction.rule.address-user"), TOKEN, Addresses::tokens),
            new Rule("address-option", Text.of("redaction.rule.address-option"), SECRET, Places::options),
            new Rule("redis-setting", Text.of("redaction.rule.redis-setting"), PASSWORD, Places::redisSettings),
            new Rule("redis-user", Text.of("redaction.rule.redis-user"), PASSWORD, Places::redisUsers),
            new Rule("command", Text.of("redaction.rule.command"), PASSWORD, Places::commands),
            new Rule("header", Text.of("redaction.rule.header"), TOKEN, Places::headers),
            new Rule("named-value", Text.of("redaction.rule.named-value"), SECRET, NamedValues::find),
            new Rule("token", Text.of("redaction.rule.token"), TOKEN, Places::tokens),
            new Rule("private-key", Text.of("redaction.rule.private-key"), KEY, Places::privateKeys));

    /** A secret that the configuration or another place gave away. */
    static final Rule KNOWN =
            new Rule("known-secret", Text.of("redaction.rule.known-secret"), SECRET, (text, found) -> {});
}
