package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who owns files.
 *
 * @param uid the number of the person's account; empty if not known, then nothing counts as somebody else's
 */
record Owners(Host host, String uid) {
    private static final int GROUP_MAY_WRITE = 0020;

    /**
     * An owner.
     *
     * @param uid the number of the account
     * @param name its name
     * @param shared whether the file's group may write to it, as where several people look after one Homebrew
     */
    record Owner(String uid, String name, boolean shared) {}

    /** The owners of what links lead to, by BSD stat(1); a file that is not there has none. One question for all. */
    Map<Path, Owner> of(List<Path> files) throws InterruptedException {
        var words = new ArrayList<>(List.of("-L", "-f", "%u:%Lp:%Su:%N"));
        files.stream().filter(Files::exists).map(Path::toString).forEach(words::add);
        CommandResult result = host.run(Command.of("stat", words));
        var owners = new HashMap<Path, Owner>();
        for (String line : result.out().lines().toList()) {
            String[] fields = line.split(":", 4);
            if (fields.length == 4 && fields[1].matches("[0-7]{1,5}")) {
                boolean shared = (Integer.parseInt(fields[1], 8) & GROUP_MAY_WRITE) != 0;
                owners.put(Path.of(fields[3]), new Owner(fields[0], fields[2], shared));
            }
        }
        return owners;
    }

    /** Those of the files that the person may not write to because they are somebody else's. */
    List<Path> foreign(List<Path> files) throws InterruptedException {
        Map<Path, Owner> owners = of(files);
        return files.stream()
                .filter(file -> owners.containsKey(file) && foreign(owners.get(file)))
                .toList();
    }

    /** Whether that is somebody else, who does not share. */
    boolean foreign(Owner owner) {
        return !uid.isEmpty() && !owner.uid().equals(uid) && !owner.shared();
    }

    /** The command by which an administrator gives files to the person. */
    static Command giving(Host host, List<String> shown) {
        var words =
                new ArrayList<>(List.of("chown", "-R", host.home().getFileName().toString()));
        words.addAll(shown);
        return Command.of("sudo", words);
    }
}
