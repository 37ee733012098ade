package com.digidoc.setup.setup;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What a change made is never deleted, only moved beside its place under a name with the date. */
final class Aside {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Duration MAKING = Duration.ofMinutes(5);

    private Aside() {}

    /** Moves a file or a folder with all that is in it; nothing is ever replaced. */
    static Outcome move(Host host, Path made, Progress progress) {
        Path aside = made.resolveSibling(
                made.getFileName() + "-old-" + LocalDateTime.now().format(STAMP));
        progress.doing(Text.of("setup.undo.moving", host.friendly(made), host.friendly(aside)));
        try {
            Files.move(made, aside);
            return Outcome.done();
        } catch (IOException e) {
            return Outcome.failed(Text.of("setup.undo.not-moved", host.friendly(made)), e.toString());
        }
    }

    /**
     * Whether something was made, and in the case of a file not touched again, right after a moment. After a crash nothing
     * else tells whose it is.
     */
    static boolean madeAt(Path made, Instant moment) {
        try {
            var attributes = Files.readAttributes(made, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Instant first = attributes.creationTime().toInstant();
            Instant last = attributes.isDirectory()
                    ? first
                    : attributes.lastModifiedTime().toInstant();
            return !first.isBefore(moment.minusSeconds(1)) && last.isBefore(moment.plus(MAKING));
        } catch (IOException e) {
            return false;
        }
    }
}
