package com.digidoc.setup.report;

import com.digidoc.setup.report.Opening.Fault;
import com.digidoc.setup.report.Opening.Opened;
import com.digidoc.setup.report.Opening.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens a report that somebody sent. Its maker is not trusted: nothing of it is written to a disk or run, its names and
 * texts are looked at before they are believed, and what is unpacked is counted, whatever the zip says of itself.
 */
public final class ReportReader {
    /** Bytes of the file. The largest report that is made here has about a tenth of it. */
    static final long LARGEST_FILE = 8 << 20;

    /** Bytes unpacked, all entries together. */
    static final int LARGEST_CONTENT = 16 << 20;

    static final int MOST_ENTRIES = 100;

    /** Names as a report has them: plain ones, at most one folder deep, nothing hidden. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9][a-z0-9_-]{0,40}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,80}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t]]");

    private ReportReader() {}

    /** Reads a report file; takes as long as its disk needs and at most some tens of megabytes of memory. */
    public static Opening open(Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return new Refused(Fault.UNREADABLE, "");
            }
            if (Files.size(file) > LARGEST_FILE) {
                return new Refused(Fault.TOO_LARGE, Files.size(file) + " B");
            }
            List<Part> parts = parts(file);
            return new Opened(new ReportJson(parts).report());
        } catch (Unsound e) {
            return e.refused();
        } catch (ZipException e) {
            return new Refused(Fault.NOT_A_ZIP, clean(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Refused(Fault.UNREADABLE, clean(e.toString()));
        }
    }

    private static List<Part> parts(Path file) throws IOException, Unsound {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Unsound(Fault.TOO_MANY_ENTRIES, String.valueOf(zip.size()));
            }
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            var names = new HashSet<String>();
            for (ZipEntry entry : entries) {
                if (!NAME.matcher(entry.getName()).matches() || !names.add(entry.getName())) {
                    throw new Unsound(Fault.UNSAFE_NAME, clean(entry.getName()));
                }
            }
            var parts = new ArrayList<Part>();
            int left = LARGEST_CONTENT;
            for (ZipEntry entry : entries) {
                byte[] content = content(zip, entry, left);
                left -= content.length;
                parts.add(new Part(entry.getName(), clean(new String(content, StandardCharsets.UTF_8))));
            }
            return parts;
        } catch (IllegalArgumentException e) {
            throw new Unsound(Fault.NOT_A_ZIP, clean(e.toString())); // names that are not UTF-8
        }
    }

    /** Reads one byte more than may be left, so that neither a wrong size nor a bomb gets further. */
    private static byte[] content(ZipFile zip, ZipEntry entry, int left) throws IOException, Unsound {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(left + 1);
            if (content.length > left) {
                throw new Unsound(Fault.TOO_LARGE, clean(entry.getName()));
            }
            return content;
        }
    }

    /** A text without what could do something to a terminal or turn its letters around. */
    static String clean(String text) {
        return CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll("");
    }

    /** Why a file is no sound report. Ends reading, and becomes a value in {@link #open}. */
    static final class Unsound extends Exception {
        private static final long serialVersionUID = 1;

        private final Fault fault;

        Unsound(Fault fault, String exact) {
            super(exact);
            this.fault = fault;
        }

        Refused refused() {
            return new Refused(fault, Optional.ofNullable(getMessage()).orElse(""));
        }
    }
}
