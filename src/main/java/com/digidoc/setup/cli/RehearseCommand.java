package com.digidoc.setup.cli;

import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Showing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code rehearse DIR}, hidden: does in one process what people usually do with this program, so that the JVM can note for
 * its cache what that takes: with a display in the window, without one on the command line. It edits the settings of the
 * DigiDoc in that folder, which must be the one that is found without being told; for the build of a package only.
 */
final class RehearseCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("rehearse").taking("DIR").concealed();

    private final Cli cli;
    private final String folder;

    RehearseCommand(Cli cli, Given given) {
        this.cli = cli;
        folder = given.parameters().getFirst();
    }

    @Override
    public Integer call() throws Exception {
        Assistant assistant = cli.assistant();
        Path own = assistant.host().given(folder);
        if (!assistant.digiDoc().map(DigiDoc::folder).equals(Optional.of(own))) {
            throw new InvalidValue(
                    "other-digidoc", cli.terminal().messages().say("cli.rehearse.other"), Optional.empty());
        }
        if (!cli.show(Showing.EACH_PAGE)) {
            for (List<String> arguments : commands(address(assistant))) {
                cli.instead(arguments);
            }
        }
        return Cli.OK;
    }

    private static List<List<String>> commands(String address) {
        return List.of(
                List.of("ping"),
                List.of("ping", "--url", address, "--json"),
                List.of("doctor"),
                List.of("doctor", "--json"),
                List.of("url", address),
                List.of("config", "get", "queue.redis_url"),
                List.of("config", "set", "queue.redis_url", RedisUrl.DEFAULT.masked()),
                List.of("config", "set", "queue.redis_url", address),
                List.of("config", "set", "queue.job_timeout", "301"),
                List.of("config", "show", "--effective"),
                List.of("setup", "--dry-run"));
    }

    private static String address(Assistant assistant) throws Exception {
        return assistant.target().effective() instanceof Effective.Known(RedisUrl url)
                ? url.masked()
                : RedisUrl.DEFAULT.masked();
    }
}
