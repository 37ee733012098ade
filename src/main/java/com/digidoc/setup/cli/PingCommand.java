package com.digidoc.setup.cli;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.Connection;
import com.digidoc.setup.redis.Connection.Opening;
import com.digidoc.setup.redis.Fault;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.redis.Reply;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.redis.Topology;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ping}: PONG and how long it took. */
final class PingCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of(
            "ping",
            Option.value("url", "URL"),
            Option.value("count", "N"),
            Option.value("interval", "SECONDS"),
            Option.flag("json"));

    /** With what else a ping takes, a person knows within three seconds. */
    private static final Duration LIMIT = Duration.ofMillis(2500);

    private final Cli cli;
    private final Optional<String> url;
    private final int count;
    private final double interval;
    private final boolean json;

    PingCommand(Cli cli, Given given) {
        this.cli = cli;
        url = given.text("url");
        count = given.whole("count", 1);
        interval = given.number("interval", 1);
        json = given.has("json");
    }

    @Override
    public Integer call() throws Exception {
        RedisUrl target = url.isEmpty() ? effective() : given(url.get());
        boolean allPong = true;
        Connection connection = null;
        try {
            for (int i = 0; i < count; i++) {
                if (i > 0) {
                    Thread.sleep(Duration.ofNanos((long) (interval * 1e9)));
                }
                boolean anew = connection == null;
                Opening opening = anew ? Connection.open(target, LIMIT) : new Opening.Open(connection);
                connection = opening instanceof Opening.Open(Connection open) ? open : null;
                Reply reply = connection == null ? ((Opening.Refused) opening).reply() : connection.ping();
                print(reply, target, anew && reply.ok() ? connection.topology() : Optional.empty());
                if (!reply.ok()) {
                    allPong = false;
                    connection = closed(connection);
                }
            }
        } finally {
            closed(connection);
        }
        return allPong ? Cli.OK : Status.PROBLEM.exitCode();
    }

    /** Closes a connection that cannot be used again, so that the next ping makes a new one. */
    private static Connection closed(Connection connection) {
        if (connection != null) {
            connection.close();
        }
        return null;
    }

    private RedisUrl given(String url) {
        return switch (RedisUrl.parse(url)) {
            case Reading.Valid(RedisUrl valid) -> valid;
            case Reading.Rejected(String error, Text hint) ->
                throw new InvalidValue(error, cli.terminal().messages().say(hint), Optional.empty());
        };
    }

    private RedisUrl effective() throws Exception {
        Connection.prepare();
        return switch (cli.assistant().target().effective()) {
            case Effective.Known(RedisUrl known) -> known;
            case Effective.Blocked(String check) ->
                throw new InvalidValue(
                        check,
                        cli.terminal().messages().say("cli.ping.no-url", Text.of(check + ".title")),
                        Optional.empty());
        };
    }

    /** @param topology told once a connection, as a failover ends those that are open */
    private void print(Reply reply, RedisUrl target, Optional<Topology> topology) {
        if (json) {
            var line = Json.object();
            line.put("ok", reply.ok());
            line.put("reply", reply.ok() ? reply.exact() : null);
            line.put("millis", millis(reply));
            line.put("error", reply.fault().map(Fault::word).orElse(null));
            line.put(
                    "message",
                    reply.fault().map(fault -> sentence(fault, target)).orElse(null));
            line.put("exact", reply.exact());
            topology.ifPresent(known -> TopologyJson.into(line, known));
            cli.terminal().out().println(Json.line(line));
        } else if (reply.ok()) {
            cli.terminal().say("cli.ping.pong", reply.exact(), target.masked(), millis(reply));
            topology.map(Topology::lines)
                    .orElse(List.of())
                    .forEach(text -> cli.terminal()
                            .out()
                            .println("    " + cli.terminal().messages().say(text)));
        } else {
            cli.terminal().out().println(sentence(reply.fault().orElseThrow(), target));
            cli.terminal().out().println("    " + reply.exact());
        }
        cli.terminal().out().flush();
    }

    private String sentence(Fault fault, RedisUrl target) {
        return cli.terminal().messages().say(fault.summary(target));
    }

    /** Milliseconds with two decimals. */
    private static double millis(Reply reply) {
        return Math.round(reply.latency().toNanos() / 1e4) / 1e2;
    }
}
