package com.digidoc.setup.check;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Text;
import java.util.List;

/**
 * What to do about a finding. Applied only on request; its check is asked again afterwards.
 *
 * @param id its stable name, such as {@code homebrew.install-redis}
 * @param summary what it does, as a person would say it on a button's sheet
 * @param effects what will happen, a line each: how long, how much, what it changes
 * @param commands the exact commands; empty where it changes a file or downloads
 * @param admin whether an administrator's password is needed
 * @param automatic whether the assistant may do it by itself once asked; else it is only to copy
 * @param undo what takes it back
 * @param action does it
 */
public record Remedy(
        String id,
        Text summary,
        List<Text> effects,
        List<Command> commands,
        boolean admin,
        boolean automatic,
        Undo undo,
        Action action) {
    public Remedy {
        effects = List.copyOf(effects);
        commands = List.copyOf(commands);
    }

    /** A remedy that runs its commands one after the other until one fails. */
    public static Remedy running(
            Host host, String id, Text summary, List<Text> effects, List<Command> commands, Undo undo) {
        return new Remedy(
                id, summary, effects, commands, false, true, undo, progress -> runAll(host, commands, progress));
    }

    /** Commands that the person runs in a terminal of their own, as only an administrator or a choice of theirs can. */
    public static Remedy toCopy(
            String id, Text summary, List<Text> effects, List<Command> commands, boolean admin, Undo undo) {
        return new Remedy(
                id,
                summary,
                effects,
                commands,
                admin,
                false,
                undo,
                progress -> Outcome.failed(
                        admin ? Text.of("check.action.admin") : Text.of("check.action.by-hand"), lines(commands)));
    }

    public Remedy asAdmin() {
        return new Remedy(id, summary, effects, commands, true, automatic, undo, action);
    }

    /** The same, done only where a person chooses it. */
    public Remedy onlyIfAsked() {
        return new Remedy(id, summary, effects, commands, admin, false, undo, action);
    }

    /** The same with texts that show no password. Its commands have none anyway. */
    Remedy masked() {
        return new Remedy(
                id,
                Redaction.masked(summary),
                effects.stream().map(Redaction::masked).toList(),
                commands,
                admin,
                automatic,
                undo.masked(),
                action);
    }

    /** The commands as a person would paste them, a line each. */
    public String lines() {
        return lines(commands);
    }

    private static String lines(List<Command> commands) {
        return String.join("\n", commands.stream().map(Command::line).toList());
    }

    /**
     * Runs commands in turn, telling of each, until one fails.
     *
     * @throws InterruptedException if cancelled
     */
    public static Outcome runAll(Host host, List<Command> commands, Progress progress) throws InterruptedException {
        for (Command command : commands) {
            progress.doing(Text.exactly(command.line()));
            CommandResult result = host.run(command, progress::line);
            if (!result.ok()) {
                return failure(command, result);
            }
        }
        return Outcome.done();
    }

    /** A command's bad end as an outcome; features that know the text say more. */
    public static Outcome failure(Command command, CommandResult result) {
        Text summary =
                switch (result.ending()) {
                    case EXITED -> Text.of("check.action.exit", command.program(), result.exitCode());
                    case TIMED_OUT ->
                        Text.of(
                                "check.action.timeout",
                                command.program(),
                                Math.max(1, command.limit().toMinutes()));
                    case NOT_STARTED -> Text.of("check.action.not-started", command.program());
                };
        return Outcome.failed(summary, result.text());
    }
}
