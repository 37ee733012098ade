package com.digidoc.setup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How words become options, their values and parameters. */
class CommandLineSyntaxTest {
    private static final String ADDRESS = "redis://:s3cret@localhost:6379/0";

    @TempDir
    Path folder;

    private FolderHost mac;

    @BeforeEach
    void aMac() throws Exception {
        mac = FolderHost.mac(folder);
        Path digiDoc = Files.createDirectories(folder.resolve("Users/ada/DigiDoc"));
        Files.writeString(digiDoc.resolve("digidoc_config.yaml"), "queue:\n  job_timeout: 300\n");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.on(mac, arguments);
    }

    /** A {@code config set} that says what it would write. */
    private CommandLineRun tried(String... words) {
        var all = new ArrayList<>(List.of("--digidoc", "/Users/ada/DigiDoc", "config", "set", "--force", "--dry-run"));
        all.addAll(List.of(words));
        return run(all.toArray(String[]::new));
    }

    private static void done(CommandLineRun run, String out) {
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains(out), run.out());
    }

    private static void wrong(CommandLineRun run, String sentence) {
        assertEquals(2, run.code(), run.out() + run.err());
        assertTrue(run.err().startsWith(sentence), run.err());
        assertEquals("", run.out());
    }

    @Test
    void anOptionOfEveryCommandStandsBeforeItsName() {
        done(run("--show-secrets", "url", ADDRESS), "s3cret");
        done(run("--digidoc", "/Users/ada/DigiDoc", "config", "get", "queue.job_timeout"), "300");
        done(run("--digidoc=/Users/ada/DigiDoc", "config", "get", "queue.job_timeout"), "300");
    }

    @Test
    void orAfterIt() {
        done(run("url", ADDRESS, "--show-secrets"), "s3cret");
        done(run("config", "get", "queue.job_timeout", "--digidoc", "/Users/ada/DigiDoc"), "300");
        done(run("config", "--digidoc=/Users/ada/DigiDoc", "get", "queue.job_timeout"), "300");
    }

    @Test
    void theirLettersMayStandTogether() {
        assertEquals(0, run("-vV").code());
        wrong(run("setup", "-vyz"), "This is not known here: -vyz");
    }

    @Test
    void anOptionOfOneCommandDoesNotStandBeforeItsName() {
        wrong(run("--short", "doctor"), "This is not known here: --short");
    }

    @Test
    void aValueStandsAfterAnEqualsSignOrABlank() {
        done(run("ping", "--count=0"), "");
        done(run("ping", "--count", "0"), "");
        done(run("ping", "--count", "-1", "--interval=-.5"), "");
        wrong(run("ping", "--count="), "“” is not a value for --count.");
    }

    @Test
    void aFlagTakesNoValue() {
        wrong(run("setup", "--yes=maybe"), "This is not known here: --yes=maybe\nClose to it: --yes\n");
    }

    @Test
    void aValueThatLooksLikeAnOptionNeedsTheEqualsSign() {
        wrong(run("report", "--output", "-x.zip"), "This is not known here: -x.zip");
        assertEquals(3, run("ping", "--url=-x").code(), "an address that is none, and not a usage that is wrong");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        wrong(run("ping", "--url", "--interval", "1"), "This is missing: --url");
        wrong(run("--digidoc"), "This is missing: --digidoc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-.5", "-5=3"})
    void aNumberBelowZeroIsAParameter(String number) throws Exception {
        done(tried("queue.job_timeout", number), "job_timeout: ");
    }

    @Test
    void nothingAfterTwoDashesIsAnOption() {
        done(tried("--", "queue.job_timeout", "--json"), "job_timeout: --json");
        wrong(run("--", "doctor"), "This is not known here: doctor");
        wrong(run("doctor", "--", "--help"), "This is not known here: --help");
    }

    @Test
    void aValueIsNotGivenTwice() {
        wrong(run("ping", "--url", "a", "--url=b"), "--url is given more than once.");
        wrong(run("--digidoc", "a", "ping", "--digidoc", "b"), "--digidoc is given more than once.");
        wrong(run("doctor", "--wait", "1", "--wait", "2"), "--wait is given more than once.");
    }

    @Test
    void aFlagAndAListMayBe() {
        done(run("ping", "--count", "0", "--json", "--json"), "");
        wrong(run("doctor", "--only", "host.os,nope"), "There is no check “nope” on this computer.");
        wrong(run("doctor", "--only", "host.os", "--only", "nope"), "There is no check “nope” on this computer.");
    }

    @Test
    void nothingIsShortened() {
        wrong(run("doctor", "--sho"), "This is not known here: --sho");
        wrong(run("config", "sh"), "This is not known here: sh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-json", "-short", "-wait=1", "-wait1", "---json"})
    void oneDashIsForLetters(String word) {
        CommandLineRun run = run("doctor", word);
        wrong(run, "This is not known here: " + word);
    }

    @Test
    void aLetterBeforeACommandWithoutABlankIsNotOne() {
        wrong(run("-vdoctor"), "This is not known here: -vdoctor");
    }

    @Test
    void aCommandAndTheOneBelowItAreTwoWords() {
        wrong(run("config get", "queue.job_timeout"), "This is not known here: config get queue.job_timeout");
    }

    @Test
    void oneFormIsChosen() {
        CommandLineRun run = run("doctor", "--json", "--short");
        assertEquals(2, run.code());
        assertTrue(run.out().contains("Only one of these can be given: --json, --short"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "0x1", "99999999999", ""})
    void howManyIsAWholeNumber(String value) {
        wrong(run("ping", "--count", value), "“" + value + "” is not a value for --count.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "1,5", ""})
    void howLongIsANumber(String value) {
        wrong(run("ping", "--interval", value), "“" + value + "” is not a value for --interval.");
    }

    @Test
    void aWayIsOneThatWeKnowInLettersOfAnySize() {
        wrong(run("setup", "--redis", "nix"), "“nix” is not a value for --redis.");
        wrong(run("setup", "--redis", "eXisting"), "An existing Redis needs its address");
        wrong(run("setup", "--start", "never"), "“never” is not one of: at-login, now-only");
    }

    @Test
    void quotesBelongToTheValue() {
        CommandLineRun run = run("ping", "--url", "\"redis://localhost:6379/0\"");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("starts with redis://"), run.err());
    }

    @Test
    void noWordIsTheNameOfAFileWithMoreWords() throws Exception {
        Path file = Files.writeString(folder.resolve("words"), "--version\n");
        CommandLineRun run = run("@" + file);
        wrong(run, "This is not known here: @" + file);
        assertFalse(run.err().contains("version"), run.err());
    }
}
