package com.digidoc.setup.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The tree of commands. Each is looked up by its path, so that a command line loads only the one that it names. */
final class Commands {
    private Commands() {}

    /** A command: what may be typed after its name, and what that starts. */
    record Command(Syntax syntax, Start start) {}

    /** Makes what carries a command out and gives its exit code. */
    @FunctionalInterface
    interface Start {
        /** @throws WrongUsage if what was given makes no sense to the command */
        Callable<Integer> of(Cli cli, Given given);
    }

    /** The command with a path that is in the tree. */
    static Command at(String path) {
        return switch (path) {
            case "" -> new Command(Cli.SYNTAX, (cli, given) -> cli);
            case "doctor" -> new Command(DoctorCommand.SYNTAX, DoctorCommand::new);
            case "setup" -> new Command(SetupCommand.SYNTAX, SetupCommand::new);
            case "ping" -> new Command(PingCommand.SYNTAX, PingCommand::new);
            case "url" -> new Command(UrlCommand.SYNTAX, UrlCommand::new);
            case "config" -> new Command(ConfigCommand.SYNTAX, ConfigCommand::new);
            case "config show" -> new Command(ConfigShow.SYNTAX, ConfigShow::new);
            case "config get" -> new Command(ConfigGet.SYNTAX, ConfigGet::new);
            case "config set" -> new Command(ConfigSet.SYNTAX, ConfigSet::new);
            case "config check" -> new Command(ConfigCheck.SYNTAX, ConfigCheck::new);
            case "config undo" -> new Command(ConfigTakeBack.SYNTAX, ConfigTakeBack::new);
            case "report" -> new Command(ReportCommand.SYNTAX, ReportCommand::new);
            case "code" -> new Command(CodeCommand.SYNTAX, CodeCommand::new);
            case "undo" -> new Command(UndoCommand.SYNTAX, UndoCommand::new);
            case "rehearse" -> new Command(RehearseCommand.SYNTAX, RehearseCommand::new);
            default -> throw new IllegalArgumentException(path);
        };
    }

    /** The commands right below one, without the hidden ones. */
    static Stream<Syntax> shown(Syntax above) {
        List<String> names = above.commands();
        return names.stream().map(name -> at(above.below(name)).syntax()).filter(below -> !below.hidden());
    }
}
