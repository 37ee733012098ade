package com.digidoc.setup.cli;

import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.setup.Showing;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code rehearse}, hidden: does in one process what people usually do with this program, so that the JVM can note for its
 * cache what that takes: with a display in the window, without one on the command line. It edits the settings of the
 * DigiDoc that it is given; for the build of a package only.
 */
final class RehearseCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("rehearse").concealed();

    private final Cli cli;

    RehearseCommand(Cli cli, Given given) {
        this.cli = cli;
    }

    @Override
    public Integer call() throws Exception {
        if (!cli.show(Showing.EACH_PAGE)) {
            for (List<String> arguments : commands(address())) {
                cli.instead(arguments);
            }
        }
        return Cli.OK;
    }

    private List<List<String>> commands(String address) {
        return List.of(
                List.of("ping"),
                List.of("ping", "--url", address, "--json"),
                List.of("doctor"),
                List.of("doctor", "--json"),
                List.of("url", address),
                List.of("config", "get", "queue.redis_url"),
                List.of("config", "set", "queue.redis_url", address),
                List.of("config", "set", "queue.job_timeout", "301"),
                List.of("config", "show", "--effective"),
                List.of("setup", "--dry-run"));
    }

    private String address() throws Exception {
        return cli.assistant().target().effective() instanceof Effective.Known(RedisUrl url)
                ? url.masked()
                : RedisUrl.DEFAULT.masked();
    }
}
