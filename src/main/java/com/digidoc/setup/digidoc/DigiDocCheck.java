package com.digidoc.setup.digidoc;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code digidoc.folder}: is there a DigiDoc, and can its folder be worked with? */
public final class DigiDocCheck implements Check {
    private static final String ID = "digidoc.folder";

    private final Host host;
    private final Shared<DigiDocFinder.Search> search;

    public DigiDocCheck(Host host, Shared<DigiDocFinder.Search> search) {
        this.host = host;
        this.search = search;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Finding look() throws Exception {
        DigiDocFinder.Search found = search.get();
        Optional<DigiDoc> digiDoc = found.digiDoc();
        if (digiDoc.isEmpty()) {
            return Finding.problem(ID, Text.of("digidoc.folder.none")).remedy(choose());
        }
        Finding finding = judge(digiDoc.get());
        for (Path other : found.others()) {
            finding = finding.detail(Text.of("digidoc.folder.other", host.friendly(other)));
        }
        return finding;
    }

    private Finding judge(DigiDoc digiDoc) {
        Path folder = digiDoc.folder();
        String name = host.friendly(folder);
        if (!Files.exists(folder)) {
            return broken(Text.of("digidoc.folder.missing", name), digiDoc);
        }
        if (!Files.isDirectory(folder)) {
            return broken(Text.of("digidoc.folder.file", name), digiDoc);
        }
        // entering a folder is "executing" it
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            return broken(Text.of("digidoc.folder.unreadable", name), digiDoc);
        }
        if (!Files.isWritable(folder)) {
            return Finding.warning(ID, Text.of("digidoc.folder.unwritable", name))
                    .detail(digiDoc.how().text());
        }
        return Finding.ok(ID, Text.of("digidoc.folder.ok", name))
                .detail(digiDoc.how().text());
    }

    private Finding broken(Text summary, DigiDoc digiDoc) {
        return Finding.problem(ID, summary).detail(digiDoc.how().text()).remedy(choose());
    }

    /** Only the person knows the folder. */
    private static Remedy choose() {
        return Remedy.toCopy(
                "digidoc.choose-folder",
                Text.of("digidoc.choose-folder"),
                List.of(Text.of("digidoc.choose-folder.effect")),
                List.of(Command.of("digidoc-setup", "setup", "--digidoc", "FOLDER")),
                false,
                new Undo.Nothing());
    }
}
