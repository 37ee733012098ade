package com.digidoc.setup.digidoc;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;

/** A person says that a folder which was only found is theirs; from then on its programs are run. */
public final class UseFolder {
    private static final String ID = "digidoc.use-folder";

    private UseFolder() {}

    /** The remedy {@code digidoc.use-folder}. */
    public static Remedy of(Host host, DigiDoc digiDoc) throws InterruptedException {
        String name = host.friendly(digiDoc.folder());
        return new Remedy(
                ID,
                Text.of("digidoc.use-folder", name),
                List.of(effect(name)),
                List.of(),
                false,
                true,
                new Undo.Remove(Text.of("digidoc.use-folder.undo", name), LastUsed.file(host)),
                progress -> LastUsed.remember(host, digiDoc.folder())
                        ? Outcome.done()
                        : Outcome.failed(Text.of("digidoc.use-folder.failed", name), ""));
    }

    /** A remedy that says as much by what it does there. */
    public static Remedy by(Remedy remedy, Host host, DigiDoc digiDoc) {
        if (digiDoc.how().confirmed()) {
            return remedy;
        }
        var effects = new ArrayList<>(remedy.effects());
        effects.add(effect(host.friendly(digiDoc.folder())));
        return new Remedy(
                remedy.id(),
                remedy.summary(),
                effects,
                remedy.commands(),
                remedy.admin(),
                remedy.automatic(),
                remedy.undo(),
                progress -> {
                    LastUsed.remember(host, digiDoc.folder());
                    return remedy.action().apply(progress);
                });
    }

    private static Text effect(String name) {
        return Text.of("digidoc.use-folder.effect", name);
    }
}
