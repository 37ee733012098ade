package com.digidoc.setup.docker;

import com.digidoc.setup.support.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(14400)
class ContainerFuzzTest {
    @Test
    void anyAnswerOfDockerIsAContainerOrNone() throws Exception {
        Fuzz.of("docker inspect")
                .from(
                        "{\"State\":{\"Status\":\"running\",\"ExitCode\":0,\"Error\":\"\"},\"Config\":{\"Image\":\"redis:8\"},"
                            + "\"HostConfig\":{\"RestartPolicy\":{\"Name\":\"unless-stopped\"},\"PortBindings\":{\"6379/tcp\":"
                            + "[{\"HostIp\":\"127.0.0.1\",\"HostPort\":\"6379\"}]}}}")
                .with(
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"State\":",
                        "null",
                        "1e999",
                        "\\u0000",
                        "\\ud800",
                        ",",
                        ":",
                        "{\"State\":{}}")
                .texts(text -> Container.parse(text).ifPresent(container -> {
                    container.line();
                    container.ofRedis();
                    container.opensAt(6379);
                }));
    }
}
