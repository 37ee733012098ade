package com.digidoc.setup.cli;

import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.setup.Showing;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParentCommand;

/**
 * {@code rehearse}, hidden: does in one process what people usually do with this program, so that the JVM can note for its
 * cache what that takes. It edits the settings of the DigiDoc that it is given; for the build of a package only.
 */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    @ParentCommand
    private Cli cli;

    @Override
    public Integer call() throws Exception {
        for (List<String> arguments : commands(address())) {
            cli.instead(arguments);
        }
        cli.show(Showing.EACH_PAGE);
        return ExitCode.OK;
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
