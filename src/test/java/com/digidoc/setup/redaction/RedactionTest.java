package com.digidoc.setup.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.Planted;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    @TempDir
    static Path folder;

    private static Host mac;

    @BeforeAll
    static void makeMac() {
        mac = FolderHost.mac(folder.resolve("mac")).host();
    }

    static Stream<Planted> planted() {
        return Planted.all().stream();
    }

    @Test
    void thereAreEnoughSecretsToTellSomething() {
        assertTrue(Planted.all().size() >= 400, "only " + Planted.all().size());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void noSecretIsSeen(Planted planted) {
        assertEquals(Optional.empty(), planted.leak(Redaction.masked(planted.text())), planted.text());
        assertEquals(Optional.empty(), planted.leak(others().hide(planted.text())), planted.text());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void theFirstLookSuspectsIt(Planted planted) {
        assertTrue(FirstLook.suspects(planted.text()), planted.text());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void noSecretIsSeenThatComesLineByLine(Planted planted) {
        var lines = new MaskedLines();
        String shown = ("==> Pouring\n" + planted.text() + "\nok")
                .lines()
                .map(lines::next)
                .collect(Collectors.joining("\n"));
        assertEquals(Optional.empty(), planted.leak(shown), shown);
    }

    @ParameterizedTest
    @MethodSource("planted")
    void whatIsHiddenStaysAsItIs(Planted planted) {
        String once = Redaction.masked(planted.text());
        assertEquals(once, Redaction.masked(once));
        String shown = others().hide(planted.text());
        assertEquals(shown, others().hide(shown));
    }

    @Test
    void aSecretIsKnownByItsShape() {
        assertEquals(
                "redis://:‹password: 8 characters, has @ #, not percent-encoded›@localhost/0",
                others().hide("redis://:p@ss#wrd@localhost/0"));
        assertEquals(
                "redis://:‹password: 8 characters, has @ #, percent-encoded›@localhost/0",
                others().hide("redis://:p%40ss%23wrd@localhost/0"));
        assertEquals("API_TOKEN=‹secret: 10 characters›", others().hide("API_TOKEN=abcdefghij"));
        assertEquals("password: ‹secret: shorter than 4 characters›", others().hide("password: abc"));
    }

    @Test
    void aSecretFoundInOnePlaceIsHiddenInEveryOther() {
        Redaction redaction = others();
        redaction.learn("redis://:sTr0ngW0rd@localhost/0");
        assertEquals("the word ‹secret: 10 characters› was refused", redaction.hide("the word sTr0ngW0rd was refused"));
        redaction.know("x7");
        assertEquals("‹secret: shorter than 4 characters› but not ax7b", redaction.hide("x7 but not ax7b"));
    }

    @Test
    void theCountsSayWhatWasHidden() {
        Redaction redaction = others();
        redaction.hide("redis://:oneSecret@localhost\nrequirepass twoSecret\nrequirepass threeSecret");
        assertEquals(
                List.of("address-password 1", "redis-setting 2"),
                redaction.hidden().stream()
                        .map(hidden -> hidden.rule() + " " + hidden.count())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://localhost:6379/0",
                "redis://:***@localhost:6379/0",
                "https://github.com/redis/redis/issues/1",
                "mail ada@example.com about it",
                "max_tokens: 4096",
                "token_limit = 100",
                "password: null",
                "password:",
                "REDIS_PASSWORD=${SECRET_FROM_VAULT}",
                "No password needed.",
                "compass: north",
                "tokenizer: fast",
                "user ada on ~* +@all",
                "12:M 01 Jan 2026 10:00:00.000 * Ready to accept connections tcp",
                "see http://[::1]:6379 at 10:20:30",
            })
    void whatIsNoSecretStays(String text) {
        assertEquals(text, Redaction.masked(text));
    }

    @Test
    void theHomeFolderAndThePersonAreHidden() {
        assertEquals(
                "~/DigiDoc of ‹user› and /Users/ada2 and Canada",
                others().hide("/Users/ada/DigiDoc of ada and /Users/ada2 and Canada"));
        String real = folder.resolve("mac/Users/ada").toString();
        assertEquals("~/x and file://~/y", others().hide(real + "/x and file://" + real + "/y"));
        assertEquals("~/a%20b", others().hide("%2FUsers%2Fada/a%20b"));
    }

    @Test
    void anEverydayNameIsNotHidden() {
        var host = new FolderHost(folder.resolve("other"), "/Users/admin").host();
        assertEquals("an admin", Redaction.forOthers(host, messages, false).hide("an admin"));
    }

    @Test
    void hostsKeepTheirPseudonymFromTextToText() {
        Redaction redaction = Redaction.forOthers(mac, messages, true);
        redaction.knowHost("adas-mbp.local");
        assertEquals("redis://host-2:6379/0", redaction.hide("redis://redis.corp.example:6379/0"));
        assertEquals("host-2, host-1 and host-3", redaction.hide("Redis.corp.example, adas-mbp.local and 10.1.2.3"));
        assertEquals("host-3 fe80 host-4", redaction.hide("10.1.2.3 fe80 2001:db8::17"));
        assertEquals("localhost 127.0.0.1 ::1 at 10:20:30", redaction.hide("localhost 127.0.0.1 ::1 at 10:20:30"));
        assertEquals("https://brew.sh", redaction.hide("https://brew.sh"));
    }

    @Test
    void hostsStayWhereNobodyAskedToHideThem() {
        assertEquals("redis://redis.corp.example/0", others().hide("redis://redis.corp.example/0"));
    }

    @Test
    void theWordsOfATextStayAndWhatIsPutIntoItIsHidden() {
        Text text = Text.of("check.skipped", Text.exactly("redis://:sTr0ngW0rd@h.example/0"), 3);
        assertEquals(Text.of("check.skipped", Text.exactly("redis://:***@h.example/0"), 3), Redaction.masked(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'redis://', 200000",
        "'redis://a:b@', 40000",
        "'%25', 100000",
        "'\\\"', 150000",
        "'password=', 60000",
        "'user a on >x ', 50000",
        "'://@:', 100000",
        "'a', 1000000",
        "' ', 1000000",
        "'redis-cli -h x ', 40000",
        "'-----BEGIN ', 60000",
        "'\"AUTH\" \"a\" ', 60000"
    })
    void aTextMadeToBeSlowIsNot(String part, int times) {
        String text = part.repeat(times);
        long start = System.nanoTime();
        others().hide(text);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertFalse(took.compareTo(Duration.ofSeconds(30)) > 0, "took " + took);
    }

    private Redaction others() {
        return Redaction.forOthers(mac, messages, false);
    }
}
