package com.digidoc.setup.support;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TestRedisTest {
    @Test
    void aServerCanBeKilledAndStartedAgainOnItsPort() throws Exception {
        try (var redis = TestRedis.start()) {
            assertTrue(TestRedis.listening(redis.port()));
            redis.kill();
            assertFalse(TestRedis.listening(redis.port()));
            redis.restart();
            assertTrue(TestRedis.listening(redis.port()));
        }
    }
}
