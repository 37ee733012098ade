package com.digidoc.setup.cli;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.report.Product;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code doctor}: asks the whole ladder and prints it. */
final class DoctorCommand implements Callable<Integer> {
    static final Syntax SYNTAX = Syntax.of(
                    "doctor",
                    Option.flag("json"),
                    Option.flag("short"),
                    Option.list("only", "ID"),
                    Option.value("wait", "SECONDS"))
            .excluding("json", "short");

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Cli cli;
    private final Given given;
    private final boolean json;
    private final boolean brief;
    private final List<String> only;
    private final int wait;

    DoctorCommand(Cli cli, Given given) {
        this.cli = cli;
        this.given = given;
        json = given.has("json");
        brief = given.has("short");
        only = given.list("only");
        wait = given.whole("wait", 0);
    }

    @Override
    public Integer call() throws Exception {
        Assistant assistant = cli.assistant();
        // what a look gave is not printed while a better one is waited for
        boolean asTheyCome = wait == 0 && !json && !brief;
        List<Finding> findings = asTheyCome ? printed(assistant) : waited(assistant);
        conclude(assistant, findings, asTheyCome);
        return Status.worst(findings).exitCode();
    }

    private List<Finding> printed(Assistant assistant) throws InterruptedException {
        List<Check> all = assistant.ladder();
        List<String> wanted = wanted(all);
        return look(all, wanted, new InTurn(wanted, new Ladder(cli.terminal()), cli.common.verbose));
    }

    private List<Finding> waited(Assistant assistant) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        while (true) {
            List<Check> all = assistant.ladder();
            List<Finding> findings = look(all, wanted(all), finding -> {});
            if (Status.worst(findings) != Status.PROBLEM || System.nanoTime() >= end) {
                return findings;
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** The ids of what was asked for, in ladder order. */
    private List<String> wanted(List<Check> all) {
        List<String> ids = all.stream().map(Check::id).toList();
        only.stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw given.wrong(Text.of("cli.doctor.no-such-check", id, ids));
        });
        return only.isEmpty() ? ids : ids.stream().filter(only::contains).toList();
    }

    /** Asks what was asked for, and what that needs; gives what was asked for. */
    private static List<Finding> look(List<Check> all, List<String> wanted, Consumer<Finding> onFinding)
            throws InterruptedException {
        Map<String, Check> byId = all.stream().collect(Collectors.toMap(Check::id, check -> check));
        var needed = new HashSet<String>();
        wanted.forEach(id -> addWithNeeds(id, byId, needed));
        List<Check> asked =
                all.stream().filter(check -> needed.contains(check.id())).toList();
        return Doctor.examine(asked, onFinding).stream()
                .filter(finding -> wanted.contains(finding.id()))
                .toList();
    }

    private static void addWithNeeds(String id, Map<String, Check> byId, Set<String> wanted) {
        Check check = byId.get(id);
        if (check != null && wanted.add(id)) {
            check.needs().forEach(need -> addWithNeeds(need, byId, wanted));
        }
    }

    private void conclude(Assistant assistant, List<Finding> findings, boolean printed) throws Exception {
        Terminal terminal = cli.terminal();
        var ladder = new Ladder(terminal);
        if (json) {
            terminal.out()
                    .println(
                            Json.line(cli.json().doctor(assistant.host().platform(), assistant.maskedUrl(), findings)));
        } else if (brief) {
            brief(findings);
        } else {
            if (!printed) {
                ladder.print(findings, cli.common.verbose);
            }
            ladder.conclusion(findings);
        }
    }

    /** Short enough for a chat message: the version, the first broken rung, and how many more. */
    private void brief(List<Finding> findings) {
        Status status = Status.worst(findings);
        List<Finding> broken =
                findings.stream().filter(finding -> finding.status() == status).toList();
        Terminal terminal = cli.terminal();
        if (status == Status.OK) {
            terminal.say("cli.doctor.short-ok", Product.version());
        } else {
            Finding first = broken.getFirst();
            terminal.say(
                    "cli.doctor.short",
                    Product.version(),
                    status.text(),
                    first.id(),
                    first.summary(),
                    broken.size() - 1);
        }
    }
}
