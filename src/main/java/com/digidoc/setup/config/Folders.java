package com.digidoc.setup.config;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the folders that DigiDoc works in are there and can be written. Only looks; nothing is made. */
final class Folders {
    private Folders() {}

    /** A folder that is missing below a missing one is not named again. */
    static List<Fault> faults(EffectiveConfig config, Host host) {
        var faults = new ArrayList<Fault>();
        var missing = new ArrayList<Path>();
        ConfigSchema.settings()
                .filter(Folders::names)
                .forEach(setting -> folder(config, host, setting)
                        .filter(folder -> missing.stream().noneMatch(folder::startsWith))
                        .ifPresent(folder -> {
                            if (!Files.exists(folder)) {
                                missing.add(folder);
                                faults.add(
                                        fault(config, setting, Status.WARNING, Text.of("config.wrong.missing-folder")));
                            } else if (!Files.isDirectory(folder)) {
                                faults.add(
                                        fault(config, setting, Status.PROBLEM, Text.of("config.wrong.not-a-folder")));
                            } else if (!Files.isWritable(folder)) {
                                faults.add(fault(
                                        config, setting, Status.PROBLEM, Text.of("config.wrong.read-only-folder")));
                            }
                        }));
        return faults;
    }

    private static boolean names(Setting setting) {
        return setting.type() instanceof Setting.StorageFolder || setting.type() instanceof Setting.Place;
    }

    private static Fault fault(EffectiveConfig config, Setting setting, Status status, Text text) {
        return Faults.in(config, setting.key(), status, text);
    }

    /** The folder that a setting means; empty where its value makes no sense anyway, or is relative to somewhere. */
    private static Optional<Path> folder(EffectiveConfig config, Host host, Setting setting) {
        Object raw = config.overlaid().get(setting.key());
        if (raw == null || setting.type().wrong(raw).isPresent()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(JsonView.text(config.value(setting.key()).orElse("")));
            boolean file = setting.type() instanceof Setting.Place(boolean ofFile) && ofFile;
            return Optional.ofNullable(file ? path.getParent() : path)
                    .filter(Path::isAbsolute)
                    .map(folder -> host.given(folder.toString()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
