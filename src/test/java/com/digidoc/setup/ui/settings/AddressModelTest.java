package com.digidoc.setup.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.redis.RedisAddress.Part;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.settings.AddressModel.Trial;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressModelTest {
    private static final String KEY = "queue.redis_url";

    @TempDir
    Path folder;

    private SettingsDesk desk;
    private AddressModel address;

    @BeforeEach
    void open() {
        desk = SettingsDesk.with(folder, SettingsDesk.TEXT);
        address = desk.model.address();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void fill(Runnable what) {
        desk.window.run(what);
    }

    private String masked() {
        return desk.window.get(address::masked);
    }

    private String said() {
        return desk.window.get(() -> AddressWords.tested(address.trial().get())
                .map(now -> desk.messages.say(now.text()))
                .orElse(""));
    }

    @Test
    void theAddressOfTheFileIsTakenApart() {
        assertEquals("localhost", address.host().get());
        assertEquals("6379", address.port().get());
        assertEquals("0", address.database().get());
        assertEquals("ada", address.user().get());
        assertEquals("s3cret", address.password().get());
        assertFalse(address.tls().get());
        assertEquals("redis://ada:***@localhost:6379/0", masked());
        assertEquals(0, desk.changes());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        /,  %2F
        @,  %40
        :,  %3A
        #,  %23
        %,  %25
        p/a@s:s#w%d, p%2Fa%40s%3As%23w%25d
        %41, %2541
        """)
    void signsThatMeanSomethingInAnAddressAreEncoded(String typed, String encoded) {
        fill(() -> {
            address.user().set("u" + typed);
            address.password().set(typed);
        });
        assertEquals("redis://u" + encoded + ":" + encoded + "@localhost:6379/0", desk.text(KEY));
        RedisUrl url = assertInstanceOf(Reading.Valid.class, RedisUrl.parse(desk.text(KEY)))
                .url();
        assertEquals(typed, url.password().orElseThrow().reveal());
        assertEquals("u" + typed, url.username().orElseThrow());
        assertEquals("", desk.trouble(KEY));
    }

    @Test
    void theComposedAddressIsSavedAndReadBackTheSame() throws Exception {
        fill(() -> {
            address.host().set("redis.example");
            address.port().set("7000");
            address.database().set("3");
            address.user().set("");
            address.password().set("p@ss:w/rd#%");
            address.tls().set(true);
            desk.model.chooseCertificate(desk.mac.path("/etc/ssl/ours & theirs.pem"));
        });
        String text = desk.text(KEY);
        RedisUrl url =
                assertInstanceOf(Reading.Valid.class, RedisUrl.parse(text)).url();
        assertTrue(url.tls());
        assertEquals("redis.example", url.host());
        assertEquals(7000, url.port());
        assertEquals(3, url.db());
        assertEquals(Optional.empty(), url.username());
        assertEquals("p@ss:w/rd#%", url.password().orElseThrow().reveal());
        assertEquals("/etc/ssl/ours & theirs.pem", url.options().get("ssl_ca_certs"));
        desk.review().save();
        assertEquals(
                SettingsDesk.TEXT.replace("redis://ada:s3cret@localhost:6379/0", text),
                desk.file(),
                "one value changed");
        assertEquals("redis.example", address.host().get());
        assertEquals("p@ss:w/rd#%", address.password().get());
    }

    @Test
    void partsAsInTheFileAreTheTextOfTheFileToTheLetter() throws Exception {
        String odd = "redis://ada:s%33cret@LOCALHOST";
        desk.otherWrites(SettingsDesk.TEXT.replace("redis://ada:s3cret@localhost:6379/0", odd));
        desk.until("it is read again", () -> desk.field(KEY).text().get().equals(odd));
        fill(() -> address.port().set("7000"));
        assertEquals("redis://ada:s3cret@localhost:7000/0", desk.text(KEY));
        fill(() -> address.port().set("6379"));
        assertEquals(odd, desk.text(KEY));
        assertEquals(0, desk.changes());
    }

    @Test
    void aPartThatCannotBeIsSaidAndNothingIsSavedUntilItCan() {
        fill(() -> address.port().set("70000"));
        assertEquals(Part.PORT, address.wrong().get().orElseThrow().part());
        assertTrue(desk.trouble(KEY).contains("1 to 65535"), desk.trouble(KEY));
        assertTrue(desk.window.get(() -> desk.model.fields().blocked().get()));
        assertEquals("redis://ada:s3cret@localhost:6379/0", desk.text(KEY), "the last that could be");
        fill(() -> desk.model.restore(address.field()));
        assertEquals("6379", address.port().get());
        assertTrue(address.wrong().get().isEmpty());
        assertFalse(desk.window.get(() -> desk.model.fields().blocked().get()));
    }

    @Test
    void aWholeAddressIsTakenApart() {
        Optional<Text> hint =
                desk.window.get(() -> address.take("  rediss://:p%40ss@cache.example:6380/2?ssl_ca_certs=/a.pem "));
        assertEquals(Optional.empty(), hint);
        assertEquals("cache.example", address.host().get());
        assertEquals("p@ss", address.password().get());
        assertEquals("/a.pem", address.certificate().get());
        assertTrue(address.tls().get());
        assertEquals("rediss://:***@cache.example:6380/2?ssl_ca_certs=/a.pem", masked());
        assertTrue(desk.window.get(() -> address.take("http://x")).isPresent());
        assertEquals("cache.example", address.host().get(), "what cannot be read changes nothing");
    }

    @Test
    void anAddressInTheFileThatCannotBeReadIsSaidAndBuiltAnew() throws Exception {
        desk.otherWrites(
                SettingsDesk.TEXT.replace("redis://ada:s3cret@localhost:6379/0", "redis:/ada:s3cret@localhost"));
        desk.until("it is read again", () -> address.reading().get() instanceof Reading.Rejected);
        assertFalse(masked().contains("s3cret"), masked());
        assertFalse(desk.trouble(KEY).isEmpty());
        fill(() -> address.database().set("1"));
        assertEquals("redis://localhost:6379/1", desk.text(KEY));
        assertEquals("", desk.trouble(KEY));
    }

    @Test
    void aSocketHasAFileInThePlaceOfHostAndPort() throws Exception {
        desk.otherWrites(SettingsDesk.TEXT.replace("redis://ada:s3cret@localhost:6379/0", "unix:///tmp/r.sock?db=1"));
        desk.until("it is read again", () -> address.socket().get());
        assertEquals("/tmp/r.sock", address.path().get());
        fill(() -> address.path().set("/var/run/redis.sock"));
        assertTrue(desk.text(KEY).startsWith("unix:///var/run/redis.sock"), desk.text(KEY));
    }

    @Test
    void testingSaysWhetherItAnswers() throws Exception {
        try (var redis = TestRedis.start()) {
            fill(() -> address.take(redis.url()));
            fill(address::test);
            desk.until("it was tested", () -> address.trial().get() instanceof Trial.Tried);
            assertTrue(said().startsWith("It answers and takes work"), said());
            fill(() -> address.database().set("2"));
            assertInstanceOf(Trial.None.class, address.trial().get(), "that was said of another address");
        }
    }

    @Test
    void testingSaysThatNothingAnswers() {
        fill(() -> address.take("redis://localhost:" + TestRedis.freePort() + "/0"));
        fill(address::test);
        desk.until("it was tested", () -> address.trial().get() instanceof Trial.Tried);
        assertTrue(said().startsWith("Nothing is listening"), said());
    }

    @Test
    void itSaysHowDigiDocWillReadIt() {
        fill(() -> address.take("rediss://ada:pw@cache.example:6380/2"));
        Reading now = desk.window.get(() -> address.reading().get());
        String said = AddressWords.reads(((Reading.Valid) now).url()).stream()
                .map(desk.messages::say)
                .reduce("", (all, one) -> all + one + "\n");
        assertEquals("""
            DigiDoc will look at cache.example, port 6380, database 2.
            It will log in as “ada”.
            It will give a password.
            The connection will be encrypted.
            """, said);
    }
}
