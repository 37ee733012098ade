package com.digidoc.setup.python;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** {@code python.client}: has DigiDoc's Python what its list asks for, above all the client for Redis? Starts nothing. */
final class ClientCheck implements Check {
    static final String ID = "python.client";

    private static final String CLIENT = "redis";
    private static final int MOST_NAMED = 20;
    /** What the queue needs where DigiDoc's folder has no list. */
    private static final Requirements KNOWN = Requirements.of("redis>=5.0.0\nrq>=1.0.0");

    private final Host host;
    private final Shared<Optional<DigiDoc>> digiDoc;

    ClientCheck(Host host, Shared<Optional<DigiDoc>> digiDoc) {
        this.host = host;
        this.digiDoc = digiDoc;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> needs() {
        return List.of(VenvCheck.ID);
    }

    @Override
    public Finding look() throws Exception {
        Optional<DigiDoc> found = digiDoc.get();
        Optional<Venv> venv = found.flatMap(where -> Venv.in(where.folder()));
        if (venv.isEmpty()) {
            return Finding.blocked(ID, VenvCheck.ID);
        }
        boolean listed = Files.isRegularFile(found.get().requirements());
        Requirements requirements =
                listed ? Requirements.of(host.read(found.get().requirements())) : KNOWN;
        Finding finding = compare(requirements, Packages.in(venv.get().searched(host)));
        if (!listed) {
            return finding.detail(Text.of("python.client.no-list"));
        }
        return finding.status() == Status.OK
                ? finding
                : finding.remedy(InstallRequirements.into(host, venv.get(), found.get()));
    }

    @Override
    public List<Remedy> ahead() throws Exception {
        return digiDoc
                .get()
                .filter(where -> Files.isRegularFile(where.requirements()))
                .map(where ->
                        InstallRequirements.into(host, new Venv(where.folder().resolve(Venv.NAME)), where))
                .stream()
                .toList();
    }

    private static Finding compare(Requirements requirements, Packages installed) {
        // a line with a marker may not apply here; only pip knows
        List<Requirement> unmet = requirements.needed().stream()
                .filter(need -> !need.conditional() && !installed.meets(need))
                .toList();
        Finding finding = summary(unmet, installed);
        for (Requirement need : unmet.stream().limit(MOST_NAMED).toList()) {
            finding = finding.detail(
                    installed.has(need.name())
                            ? Text.of("python.client.other-version", installed.say(need.name()), need.toString())
                            : Text.of("python.client.missing", need.toString()));
        }
        if (unmet.size() > MOST_NAMED) {
            finding = finding.detail(Text.of("python.client.more", unmet.size() - MOST_NAMED));
        }
        return requirements.unread() == 0
                ? finding
                : finding.detail(Text.of("python.client.unread", requirements.unread()));
    }

    private static Finding summary(List<Requirement> unmet, Packages installed) {
        if (!installed.has(CLIENT)) {
            return Finding.problem(ID, Text.of("python.client.no-redis"));
        }
        Optional<Requirement> client =
                unmet.stream().filter(need -> need.name().equals(CLIENT)).findFirst();
        if (client.isPresent()) {
            return Finding.problem(
                    ID,
                    Text.of(
                            "python.client.wrong-redis",
                            installed.say(CLIENT),
                            client.get().toString()));
        }
        return unmet.isEmpty()
                ? Finding.ok(ID, Text.of("python.client.ok", installed.say(CLIENT)))
                : Finding.warning(ID, Text.of("python.client.some-missing", unmet.size()));
    }
}
