package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.Fault;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.redis.Reply;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.settings.AddressModel.Trial;
import com.digidoc.setup.ui.settings.FieldModel.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a Redis address. */
final class AddressWords {
    private AddressWords() {}

    /** How DigiDoc will read it, a sentence each. */
    static List<Text> reads(RedisUrl url) {
        var said = new ArrayList<Text>();
        said.add(
                url.unix()
                        ? Text.of("ui.url.reads.socket", url.path().orElse(""), url.db())
                        : Text.of("ui.url.reads", url.host(), url.port(), url.db()));
        url.username().ifPresent(name -> said.add(Text.of("ui.url.reads.user", name)));
        url.password().ifPresent(word -> said.add(Text.of("ui.url.reads.password")));
        if (url.tls()) {
            said.add(Text.of("ui.url.reads.tls"));
        }
        return said;
    }

    /** What may be wrong with it. */
    static List<Trouble> doubts(Reading reading) {
        return switch (reading) {
            case Reading.Valid(RedisUrl url) ->
                url.warnings().stream()
                        .map(text -> new Trouble(Status.WARNING, text))
                        .toList();
            case Reading.Rejected(String error, Text hint) -> List.of(new Trouble(Status.PROBLEM, hint));
        };
    }

    /** What testing it led to; empty where it was not tested. */
    static Optional<Trouble> tested(Trial trial) {
        return switch (trial) {
            case Trial.None none -> Optional.empty();
            case Trial.Trying trying -> Optional.of(new Trouble(Status.UNKNOWN, Text.of("ui.url.testing")));
            case Trial.Broken broken -> Optional.of(new Trouble(Status.PROBLEM, Text.of("ui.url.not-tested")));
            case Trial.Tried(Probe probe) -> Optional.of(tested(probe));
        };
    }

    private static Trouble tested(Probe probe) {
        Optional<Fault> fault = probe.ping().fault().or(() -> probe.write().flatMap(Reply::fault));
        Status status = fault.isEmpty() ? Status.OK : probe.ping().ok() ? Status.WARNING : Status.PROBLEM;
        Text said = fault.map(wrong -> wrong.summary(probe.url()))
                .orElseGet(
                        () -> Text.of("ui.url.answers", probe.ping().latency().toNanos() / 1e6));
        return new Trouble(status, said);
    }
}
