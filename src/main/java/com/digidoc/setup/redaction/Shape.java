package com.digidoc.setup.redaction;

import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What may be told of a secret: how long it is, and which of its characters trip people up in an address. */
final class Shape {
    /** Of a shorter one nothing more is told: it would be half guessed. */
    private static final int TELLING = 4;

    private static final String SPECIAL = "@:/?#%&+[]\\\"'$";

    private Shape() {}

    /** Such as {@code ‹password: 12 characters, has @, not percent-encoded›}. */
    static String of(Text kind, String secret, Messages messages) {
        if (kind.equals(Person.NAME.kind())) {
            return "‹" + messages.say(kind) + "›";
        }
        String meant = View.percentDecoded(secret);
        int length = meant.codePointCount(0, meant.length());
        var said = new ArrayList<Text>();
        if (length < TELLING) {
            said.add(Text.of("redaction.shape.short", TELLING));
        } else {
            said.add(Text.of("redaction.shape.length", length));
            said.addAll(characters(meant, !meant.equals(secret)));
        }
        return "‹" + messages.say(kind) + ": "
                + said.stream().map(messages::say).collect(Collectors.joining(", ")) + "›";
    }

    private static List<Text> characters(String meant, boolean encoded) {
        var said = new ArrayList<Text>();
        String special = SPECIAL.chars()
                .filter(c -> meant.indexOf(c) >= 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        if (!special.isEmpty()) {
            said.add(Text.of("redaction.shape.has", special));
        }
        if (meant.indexOf(' ') >= 0) {
            said.add(Text.of("redaction.shape.space"));
        }
        if (meant.chars().anyMatch(c -> c > 0x7e)) {
            said.add(Text.of("redaction.shape.letters"));
        }
        if (encoded) {
            said.add(Text.of("redaction.shape.encoded"));
        } else if (!said.isEmpty()) {
            said.add(Text.of("redaction.shape.not-encoded"));
        }
        return said;
    }
}
