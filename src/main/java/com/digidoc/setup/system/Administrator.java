package com.digidoc.setup.system;

import com.digidoc.setup.check.Action;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;

/** How a command gets an administrator's rights on this host. */
enum Administrator {
    /** We are the administrator already. */
    ALREADY,
    /** The desktop's own dialog asks for the password. */
    DIALOG,
    /** Only in a terminal of the person's own. */
    TERMINAL;

    static Administrator on(Host host) throws InterruptedException {
        if (host.run(Command.of("id", "-u")).answer().equals("0")) {
            return ALREADY;
        }
        boolean desktop = host.variable("DISPLAY").isPresent()
                || host.variable("WAYLAND_DISPLAY").isPresent();
        return desktop && host.tool("pkexec").isPresent() ? DIALOG : TERMINAL;
    }

    /** A command as it has to be given to have those rights. */
    Command with(Command command) {
        return switch (this) {
            case ALREADY -> command;
            case DIALOG -> before("pkexec", command);
            case TERMINAL -> before("sudo", command);
        };
    }

    List<Command> with(List<Command> commands) {
        return commands.stream().map(this::with).toList();
    }

    /**
     * A remedy whose commands were given {@link #with} these rights: one to copy where only a terminal will do.
     *
     * @param action does it where we can
     */
    Remedy remedy(String id, Text summary, List<Text> effects, List<Command> commands, Undo undo, Action action) {
        return this == TERMINAL
                ? Remedy.toCopy(id, summary, effects, commands, true, undo)
                : new Remedy(id, summary, effects, commands, this == DIALOG, true, undo, action);
    }

    private static Command before(String program, Command command) {
        var words = new ArrayList<String>();
        words.add(program);
        words.addAll(command.words());
        return new Command(words, command.environment(), command.directory(), command.limit());
    }
}
