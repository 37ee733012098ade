package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    /** What redis-py 8.1.0 on CPython 3.13 made of each address. */
    private static List<JsonObject> addresses() throws IOException {
        try (var stream = RedisUrlTest.class.getResourceAsStream("addresses.json")) {
            var rows = JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return StreamSupport.stream(rows.getAsJsonArray().spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> isReadAsThePythonClientReadsIt() throws IOException {
        return addresses().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("url").toString(), () -> sameAsPython(row)));
    }

    private static void sameAsPython(JsonObject row) {
        var reading = RedisUrl.parse(row.get("url").getAsString());
        if (row.has("error")) {
            assertInstanceOf(RedisUrl.Reading.Rejected.class, reading);
            return;
        }
        var url = assertInstanceOf(RedisUrl.Reading.Valid.class, reading).url();
        assertEquals(row.get("host").getAsString(), url.host());
        assertEquals(row.get("port").getAsInt(), url.port());
        assertEquals(row.get("db").getAsInt(), url.db());
        assertEquals(text(row, "username"), url.username().orElse(null));
        assertEquals(text(row, "password"), url.password().map(Secret::reveal).orElse(null));
        assertEquals(text(row, "path"), url.path().orElse(null));
        var options = row.getAsJsonObject("options");
        assertEquals(
                options.keySet().stream().toList(), List.copyOf(url.options().keySet()));
        url.options().forEach((name, value) -> assertEquals(plain(options.get(name)), plain(value), name));
    }

    private static String text(JsonObject row, String name) {
        return row.get(name).isJsonNull() ? null : row.get(name).getAsString();
    }

    private static String plain(Object value) {
        return switch (value) {
            case JsonElement json when json.isJsonPrimitive() -> json.getAsString();
            case JsonElement json ->
                json.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList()
                        .toString();
            case Secret secret -> secret.reveal();
            case Object other -> other.toString();
        };
    }

    @TestFactory
    Stream<DynamicTest> shownAndReadAgainItIsTheSameAddress() throws IOException {
        return addresses().stream()
                .filter(row -> !row.has("error"))
                .map(row -> DynamicTest.dynamicTest(
                        row.get("url").toString(),
                        () -> readsAgain(row.get("url").getAsString())));
    }

    private static void readsAgain(String text) {
        var url = valid(text);
        assertEquals(bare(url), bare(valid(url.redacted(true))));
        var masked = valid(url.masked());
        assertEquals(url.password().map(password -> new Secret("***")), masked.password());
        url.password()
                .filter(password -> password.reveal().length() > 3)
                .ifPresent(password -> assertFalse(url.masked().contains(password.reveal()), url.masked()));
        assertFalse(url.toString().contains("hush"), url.toString());
        assertEquals(
                bare(url).replaceAll("reveal=[^\\]]*", ""),
                bare(masked).replaceAll("reveal=[^\\]]*", ""),
                url.masked());
    }

    private static String bare(RedisUrl url) {
        return Stream.of(
                        url.scheme(),
                        url.host(),
                        url.port(),
                        url.db(),
                        url.username(),
                        url.password().map(password -> "reveal=" + password.reveal() + "]"),
                        url.path(),
                        url.options())
                .map(Objects::toString)
                .toList()
                .toString();
    }

    private static RedisUrl valid(String text) {
        return assertInstanceOf(RedisUrl.Reading.Valid.class, RedisUrl.parse(text), text)
                .url();
    }

    private static RedisUrl.Reading.Rejected rejected(String text) {
        return assertInstanceOf(RedisUrl.Reading.Rejected.class, RedisUrl.parse(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"redis://h?socket_timeout=", "redis://h?health_check_interval=", "redis://h?db=", "redis://h:"})
    void aNumberOfAnyLengthIsReadOrRefusedAtOnce(String start) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> RedisUrl.parse(start + "1234567890".repeat(8_000) + "x"));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> RedisUrl.parse(start + "1234567890".repeat(8_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty, redis.url.empty",
        "' ', empty, redis.url.empty",
        "REDIS://localhost, scheme, redis.url.scheme-case",
        "Unix:///tmp/x, scheme, redis.url.scheme-case",
        "' redis://localhost', scheme, redis.url.scheme-blank",
        "redis:/localhost, scheme, redis.url.scheme-slashes",
        "redis:localhost, scheme, redis.url.scheme-slashes",
        "localhost:6379, scheme, redis.url.scheme",
        "http://localhost, scheme, redis.url.scheme",
        "redis+socket:///x, scheme, redis.url.scheme",
        "redis://h:port, port, redis.url.port",
        "redis://h:99999, port, redis.url.port-range",
        "redis://h?port=x, port, redis.url.port",
        "redis://h?port=70000, port, redis.url.port-range",
        "redis://:pa/ss@h, port, redis.url.password-characters",
        "redis://:pa#ss@h, port, redis.url.password-characters",
        "redis://[::1, host, redis.url.host-brackets",
        "redis://:a[b]@h, host, redis.url.host-brackets",
        "redis://a℀b, host, redis.url.host-characters",
        "redis://h?db=x, option, redis.url.option",
        "redis://h?socket_timeout=x, option, redis.url.option",
        "redis://h/99999999999, db, redis.url.db",
    })
    void sayWhatIsWrongWithIt(String text, String error, String hint) {
        var rejected = rejected(text);
        assertEquals(error, rejected.error());
        assertEquals(hint, rejected.hint().key());
        assertFalse(messages.say(rejected.hint()).isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "redis://localhost:6379/0, ''",
        "redis://ada:pw@[::1]:6379/15, ''",
        "rediss://h?ssl_cert_reqs=none&ssl_ca_certs=/x&socket_timeout=3, ''",
        "unix:///tmp/x?db=1, ''",
        "redis://localhost/abc, path-ignored",
        "redis://localhost/1?db=2, database-twice",
        "redis://localhost/-1, database-negative",
        "redis://localhost/6379, database-port",
        "redis://6379, host-number",
        "redis://LocalHost, host-case",
        "redis://exämple.org, host-letters",
        "redis://localhost:0, port-zero",
        "redis://secret@localhost, user-only",
        "redis://a:p@ss@localhost, separator",
        "redis://a:p:ss@localhost, separator",
        "redis://:1/2@localhost, password-characters",
        "redis://:5%@localhost, percent",
        "redis://:%E9@localhost, percent",
        "redis://:é@localhost, not-ascii",
        "redis://local host, blank",
        "'redis://localhost/0\n', line-break",
        "redis://localhost#1, fragment",
        "redis://localhost?db=, option-empty",
        "redis://localhost?db=1&db=2, option-repeated",
        "redis://localhost?retry_on_timeout=off, option-on",
        "redis://localhost?timeout=3, option-unknown",
        "redis://localhost?ssl_cert_reqs=none, option-unknown",
        "unix:///x?host=a, option-unknown",
        "rediss://localhost?ssl_cert_reqs=never, option-refused",
        "redis://localhost?protocol=4, option-refused",
        "redis://localhost?socket_timeout=-1, option-refused",
        "redis://localhost?socket_timeout=nan, option-refused",
        "unix://tmp/redis.sock, socket-slashes",
        "unix://, socket-missing",
    })
    void warnsOfWhatIsLegalButSurelyNotMeant(String text, String warning) {
        var keys = valid(text).warnings().stream().map(Text::key).toList();
        assertEquals(warning.isEmpty() ? List.of() : List.of("redis.url." + warning), keys);
        valid(text)
                .warnings()
                .forEach(warned -> assertFalse(messages.say(warned).isBlank()));
    }

    @ParameterizedTest
    @CsvSource({
        "redis://ada:hush@h/1, redis://ada:***@h:6379/1",
        "redis://:hush@h, redis://:***@h:6379/0",
        "redis://a%40b@h, redis://a%40b@h:6379/0",
        "redis://[::1]/2?password=hush, redis://:***@[::1]:6379/2",
        "rediss://h?ssl_password=hush&ssl_cert_reqs=none, rediss://h:6379/0?ssl_password=***&ssl_cert_reqs=none",
        "redis://h?Auth_Token=hush, redis://h:6379/0?Auth_Token=***",
        "unix://:hush@/tmp/a%20b?db=3, unix://:***@/tmp/a%20b?db=3",
    })
    void showsEverythingButThePassword(String text, String shown) {
        assertEquals(shown, valid(text).masked());
        assertFalse(valid(text).toString().contains("hush"));
    }

    @Test
    void thePasswordIsShownOnlyIfAskedFor() {
        assertEquals("redis://ada:h%40sh@h:1/0", valid("redis://ada:h%40sh@h:1").redacted(true));
    }

    @Test
    void nothingThatIsSaidAboutAnAddressQuotesItsPassword() {
        for (String text : List.of("redis://:hu/sh@h", "redis://:hush/1?hush@h", "redis://:hush?x=hush@h", "hush")) {
            assertFalse(RedisUrl.parse(text).toString().contains("hush"), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "redis://localhost, true",
        "redis://127.0.0.1, true",
        "redis://127.8.9.10, true",
        "redis://[::1], true",
        "unix:///tmp/x, true",
        "redis://192.168.1.5, false",
        "redis://redis.example.org, false",
    })
    void knowsWhetherItIsOnThisComputer(String text, boolean here) {
        assertEquals(here, valid(text).here());
    }

    @Test
    void theAddressOfTheTemplateIsTheDefault() {
        assertEquals(RedisUrl.DEFAULT, valid("redis://localhost:6379/0"));
        assertTrue(RedisUrl.DEFAULT.warnings().isEmpty());
    }
}
