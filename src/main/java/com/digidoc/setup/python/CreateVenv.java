package com.digidoc.setup.python;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The remedy {@code python.create-venv}. */
final class CreateVenv {
    private static final String ID = "python.create-venv";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private CreateVenv() {}

    /**
     * Makes {@code .venv} in DigiDoc's folder. What stands there already, because it does not work, is moved aside under
     * another name and never deleted.
     */
    static Remedy in(Host host, Path digiDoc, PythonFinder.Python python) {
        Path venv = digiDoc.resolve(Venv.NAME);
        var commands = List.of(Command.of(python.program().toString(), "-m", "venv", venv.toString())
                .within(LIMIT));
        Text effect = Text.of(
                "python.create-venv.effect",
                host.friendly(venv),
                python.version().text());
        if (!Files.exists(venv, LinkOption.NOFOLLOW_LINKS)) {
            return new Remedy(
                    ID,
                    Text.of("python.create-venv"),
                    List.of(effect, Text.of("python.create-venv.short")),
                    commands,
                    false,
                    true,
                    new Undo.Remove(Text.of("python.create-venv.undo", host.friendly(venv)), venv),
                    progress -> PythonRun.all(host, commands, progress));
        }
        Path aside = digiDoc.resolve(Venv.NAME + "-old-" + LocalDateTime.now().format(STAMP));
        Text kept = Text.of("python.create-venv.aside", host.friendly(aside));
        return new Remedy(
                ID,
                Text.of("python.create-venv.again"),
                List.of(kept, effect, Text.of("python.create-venv.short")),
                commands,
                false,
                true,
                new Undo.ByHand(
                        Text.of("python.create-venv.again.undo", host.friendly(aside), host.friendly(venv)),
                        List.of(new Trace.Exists(aside))),
                progress -> again(host, venv, aside, commands, progress));
    }

    private static Outcome again(Host host, Path venv, Path aside, List<Command> commands, Progress progress)
            throws InterruptedException {
        try {
            Files.move(venv, aside);
        } catch (IOException e) {
            return Outcome.failed(Text.of("python.create-venv.not-moved", host.friendly(venv)), e.toString());
        }
        return PythonRun.all(host, commands, progress);
    }
}
