package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import com.digidoc.setup.report.OpenedReport;
import com.digidoc.setup.report.OpenedReport.Advice;
import com.digidoc.setup.report.OpenedReport.Told;
import com.digidoc.setup.report.SupportCode;
import com.digidoc.setup.report.SupportCode.Chip;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.doctor.Sight.Whose;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.journey.Rung;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Someone else's computer, as its report or its support code tells of it.
 *
 * @param os its kind of operating system
 * @param osVersion that one's version; empty if not told
 * @param chip the kind of its processor
 * @param version the version of the assistant there; empty if not told
 * @param made when it was told; a code does not say
 * @param redis the masked address of the Redis there; empty where it was not known or a code does not say
 */
record Origin(
        Os os,
        Optional<String> osVersion,
        String chip,
        Optional<String> version,
        Optional<Instant> made,
        Optional<String> redis) {
    /** What a report shows. */
    static Sight of(OpenedReport report) {
        var origin = new Origin(
                report.os(),
                Optional.of(report.osVersion()),
                report.rosetta() ? chip(Chip.ROSETTA) : report.arch(),
                Optional.of(report.version()),
                report.made(),
                report.redisUrl());
        List<Row> rows = report.findings().stream().map(Origin::row).toList();
        return new Sight(new Whose.SomeoneElses(origin), worst(rows), rows, Optional.empty());
    }

    private static Row row(Told told) {
        var rung = new Rung(
                told.id(),
                told.status(),
                Text.exactly(told.title()),
                Text.exactly(told.summary()),
                told.details().stream().map(Text::exactly).toList());
        List<Offer> offers = told.blockedBy().isPresent()
                ? List.of()
                : told.remedies().stream().map(Origin::offer).toList();
        return new Row(rung, offers, Optional.of(told.millis()));
    }

    /** To be read only: it is done there, not here. */
    private static Offer offer(Advice advice) {
        return new Offer(
                advice.id(),
                Text.exactly(advice.summary()),
                advice.effects().stream().map(Text::exactly).toList(),
                String.join(
                        "\n",
                        advice.commands().stream()
                                .map(words -> String.join(" ", words))
                                .toList()),
                advice.admin(),
                false,
                !advice.undo().isBlank(),
                Text.exactly(advice.undo()));
    }

    /** What a support code shows: the states of the rungs, and no more. */
    static Sight of(SupportCode code) {
        var origin = new Origin(
                code.os(), code.osVersion(), chip(code.chip()), code.version(), Optional.empty(), Optional.empty());
        List<Row> rows = SupportCode.rungs(code.os()).stream()
                .filter(code.states()::containsKey)
                .map(id -> row(id, code.states().get(id)))
                .toList();
        return new Sight(new Whose.SomeoneElses(origin), worst(rows), rows, Optional.empty());
    }

    private static Row row(String id, Status status) {
        var rung = new Rung(id, status, Text.of(id + ".title"), status.text(), List.of());
        return new Row(rung, List.of(), Optional.empty());
    }

    private static Status worst(List<Row> rows) {
        return Status.worst(rows.stream().map(row -> row.rung().status()));
    }

    private static String chip(Chip chip) {
        return switch (chip) {
            case ARM64 -> "arm64";
            case X86_64 -> "x86_64";
            case OTHER -> "?";
            case ROSETTA -> "arm64 (Rosetta)";
        };
    }

    /** Its operating system, such as {@code macOS 26.5}. */
    String system() {
        String name =
                switch (os) {
                    case MACOS -> "macOS";
                    case LINUX -> "Linux";
                    case OTHER -> "?";
                };
        return osVersion.map(version -> name + " " + version).orElse(name);
    }
}
