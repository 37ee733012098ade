package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "redis://localhost:6379/0 | redis://localhost:6379/0",
                "redis://user@host/0 | redis://user@host/0",
                "redis://:pw@host/0 | redis://:***@host/0",
                "url: redis://u:p@ss:w/rd#x@host/0  # mail@x | url: redis://u:***@host/0  # mail@x",
                "url: redis://localhost:6379/0  # ask a@b | url: redis://localhost:6379/0  # ask a@b",
                "url: \"redis://u:it's a #secret@host\"  # a@b | url: \"redis://u:***@host\"  # a@b",
                "url: \"redis://localhost:1/0\"  # a@b | url: \"redis://localhost:1/0\"  # a@b",
                "url: 'redis://u:it''s \"one\"@host' | url: 'redis://u:***@host'",
                "url: \"redis://u:a\\\"b@host\" | url: \"redis://u:***@host\"",
                // rather too much than too little
                "[redis://:a@h, http://b:c@d] | [redis://:***@d]",
                "redis://h/0?password=pw&db=1 | redis://h/0?password=***&db=1",
                "plain a: b@c | plain a: b@c"
            })
    void onlyPasswordsGo(String line, String masked) {
        assertEquals(masked, Masking.mask(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", ""})
    void aLineOfAnyLengthIsMasked(String quote) {
        String password = "<<: ".repeat(50_000);
        assertEquals(quote + "redis://u:***@h" + quote, Masking.mask(quote + "redis://u:" + password + "@h" + quote));
    }
}
