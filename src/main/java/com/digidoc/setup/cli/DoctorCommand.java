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
        List<Finding> findings = look(assistant);
        long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        while (Status.worst(findings) == Status.PROBLEM && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY);
            findings = look(assistant);
        }
        print(assistant, findings);
        return Status.worst(findings).exitCode();
    }

    /** Asks what was asked for, and what that needs; gives what was asked for. */
    private List<Finding> look(Assistant assistant) throws InterruptedException {
        List<Check> ladder = assistant.ladder();
        if (only.isEmpty()) {
            return Doctor.examine(ladder);
        }
        Map<String, Check> byId = ladder.stream().collect(Collectors.toMap(Check::id, check -> check));
        var wanted = new HashSet<String>();
        for (String id : only) {
            if (!byId.containsKey(id)) {
                throw given.wrong(Text.of("cli.doctor.no-such-check", id, List.copyOf(byId.keySet())));
            }
            addWithNeeds(id, byId, wanted);
        }
        List<Check> asked =
                ladder.stream().filter(check -> wanted.contains(check.id())).toList();
        return Doctor.examine(asked).stream()
                .filter(finding -> only.contains(finding.id()))
                .toList();
    }

    private static void addWithNeeds(String id, Map<String, Check> byId, Set<String> wanted) {
        Check check = byId.get(id);
        if (check != null && wanted.add(id)) {
            check.needs().forEach(need -> addWithNeeds(need, byId, wanted));
        }
    }

    private void print(Assistant assistant, List<Finding> findings) throws Exception {
        Terminal terminal = cli.terminal();
        var ladder = new Ladder(terminal);
        if (json) {
            terminal.out()
                    .println(
                            Json.line(cli.json().doctor(assistant.host().platform(), assistant.maskedUrl(), findings)));
        } else if (brief) {
            brief(findings);
        } else {
            ladder.print(findings, cli.common.verbose);
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
