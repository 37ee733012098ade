package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.PortHolder.Kind;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortHoldersTest {
    private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt\n";

    @TempDir
    Path folder;

    @Test
    void lsofNamesProgramProcessUserAndAddresses() throws Exception {
        var mac = lsof("p1234\\ncredis-server\\nLada\\nu501\\nf6\\nn127.0.0.1:6379\\nf7\\nn[::1]:6379\\n");
        var expected = new PortHolder(
                Optional.of("redis-server"), Optional.of(1234L), Optional.of("ada"), List.of("127.0.0.1", "::1"));
        assertEquals(List.of(expected), PortHolders.of(mac.host(), 6379));
        assertEquals(Kind.REDIS, expected.kind());
    }

    @Test
    void lsofIsAskedForThisPortAndForFields() throws Exception {
        var mac = FolderHost.mac(folder).script("/usr/sbin/lsof", "echo \"$*\" > \"$HOME/asked\"; exit 1");
        assertEquals(List.of(), PortHolders.of(mac.host(), 6380));
        assertTrue(Files.readString(mac.home().resolve("asked")).startsWith("-nP -iTCP:6380 -sTCP:LISTEN -F pcn"));
    }

    @Test
    void aSecondServerOnThePortIsAnotherHolder() throws Exception {
        var mac = lsof("p200\\nccom.docker.backe\\nu501\\nf9\\nn*:6379\\nf10\\nn*:6379\\n"
                + "p100\\ncredis-server\\nu501\\nf6\\nn127.0.0.1:6379\\n");
        var holders = PortHolders.of(mac.host(), 6379);
        assertEquals(
                List.of(Kind.REDIS, Kind.CONTAINER),
                holders.stream().map(PortHolder::kind).toList());
        assertEquals(List.of("*"), holders.get(1).addresses());
        assertEquals(Optional.of("501"), holders.get(1).user());
    }

    @Test
    void parentAndChildWithOneSocketAreOneHolder() throws Exception {
        var mac = lsof("p42\\ncPython\\nf3\\nn*:6379\\np43\\ncPython\\nf3\\nn*:6379\\n");
        assertEquals(
                List.of(Optional.of(42L)),
                PortHolders.of(mac.host(), 6379).stream().map(PortHolder::pid).toList());
    }

    @Test
    void escapedAndCutNamesAreUnderstood() throws Exception {
        var mac = lsof("p7\\ncOrbStack\\\\x20Helper\\nf3\\nn*:6379\\np8\\ncM\\\\xc3\\\\xbcll\\nf3\\nn[::1]:6379\\n");
        var holders = PortHolders.of(mac.host(), 6379);
        assertEquals(Optional.of("OrbStack Helper"), holders.get(0).program());
        assertEquals(Optional.of("Müll"), holders.get(1).program());
        assertEquals(Kind.CONTAINER, kind("com.docke"));
        assertEquals(Kind.CONTAINER, kind("limactl"));
        assertEquals(Kind.REDIS, kind("valkey-se"));
        assertEquals(Kind.TUNNEL, kind("ssh"));
        assertEquals(Kind.OTHER, kind("sshd"));
    }

    @Test
    void garbageFromLsofIsNobody() throws Exception {
        var mac = lsof("n127.0.0.1:6379\\n\\npx\\ncredis\\nn*:6379\\np5\\nn*:16379\\nnnonsense\\n");
        assertEquals(List.of(), PortHolders.of(mac.host(), 6379));
    }

    @Test
    void aMacWithoutLsofShowsNobody() throws Exception {
        assertEquals(List.of(), PortHolders.of(FolderHost.mac(folder).host(), 6379));
    }

    @Test
    void linuxFilesNameTheProcess() throws Exception {
        var linux = FolderHost.debian(folder)
                .file(
                        "/proc/net/tcp",
                        HEAD
                                + row("0100007F:18EB", "0A", 1000, 11)
                                + row("0100007F:18EB", "01", 1000, 12)
                                + row("0100007F:1F90", "0A", 1000, 13))
                .file(
                        "/proc/net/tcp6",
                        HEAD + row("00000000000000000000000001000000:18EB", "0A", 1000, 14)
                                + "damaged row\n"
                                + row("zz00007F:18EB", "0A", 1000, 14)
                                + row("00007F:18EB", "0A", 1000, 14))
                .file("/etc/passwd", "root:x:0:0::/root:/bin/sh\nada:x:1000:1000::/home/ada:/bin/sh\n");
        process(linux, 321, "redis-server", "socket:[11]", "socket:[14]", "pipe:[15]");
        process(linux, 322, "redis-cli", "socket:[12]");
        assertEquals(
                List.of(new PortHolder(
                        Optional.of("redis-server"),
                        Optional.of(321L),
                        Optional.of("ada"),
                        List.of("127.0.0.1", "::1"))),
                PortHolders.of(linux.host(), 6379));
    }

    @Test
    void aListenerOfAnotherUserHasNoProcessButAUser() throws Exception {
        var linux = FolderHost.debian(folder)
                .file("/proc/net/tcp", HEAD + row("00000000:18EB", "0A", 101, 11))
                .file("/etc/passwd", "redis:x:101:101::/:/bin/false\n");
        var holder = PortHolders.of(linux.host(), 6379).getFirst();
        assertEquals(new PortHolder(Optional.empty(), Optional.empty(), Optional.of("redis"), List.of("*")), holder);
        assertEquals(Kind.HIDDEN, holder.kind());
        assertTrue(holder.servesAt("127.0.0.1"));
    }

    @Test
    void thePortsOfAProcessAreTold() throws Exception {
        try (var redis = TestRedis.start()) {
            var linux = new Host(Path.of("/"), System.getenv());
            assertEquals(List.of(redis.port()), PortHolders.ports(linux, redis.pid()));
        }
        var mac = lsof("p5\\nf6\\nn127.0.0.1:6380\\nf7\\nn[::1]:6380\\nf8\\nn*:16380\\n");
        assertEquals(List.of(6380, 16380), PortHolders.ports(mac.host(), 5));
    }

    @Test
    void aRealServerIsFoundByItsProcess() throws Exception {
        try (var redis = TestRedis.start()) {
            var holders = PortHolders.of(new Host(Path.of("/"), System.getenv()), redis.port());
            assertEquals(
                    List.of(Optional.of(redis.pid())),
                    holders.stream().map(PortHolder::pid).toList());
            assertEquals(Kind.REDIS, holders.getFirst().kind());
            assertEquals(List.of("127.0.0.1"), holders.getFirst().addresses());
        }
    }

    private FolderHost lsof(String printed) {
        return FolderHost.mac(folder).script("/usr/sbin/lsof", "printf '" + printed + "'");
    }

    private static Kind kind(String program) {
        return new PortHolder(Optional.of(program), Optional.empty(), Optional.empty(), List.of()).kind();
    }

    private static String row(String local, String state, int user, int inode) {
        return "   0: %s 00000000:0000 %s 00000000:00000000 00:00000000 00000000  %d        0 %d 1 0 100\n"
                .formatted(local, state, user, inode);
    }

    private static void process(FolderHost host, int pid, String name, String... links) throws IOException {
        host.file("/proc/" + pid + "/comm", name + "\n").folder("/proc/" + pid + "/fd");
        for (int i = 0; i < links.length; i++) {
            Files.createSymbolicLink(host.path("/proc/" + pid + "/fd/" + i), Path.of(links[i]));
        }
    }
}
