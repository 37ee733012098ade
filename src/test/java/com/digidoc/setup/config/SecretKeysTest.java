package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        redis://:hunter2@h:1/0             | redis://:***@h:1/0
        redis://ada:hunter2@h              | redis://ada:***@h
        rediss://ada:hunter2/@:#%x@h:1/0   | rediss://ada:***@h:1/0
        unix://:hunter2@/run/redis.sock    | unix://:***@/run/redis.sock
        redis://h/0?password=hunter2&db=1  | redis://h/0?password=***&db=1
        redis://h?ssl_password=hunter2 x#y | redis://h?ssl_password=***
        redis://:hunter2 #x@h              | redis://:***@h
        redis//:hunter2@h                  | redis//:***@h
        redis://ada@h:1/0                  | redis://ada@h:1/0
        redis://localhost:6379/0           | redis://localhost:6379/0
        medium                             | medium
        """)
    void anAddressIsShownWithoutItsPassword(String value, String shown) {
        assertEquals(shown, SecretKeys.mask(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.token", "api.api_key", "mail.smtp_password", "x.secret", "y.db_passwd", "z.TOKEN_2"})
    void aSecretSettingIsNotShownAtAll(String key) {
        assertEquals("***", SecretKeys.mask(key, "hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.auth_required", "queue.adapter", "paths.storage_base", "api.keyboard", "x.compass"})
    void otherSettingsAre(String key) {
        assertEquals("value", SecretKeys.mask(key, "value"));
    }
}
