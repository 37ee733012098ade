package com.digidoc.setup.redis;

import java.util.List;
import java.util.Optional;

/**
 * A program that listens on a TCP port of the host.
 *
 * @param program its name; empty where the system does not show it to us. macOS may cut it to 9 or 16 letters, Linux to 15
 * @param pid its process; empty where the system does not show it to us
 * @param user whose it is: a name, or a number where no name is known
 * @param addresses where it listens: {@code 127.0.0.1}, {@code ::1} …, {@code *} for all
 */
public record PortHolder(Optional<String> program, Optional<Long> pid, Optional<String> user, List<String> addresses) {
    /** Every address of the computer. */
    public static final String EVERYWHERE = "*";

    public PortHolder {
        addresses = addresses.stream().distinct().sorted().toList();
    }

    /** What kind of program it is, as far as its name tells. */
    public enum Kind {
        /** redis-server or valkey-server itself. */
        REDIS,
        /** Passes the port on to a container: Docker, OrbStack, Lima, Colima, Podman. */
        CONTAINER,
        /** Passes the port on to another computer: ssh. */
        TUNNEL,
        OTHER,
        /** Another user's or the system's own: its name is not shown to us. */
        HIDDEN
    }

    public Kind kind() {
        return program.map(PortHolder::kindOf).orElse(Kind.HIDDEN);
    }

    private static Kind kindOf(String name) {
        // the beginnings that survive lsof's table form, which cuts names at 9 letters
        if (startsWithOne(name, "redis-ser", "valkey-se")) {
            return Kind.REDIS;
        }
        if (startsWithOne(name, "com.docke", "docker-pr", "OrbStack", "limactl", "gvproxy", "rootlessp")) {
            return Kind.CONTAINER;
        }
        return name.equals("ssh") ? Kind.TUNNEL : Kind.OTHER;
    }

    private static boolean startsWithOne(String name, String... beginnings) {
        return List.of(beginnings).stream().anyMatch(name::startsWith);
    }

    /** Whether it can be reached at a numeric address of this computer. */
    public boolean servesAt(String address) {
        return addresses.contains(EVERYWHERE) || addresses.contains(address);
    }
}
