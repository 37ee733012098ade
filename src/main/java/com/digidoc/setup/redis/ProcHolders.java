package com.digidoc.setup.redis;

import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The listeners as Linux tells them (proc_pid_net(5)): the sockets in {@code /proc/net/tcp} and {@code tcp6}, and whose
 * they are from the links in {@code /proc/PID/fd}. The sockets of everybody are listed, with the user's number; the links
 * of other users' processes cannot be read, so those have no process and no name.
 */
final class ProcHolders {
    private static final String LISTEN = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int USER = 7;
    private static final int INODE = 9;

    private ProcHolders() {}

    /** A listening socket: where, whose, and its number in the kernel. */
    private record Listener(String address, int port, String user, String inode) {
        String socket() {
            return "socket:[" + inode + "]";
        }
    }

    static List<PortHolder> of(Host host, int port) {
        List<Listener> listeners =
                listeners(host).filter(listener -> listener.port() == port).toList();
        return listeners.isEmpty() ? List.of() : holders(host, listeners);
    }

    static List<Integer> ports(Host host, long pid) {
        List<String> own = opened(host.path("/proc/" + pid));
        return listeners(host)
                .filter(listener -> own.contains(listener.socket()))
                .map(Listener::port)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Listener> listeners(Host host) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6").flatMap(table -> listeners(host.read(table)));
    }

    private static Stream<Listener> listeners(String table) {
        return table.lines()
                .filter(line -> line.contains(" " + LISTEN + " ")) // a busy computer has thousands of others
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTEN))
                .filter(fields -> fields[ADDRESS].matches("(\\p{XDigit}{8}|\\p{XDigit}{32}):\\p{XDigit}{4}"))
                .map(fields ->
                        new Listener(address(fields[ADDRESS]), port(fields[ADDRESS]), fields[USER], fields[INODE]));
    }

    private static int port(String field) {
        return HexFormat.fromHexDigits(field.substring(field.indexOf(':') + 1));
    }

    /** {@code 0100007F:18EB} is 127.0.0.1: each group of four bytes stands in the processor's order, lowest first. */
    private static String address(String field) {
        byte[] words = HexFormat.of().parseHex(field.substring(0, field.indexOf(':')));
        var bytes = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[(i & ~3) + 3 - (i & 3)];
        }
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            return address.isAnyLocalAddress() ? PortHolder.EVERYWHERE : shortened(address.getHostAddress());
        } catch (UnknownHostException e) {
            return field;
        }
    }

    /** An IPv6 address as people and lsof write it: {@code 0:0:0:0:0:0:0:1} is {@code ::1}. */
    private static String shortened(String address) {
        return address.contains(".") ? address : address.replaceFirst("(^|:)(0(:|$)){2,}", "::");
    }

    private static List<PortHolder> holders(Host host, List<Listener> listeners) {
        var sockets = new HashMap<String, Listener>();
        listeners.forEach(listener -> sockets.put(listener.socket(), listener));
        var holders = new ArrayList<PortHolder>();
        var unclaimed = new LinkedHashMap<>(sockets);
        for (Path process : processes(host)) {
            if (unclaimed.isEmpty()) {
                break; // whoever shares them is a child of those who were found, and has a higher number
            }
            List<Listener> own = opened(process).stream()
                    .filter(sockets::containsKey)
                    .peek(unclaimed::remove)
                    .map(sockets::get)
                    .toList();
            if (!own.isEmpty()) {
                holders.add(holder(host, process, own));
            }
        }
        holders.addAll(hidden(host, List.copyOf(unclaimed.values())));
        return holders;
    }

    /** By number, which is the order of /proc; the first comes last: it opens most, and what it holds it holds for others. */
    private static List<Path> processes(Host host) {
        List<Path> processes = entries(host.path("/proc"), "[0-9]*");
        Collections.rotate(processes, -1);
        return processes;
    }

    private static List<String> opened(Path process) {
        var names = new ArrayList<String>();
        for (Path link : entries(process.resolve("fd"), "*")) {
            try {
                names.add(Files.readSymbolicLink(link).toString());
            } catch (IOException e) {
                // closed since it was listed: then it is not what holds the port
                continue;
            }
        }
        return names;
    }

    /** What a folder of /proc holds; nothing where the process has ended or belongs to another user. */
    private static List<Path> entries(Path folder, String pattern) {
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            return entries;
        }
        return entries;
    }

    private static PortHolder holder(Host host, Path process, List<Listener> own) {
        String pid = process.getFileName().toString();
        String name = host.read("/proc/" + pid + "/comm").strip();
        return new PortHolder(
                Optional.of(name).filter(known -> !known.isEmpty()),
                Optional.of(Long.valueOf(pid)),
                Optional.of(user(host, own.getFirst().user())),
                own.stream().map(Listener::address).toList());
    }

    /** The sockets nobody visible holds, one holder a user. */
    private static List<PortHolder> hidden(Host host, List<Listener> listeners) {
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        listeners.forEach(listener -> addresses
                .computeIfAbsent(listener.user(), user -> new ArrayList<>())
                .add(listener.address()));
        return addresses.entrySet().stream()
                .map(entry -> new PortHolder(
                        Optional.empty(), Optional.empty(), Optional.of(user(host, entry.getKey())), entry.getValue()))
                .toList();
    }

    private static String user(Host host, String number) {
        return host.read("/etc/passwd")
                .lines()
                .map(line -> line.split(":"))
                .filter(fields -> fields.length > 2 && fields[2].equals(number))
                .map(fields -> fields[0])
                .findFirst()
                .orElse(number);
    }
}
