package com.digidoc.setup.report;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody else's report, read from its file. All texts are in the language it was made in, and without control
 * characters; nothing in it was checked for truth.
 *
 * @param made when it was made; empty if it does not say
 * @param version the version of the assistant that made it
 * @param os the kind of operating system
 * @param osVersion its version
 * @param arch the processor, {@code arm64} or {@code x86_64}
 * @param rosetta whether the assistant ran translated
 * @param redisUrl the Redis that DigiDoc would use there, masked; empty where that was not known
 * @param status the whole ladder's
 * @param findings the ladder, lower rungs first
 * @param parts every file of the report, for reading
 * @param hidden what was hidden in it
 */
public record OpenedReport(
        Optional<Instant> made,
        String version,
        Os os,
        String osVersion,
        String arch,
        boolean rosetta,
        Optional<String> redisUrl,
        Status status,
        List<Told> findings,
        List<Part> parts,
        List<HiddenCount> hidden) {
    public OpenedReport {
        findings = List.copyOf(findings);
        parts = List.copyOf(parts);
        hidden = List.copyOf(hidden);
    }

    /**
     * A finding as the report tells it. Its check may be one that this version does not have.
     *
     * @param blockedBy the id of the broken lower rung that kept it from being asked
     * @param millis how long asking took
     */
    public record Told(
            String id,
            String title,
            Status status,
            String summary,
            List<String> details,
            List<Advice> remedies,
            Optional<String> blockedBy,
            long millis) {
        public Told {
            details = List.copyOf(details);
            remedies = List.copyOf(remedies);
        }
    }

    /** What could be done about it there; never to be run here. */
    public record Advice(
            String id,
            String summary,
            List<String> effects,
            List<List<String>> commands,
            boolean admin,
            boolean automatic,
            String undo) {
        public Advice {
            effects = List.copyOf(effects);
            commands = commands.stream().map(List::copyOf).toList();
        }
    }
}
