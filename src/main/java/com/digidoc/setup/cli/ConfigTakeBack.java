package com.digidoc.setup.cli;

import com.digidoc.setup.config.ConfigUndo;
import com.digidoc.setup.config.ConfigUndo.Undoing;
import com.digidoc.setup.setup.Turn;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code config undo}: takes the last change of the file back, if it is still ours. */
final class ConfigTakeBack implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of("config undo");

    private final Cli cli;

    ConfigTakeBack(Cli cli, Given given) {
        this.cli = cli;
    }

    @Override
    public Integer call() throws Exception {
        Path path = OpenConfig.path(cli);
        return switch (cli.assistant().turn()) {
            case Turn.Busy(Text why) -> throw new Busy(cli.terminal().messages().say(why));
            case Turn.Ours ours -> {
                try (ours) {
                    yield takeBack(path);
                }
            }
        };
    }

    private int takeBack(Path path) {
        return switch (ConfigUndo.undo(path)) {
            case Undoing.Restored(Path file) -> {
                cli.terminal().say("cli.config.undone", cli.assistant().host().friendly(file));
                yield Cli.OK;
            }
            case Undoing.Refused(Text text, String exact) -> {
                exact.lines().forEach(cli.terminal().err()::println);
                throw new InvalidValue("not-undone", cli.terminal().messages().say(text), Optional.empty());
            }
        };
    }
}
