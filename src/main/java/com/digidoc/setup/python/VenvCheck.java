package com.digidoc.setup.python;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.digidoc.UseFolder;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code python.venv}: has DigiDoc a Python of its own, and does it run? */
final class VenvCheck implements Check {
    static final String ID = "python.venv";

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_LINKS = 10;

    private final Host host;
    private final Shared<Optional<DigiDoc>> digiDoc;

    VenvCheck(Host host, Shared<Optional<DigiDoc>> digiDoc) {
        this.host = host;
        this.digiDoc = digiDoc;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> needs() {
        return List.of("digidoc.folder");
    }

    /** Enough to ask DigiDoc's Python and, where it has none, a few others. */
    @Override
    public Duration limit() {
        return Duration.ofSeconds(35);
    }

    @Override
    public Finding look() throws Exception {
        Optional<DigiDoc> found = digiDoc.get();
        if (found.isEmpty()) {
            return Finding.blocked(ID, "digidoc.folder");
        }
        Optional<Venv> venv = Venv.in(found.get().folder());
        if (venv.isPresent()) {
            return found.get().how().confirmed() ? judge(venv.get(), found.get()) : unconfirmed(found.get());
        }
        return Files.isRegularFile(found.get().requirements())
                ? offer(Finding.problem(ID, Text.of("python.venv.missing")), found.get())
                : Finding.warning(
                        ID,
                        Text.of(
                                "python.venv.nothing-to-install",
                                host.friendly(found.get().folder())));
    }

    private Finding unconfirmed(DigiDoc where) throws InterruptedException {
        return Finding.problem(ID, Text.of("python.venv.unconfirmed", host.friendly(where.folder())))
                .remedy(UseFolder.of(host, where));
    }

    private Finding judge(Venv venv, DigiDoc where) throws InterruptedException {
        String name = host.friendly(venv.folder());
        Path python = venv.python();
        if (!Files.isDirectory(venv.folder())) {
            return broken(Text.of("python.venv.not-a-folder", name), "", where);
        }
        if (Files.isSymbolicLink(python) && !Files.exists(python)) {
            return broken(Text.of("python.venv.dangling", name), host.shown(endOfLinks(python)), where);
        }
        if (!Files.isRegularFile(python) || !Files.isExecutable(python)) {
            return broken(Text.of("python.venv.no-program", name), host.shown(python), where);
        }
        if (new PythonFinder(host).isStub(python)) {
            return broken(Text.of("python.venv.stub", name), "", where);
        }
        return run(venv, where);
    }

    private Finding run(Venv venv, DigiDoc where) throws InterruptedException {
        String name = host.friendly(venv.folder());
        CommandResult result =
                host.run(Command.of(venv.python().toString(), "--version").within(PATIENCE));
        if (result.ending() == CommandResult.Ending.TIMED_OUT) {
            return Finding.problem(ID, Text.of("python.venv.hangs", name, PATIENCE.toSeconds()));
        }
        Optional<Version> version = PythonFinder.version(result);
        if (version.isEmpty()) {
            return broken(Text.of("python.venv.not-started", name), Exact.of(result), where);
        }
        String number = version.get().text();
        if (version.get().compareTo(PythonFinder.OLDEST) < 0) {
            return broken(Text.of("python.venv.old", number, PythonFinder.OLDEST.text()), "", where);
        }
        Finding ok = Finding.ok(ID, Text.of("python.venv.ok", number, name));
        return version.get().compareTo(PythonFinder.GOOD) < 0
                ? ok.detail(Text.of("python.venv.newer-is-better", PythonFinder.GOOD.text()))
                : ok;
    }

    private Finding broken(Text summary, String exactly, DigiDoc where) throws InterruptedException {
        Finding finding = Finding.problem(ID, summary).detail(exactly);
        return Files.isRegularFile(where.requirements()) ? offer(finding, where) : finding;
    }

    /** Adds what can be done with the Pythons there are. */
    private Finding offer(Finding finding, DigiDoc where) throws InterruptedException {
        Optional<PythonFinder.Python> python = new PythonFinder(host).find();
        if (python.filter(PythonFinder.Python::usable).isPresent()) {
            return finding.remedy(UseFolder.by(CreateVenv.in(host, where.folder(), python.get()), host, where));
        }
        Text why = python.map(found -> found.complete()
                        ? Text.of(
                                "python.venv.only-old",
                                host.shown(found.program()),
                                found.version().text(),
                                PythonFinder.OLDEST.text())
                        : Text.of("python.trouble.no-ensurepip"))
                .orElse(Text.of("python.venv.no-python"));
        return finding.detail(why).remedy(InstallPython.on(host));
    }

    /** The file at the end of a chain of links that is not there. */
    private static Path endOfLinks(Path link) {
        Path end = link;
        try {
            for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(end); i++) {
                end = end.resolveSibling(Files.readSymbolicLink(end)).normalize();
            }
        } catch (IOException e) {
            return link;
        }
        return Files.exists(end, LinkOption.NOFOLLOW_LINKS) ? link : end;
    }
}
