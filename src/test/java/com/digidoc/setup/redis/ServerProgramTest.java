package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerProgramTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=d81b8ff71cfb150e, 7.0.15, false",
        "Redis server v=6.0.16 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64, 6.0.16, true",
        "Redis server v=6.2.0 sha=0, 6.2.0, false",
        "Valkey server v=8.0.1 sha=00000000:0 malloc=jemalloc-5.3.0, 8.0.1, false",
        "Valkey server v=9.1.0-rc1 sha=00000000:0, 9.1.0-rc1, false",
        "something else, , false"
    })
    void theVersionIsRead(String printed, String version, boolean old) throws Exception {
        var debian = FolderHost.debian(folder).script("/usr/bin/redis-server", "echo '" + printed + "'");
        ServerProgram program = ServerProgram.find(debian.host()).orElseThrow();
        assertEquals(Optional.ofNullable(version), program.version(debian.host()));
        assertEquals(old, program.olderThan62(debian.host()));
    }

    @Test
    void valkeyWillDo() {
        var debian = FolderHost.debian(folder).script("/usr/bin/valkey-server", "exit 0");
        assertEquals(
                "valkey-server", ServerProgram.find(debian.host()).orElseThrow().name());
        assertEquals(
                Optional.empty(),
                ServerProgram.find(FolderHost.mac(folder.resolve("mac")).host()));
    }

    @Test
    void aRealOneTellsAndIsKnownByItsProcess() throws Exception {
        var host = FolderHost.debian(folder).host();
        assertTrue(new ServerProgram(TestRedis.executable()).version(host).isPresent());
        try (var redis = TestRedis.start()) {
            assertTrue(ServerProgram.runs(host, redis.pid()));
        }
    }
}
