package com.digidoc.setup.system;

import com.digidoc.setup.support.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(14400)
class UnitFuzzTest {
    @Test
    void anyAnswerOfSystemdIsRead() throws Exception {
        Fuzz.of("systemctl show")
                .from("Id=redis-server.service\n"
                        + "LoadState=loaded\n"
                        + "ActiveState=active\n"
                        + "SubState=running\n"
                        + "MainPID=12\n"
                        + "ExecStart={ path=/usr/bin/redis-server ; argv[]=/usr/bin/redis-server"
                        + " /etc/redis/redis.conf ; }\n"
                        + "\n"
                        + "Id=valkey.service\n"
                        + "LoadState=not-found\n")
                .with("\n\n", "=", "Id=", "argv[]=", ".conf", ";", "/")
                .texts(text -> UnitState.parse(text).forEach(UnitState::line));
    }
}
