package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.config.Variable.Origin;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {
    private static final String FOLDER = "/Users/ada/digidoc";
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    /** A Mac on which each tool that is run leaves its name in a file. */
    private FolderHost mac() {
        return FolderHost.mac(folder)
                .folder(FOLDER)
                .kernel("Darwin", "arm64")
                .script(
                        "/bin/launchctl",
                        trace("launchctl $*") + "[ \"$1 $2\" = \"getenv REDIS_URL\" ] && echo redis://launchd")
                .script("/usr/bin/env", "exit 0")
                .script(
                        "/bin/zsh",
                        trace("zsh $1 $2")
                                + "echo hello from the profile; echo DIGIDOC_LLM_MODEL=shell; echo"
                                + " REDIS_URL=redis://shell");
    }

    private String trace(String what) {
        return "echo " + what + " >> " + folder.resolve("ran") + "\n";
    }

    private static Overrides overrides(FolderHost host) {
        return Overrides.of(host.host(), Optional.of(host.path(FOLDER)));
    }

    private static String said(Variable variable) {
        return variable.value().reveal() + " from " + WORDS.say(variable.from());
    }

    private static String found(FolderHost host, String name) throws Exception {
        return overrides(host).find(name).map(OverridesTest::said).orElse("nowhere");
    }

    @Test
    void thisProgramsOwnVariableCountsMost() throws Exception {
        var mac = mac().variable("REDIS_URL", "redis://own").file(FOLDER + "/.env", "REDIS_URL=redis://dotenv\n");
        assertEquals("redis://own from the environment of this program", found(mac, "REDIS_URL"));
    }

    @Test
    void anEmptyOwnVariableHidesTheFilesToo() throws Exception {
        var mac = mac().variable("REDIS_URL", "").file(FOLDER + "/.env", "REDIS_URL=redis://dotenv\n");
        assertEquals("", overrides(mac).find("REDIS_URL").orElseThrow().value().reveal());
    }

    @Test
    void aFileIsNamedWithItsLine() throws Exception {
        var mac = mac().file(FOLDER + "/.env", "# ours\n\nexport REDIS_URL='redis://dotenv' # queue\n");
        assertEquals("redis://dotenv from ~/digidoc/.env, line 3", found(mac, "REDIS_URL"));
    }

    @Test
    void envrcCountsMoreThanEnvAndCanLoadIt() throws Exception {
        var mac = mac().file(FOLDER + "/.env", "REDIS_URL=redis://dotenv\nBASE=redis://base\n")
                .file(
                        FOLDER + "/.envrc",
                        "dotenv\nexport DIGIDOC_QUEUE_REDIS_URL=$BASE/1\nexport DIGIDOC_LLM_MODEL=m\n");
        assertEquals("redis://dotenv from ~/digidoc/.env, line 1", found(mac, "REDIS_URL"));
        assertEquals("redis://base/1 from ~/digidoc/.envrc, line 2", found(mac, "DIGIDOC_QUEUE_REDIS_URL"));
        mac.file(FOLDER + "/.envrc", "export REDIS_URL=redis://envrc\n");
        assertEquals("redis://envrc from ~/digidoc/.envrc, line 1", found(mac, "REDIS_URL"));
    }

    @Test
    void aNameThatNoFileCanHaveLoadsNothing() throws Exception {
        var mac = mac().file(FOLDER + "/.envrc", "export REDIS_URL=redis://envrc\ndotenv_if_exists a\0b\n");
        assertEquals("redis://envrc from ~/digidoc/.envrc, line 1", found(mac, "REDIS_URL"));
    }

    @Test
    void envrcIsNeverRunAndWhatOnlyAShellKnowsIsSaid() throws Exception {
        Path trap = folder.resolve("trap");
        var mac = mac().variable("SHLVL", "1")
                .file(
                        FOLDER + "/.envrc",
                        "export REDIS_URL=$(touch %s)\nexport OTHER=`touch %s`\n".formatted(trap, trap));
        Overrides overrides = overrides(mac);
        assertEquals(Optional.empty(), overrides.find("REDIS_URL"));
        assertEquals(
                List.of("REDIS_URL is set by a command in ~/digidoc/.envrc, line 1. The assistant does not run it, so"
                        + " the value is not known."),
                overrides.warnings().stream()
                        .map(warning -> WORDS.say(warning.text()))
                        .toList());
        assertFalse(Files.exists(trap));
    }

    @Test
    void theLoginShellCountsMoreThanLaunchd() throws Exception {
        var mac = mac();
        assertEquals("redis://shell from the profile of your login shell (/bin/zsh)", found(mac, "REDIS_URL"));
        mac.script("/bin/zsh", "exit 1");
        assertEquals(
                "redis://launchd from macOS itself (set with “launchctl setenv REDIS_URL”)", found(mac, "REDIS_URL"));
    }

    @Test
    void aProfileThatNeverEndsCostsTwoSeconds() throws Exception {
        var mac = mac().script("/bin/zsh", "while :; do sleep 1; done");
        long start = System.nanoTime();
        assertTrue(found(mac, "REDIS_URL").startsWith("redis://launchd"));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(6)) < 0);
    }

    @Test
    void startedFromATerminalNoProgramIsAsked() throws Exception {
        var mac = mac().variable("SHLVL", "2").script("/usr/bin/uname", trace("uname") + "echo Darwin");
        assertEquals("nowhere", found(mac, "REDIS_URL"));
        assertEquals(List.of(), List.copyOf(overrides(mac).ofDigiDoc()));
        assertFalse(Files.exists(folder.resolve("ran")));
    }

    @Test
    void onLinuxNoProgramIsAsked() throws Exception {
        var debian = FolderHost.debian(folder)
                .script("/usr/bin/uname", trace("uname") + "echo Linux")
                .script("/bin/bash", trace("bash"));
        var overrides = Overrides.of(debian.host(), Optional.empty());
        assertEquals(Optional.empty(), overrides.find("REDIS_URL"));
        assertEquals(List.of(), List.copyOf(overrides.ofDigiDoc()));
        assertFalse(Files.exists(folder.resolve("ran")));
    }

    @Test
    void theSessionIsAskedOnceAndOnlyWhenNothingNearerSetsTheVariable() throws Exception {
        var mac = mac().variable("REDIS_URL", "redis://own");
        Overrides overrides = overrides(mac);
        overrides.find("REDIS_URL");
        assertFalse(Files.exists(folder.resolve("ran")));
        overrides.ofDigiDoc();
        overrides.find("DIGIDOC_LLM_MODEL");
        assertEquals(3, Files.readAllLines(folder.resolve("ran")).size());
    }

    @Test
    void digiDocsVariablesComeByNameEachFromTheNearestPlace() throws Exception {
        var mac = mac().variable("DIGIDOC_API_PORT", "9000")
                .variable("DIGIDOC_CONFIG_PATH", "/x/y.yaml")
                .variable("OTHER", "1")
                .file(FOLDER + "/.env", "DIGIDOC_API_PORT=1\nDIGIDOC_QUEUE_MAX_RETRIES=5\n");
        assertEquals(
                List.of("DIGIDOC_API_PORT PROCESS", "DIGIDOC_LLM_MODEL LOGIN_SHELL", "DIGIDOC_QUEUE_MAX_RETRIES FILE"),
                overrides(mac).ofDigiDoc().stream()
                        .map(variable -> variable.name() + " " + variable.origin())
                        .toList());
    }

    @Test
    void aFolderOrAHugeFileInThePlaceOfEnvSetsNothing() throws Exception {
        var mac = mac().variable("SHLVL", "1").folder(FOLDER + "/.env");
        assertEquals("nowhere", found(mac, "REDIS_URL"));
        mac.file(FOLDER + "/.envrc", "REDIS_URL=x\n".repeat(100_000));
        assertEquals("nowhere", found(mac, "REDIS_URL"));
    }

    @Test
    void aVariableNeverShowsItsValue() {
        var variable = Variable.of(
                "REDIS_URL", "redis://:hunter2@h", Origin.PROCESS, com.digidoc.setup.text.Text.exactly("x"));
        assertFalse(variable.toString().contains("hunter2"));
        var found = new EnvFiles.Found("REDIS_URL", Optional.of("redis://:hunter2@h"), Path.of(".env"), 1);
        assertFalse(found.toString().contains("hunter2"));
    }

    @Test
    void longAndHostileFilesAreReadInTime() {
        assertEquals(1, Dotenv.parse("A=\"" + "\\\"".repeat(200_000)).size());
        assertEquals(1, Dotenv.parse("A=b" + " ".repeat(400_000) + "c").size());
        assertEquals(0, Dotenv.parse("'".repeat(50_000)).size());
        assertEquals(1, new ShellWords("$".repeat(100_000), name -> null).next().size());
    }
}
