package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.digidoc.setup.redis.RedisAddress.Composed;
import com.digidoc.setup.redis.RedisAddress.Part;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
    private static RedisAddress address(String host, String port, String database, String user, String password) {
        return new RedisAddress(
                Optional.empty(), host, port, database, user, new Secret(password), false, "", Map.of());
    }

    private static Composed.Made made(RedisAddress address) {
        return assertInstanceOf(Composed.Made.class, address.compose());
    }

    private static Part wrong(RedisAddress address) {
        return assertInstanceOf(Composed.Wrong.class, address.compose()).part();
    }

    private static RedisUrl read(String text) {
        return assertInstanceOf(Reading.Valid.class, RedisUrl.parse(text)).url();
    }

    @Test
    void whatPartsAreLeftEmptyIsTheUsual() {
        assertEquals(
                "redis://localhost:6379/0",
                made(address("localhost", "", "", "", "")).text().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p@ss:w/rd?#[]%", "pass word", "%41", "ключ🔑", "***", "a\tb\nc", "'\"\\$`", "+", "\u0000"})
    void aPasswordMayHoldAnything(String password) {
        Composed.Made made = made(address("localhost", "6379", "0", "us@er:1", password));
        assertEquals(Optional.of(new Secret(password)), made.url().password());
        assertEquals(Optional.of("us@er:1"), made.url().username());
        assertEquals(read(made.text().reveal()), made.url());
        assertFalse(made.toString().contains(password) && password.length() > 3, "the password is never printed");
    }

    @Test
    void everyAddressComposedOfRandomPartsIsReadAsItsParts() {
        var random = new Random(20261123);
        String letters = "abzAZ09@:/?#[]%&=+ .,;-_~'\"\\ñ漢🙂";
        int[] points = letters.codePoints().toArray();
        for (int i = 0; i < 5_000; i++) {
            String user = word(random, points);
            String password = word(random, points);
            int port = 1 + random.nextInt(65_535);
            int database = random.nextInt(16);
            boolean tls = random.nextBoolean();
            String certificate = tls && random.nextBoolean() ? "/" + word(random, points) : "";
            Composed.Made made = made(new RedisAddress(
                    Optional.empty(),
                    "redis.example",
                    String.valueOf(port),
                    String.valueOf(database),
                    user,
                    new Secret(password),
                    tls,
                    certificate,
                    Map.of("socket_timeout", 2.5)));
            RedisUrl url = read(made.text().reveal());
            assertEquals(user, url.username().orElse(""));
            assertEquals(password, url.password().map(Secret::reveal).orElse(""));
            assertEquals(port, url.port());
            assertEquals(database, url.db());
            assertEquals(tls, url.tls());
            assertEquals(certificate, url.options().getOrDefault("ssl_ca_certs", ""));
            assertEquals(made.text(), made(RedisAddress.of(url)).text());
        }
    }

    private static String word(Random random, int[] points) {
        var word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return word.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://localhost:6379/0",
                "redis://:pw@10.0.0.1:7000/3?socket_timeout=2.5",
                "rediss://u:p%40@[::1]:6379/0?ssl_cert_reqs=none&ssl_ca_certs=/a%20b.pem",
                "unix:///tmp/redis.sock?db=2",
                "unix://u:p@/tmp/redis.sock"
            })
    void anAddressTakenApartAndComposedIsTheSame(String text) {
        RedisUrl url = read(text);
        RedisUrl again = made(RedisAddress.of(url)).url();
        assertEquals(url.redacted(true), again.redacted(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ""            | 6379  | 0  | HOST
        a b           | 6379  | 0  | HOST
        a/b           | 6379  | 0  | HOST
        user@host     | 6379  | 0  | HOST
        redis://host  | 6379  | 0  | HOST
        host:6379     | 6379  | 0  | HOST
        localhost     | 0     | 0  | PORT
        localhost     | 65536 | 0  | PORT
        localhost     | -1    | 0  | PORT
        localhost     | 63 79 | 0  | PORT
        localhost     | ٦     | 0  | PORT
        localhost     | 6379  | -1 | DATABASE
        localhost     | 6379  | x  | DATABASE
        localhost     | 6379  | 99999999999 | DATABASE
        """)
    void aPartThatCannotBeIsNamed(String host, String port, String database, Part part) {
        assertEquals(part, wrong(address(host, port, database, "", "")));
    }

    @Test
    void aSocketHasAWholePath() {
        assertEquals(
                Part.SOCKET,
                wrong(new RedisAddress(Optional.of("tmp/x"), "", "", "0", "", new Secret(""), false, "", Map.of())));
    }

    @Test
    void withoutEncryptionNothingOfItStays() {
        var url = read("rediss://h:1/0?ssl_ca_certs=/a.pem&ssl_cert_reqs=none&socket_timeout=2.0");
        var plain = RedisAddress.of(url);
        plain = new RedisAddress(
                plain.socket(),
                plain.host(),
                plain.port(),
                plain.database(),
                plain.user(),
                plain.password(),
                false,
                plain.certificate(),
                plain.more());
        assertEquals("redis://h:1/0?socket_timeout=2.0", made(plain).text().reveal());
    }
}
