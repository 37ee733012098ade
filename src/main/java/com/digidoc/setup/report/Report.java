package com.digidoc.setup.report;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What support gets of a host: a few files, all secrets hidden, made once. What a preview shows of it is what is saved.
 *
 * @param made when
 * @param code the support code that goes with it
 * @param parts its files, in order
 * @param hidden what was hidden in them
 */
public record Report(Instant made, String code, List<Part> parts, List<HiddenCount> hidden) {
    /** Characters of one file. */
    private static final int LONGEST = 64 << 10;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final DateTimeFormatter FILE_NAME =
            DateTimeFormatter.ofPattern("'digidoc-report-'uuuu-MM-dd-HHmm'.zip'");
    private static final Duration SHORT = Duration.ofSeconds(3);

    public Report {
        parts = List.copyOf(parts);
        hidden = List.copyOf(hidden);
    }

    /**
     * Looks at a host and writes down what it sees; changes nothing there and sends nothing anywhere. Takes as long as the
     * slowest check and half a minute at most.
     *
     * @param hideHosts whether other computers get names that tell nothing
     * @param now when this is; kept to the second
     * @throws InterruptedException if cancelled
     */
    public static Report of(Assistant assistant, Messages messages, boolean hideHosts, Instant now)
            throws InterruptedException {
        Instant made = now.truncatedTo(ChronoUnit.SECONDS);
        List<Finding> findings = assistant.examine();
        List<Part> evidence = Evidence.gather(new Sources(assistant, messages).all(), LIMIT, messages);
        Host host = assistant.host();
        Redaction redaction = Redaction.forOthers(host, messages, hideHosts);
        if (hideHosts) {
            redaction.knowHost(host.run(Command.of("hostname").within(SHORT))
                    .answer()
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
        knowPasswords(assistant, redaction);
        String masked = assistant.maskedUrl();
        redaction.learn(
                DoctorJson.pretty(new DoctorJson(messages, text -> text).of(host.platform(), masked, findings)));
        evidence.forEach(part -> redaction.learn(part.text()));

        var parts = new ArrayList<Part>();
        String doctor =
                DoctorJson.pretty(new DoctorJson(messages, redaction::hide).of(host.platform(), masked, findings));
        evidence.forEach(part -> parts.add(new Part(part.name(), end(redaction.hide(part.text())))));
        List<HiddenCount> hidden = redaction.hidden().stream()
                .map(rule -> new HiddenCount(rule.rule(), messages.say(rule.what()), rule.count()))
                .toList();
        String code =
                SupportCode.of(host.platform(), Product.version(), findings).text();
        parts.addFirst(new Part(ReportJson.FINDINGS, doctor));
        var manifest = new Manifest(made, code, hideHosts, host.shown(host.home()));
        parts.addFirst(new Part("report.md", new Markdown(messages, manifest).of(parts, hidden)));
        parts.addLast(new Part(ReportJson.MANIFEST, manifest.json(parts, hidden)));
        return new Report(made, code, parts, hidden);
    }

    /** Cut only after hiding: what a line is may stand in one before it. */
    private static String end(String text) {
        int from = text.length() - LONGEST;
        return from <= 0 ? text : text.substring(text.indexOf('\n', from) + 1);
    }

    private static void knowPasswords(Assistant assistant, Redaction redaction) throws InterruptedException {
        assistant.wishes().url().map(Secret::reveal).ifPresent(redaction::learn);
        try {
            if (assistant.target().effective() instanceof Effective.Known(RedisUrl url)) {
                url.password().map(Secret::reveal).ifPresent(redaction::know);
            }
        } catch (ExecutionException e) {
            // the address cannot be found out, and so no file of the report has its password from there
        }
    }

    /** The bytes of the file that is saved: the same report gives the same bytes. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Part part : parts) {
                var entry = new ZipEntry(part.name());
                entry.setTimeLocal(made.atZone(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** A name for its file that tells when it was made, such as {@code digidoc-report-2026-11-23-1015.zip}. */
    public String fileName() {
        return FILE_NAME.format(made.atZone(ZoneOffset.UTC));
    }
}
