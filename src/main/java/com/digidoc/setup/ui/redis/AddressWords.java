package com.digidoc.setup.ui.redis;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.Fault;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.redis.Reply;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.redis.UrlModel.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a Redis address. */
public final class AddressWords {
    /** A sentence and how good or bad it is. */
    public record Remark(Status status, Text text) {}

    private AddressWords() {}

    /** How DigiDoc will read it, a sentence each. */
    public static List<Text> reads(RedisUrl url) {
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
    public static List<Remark> doubts(Reading reading) {
        return switch (reading) {
            case Reading.Valid(RedisUrl url) ->
                url.warnings().stream()
                        .map(text -> new Remark(Status.WARNING, text))
                        .toList();
            case Reading.Rejected(String error, Text hint) -> List.of(new Remark(Status.PROBLEM, hint));
        };
    }

    /** What testing it led to; empty where it was not tested. */
    public static Optional<Remark> tested(Trial trial) {
        return switch (trial) {
            case Trial.None none -> Optional.empty();
            case Trial.Trying trying -> Optional.of(new Remark(Status.UNKNOWN, Text.of("ui.url.testing")));
            case Trial.Broken broken -> Optional.of(new Remark(Status.PROBLEM, Text.of("ui.url.not-tested")));
            case Trial.Tried(Probe probe) -> Optional.of(tested(probe));
        };
    }

    private static Remark tested(Probe probe) {
        Optional<Fault> fault = probe.ping().fault().or(() -> probe.write().flatMap(Reply::fault));
        Status status = fault.isEmpty() ? Status.OK : probe.ping().ok() ? Status.WARNING : Status.PROBLEM;
        Text said = fault.map(wrong -> wrong.summary(probe.url()))
                .orElseGet(
                        () -> Text.of("ui.url.answers", probe.ping().latency().toNanos() / 1e6));
        return new Remark(status, said);
    }
}
