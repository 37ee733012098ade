package com.digidoc.setup.homebrew;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.FolderHost;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchdTest {
    @TempDir
    Path folder;

    private static LaunchJob printed(String... fields) {
        return LaunchJob.printed("gui/501", "sh.brew.redis", String.join("\n", fields));
    }

    @Test
    void onlyTheJobsOwnFieldsCount() {
        LaunchJob job = printed(
                "gui/501/sh.brew.redis = {",
                "\tactive count = 1",
                "\tdefault environment = {",
                "\t\tpid = 1",
                "\t\tstate = active",
                "\t}",
                "\tstate = running",
                "\truns = 3",
                "\tpid = 4242",
                "\tlast exit code = (never exited)",
                "\tresource coalition = {",
                "\t\tstate = active",
                "\t}",
                "}");
        assertEquals(new LaunchJob("gui/501", "sh.brew.redis", "running", Optional.of(4242L), "", 3, job.file()), job);
        assertFalse(job.failing());
    }

    @Test
    void aCrashLoopIsSeen() {
        assertTrue(printed("\tstate = spawn scheduled", "\tlast exit code = 1").failing());
        assertTrue(printed("\tstate = waiting", "\tlast exit code = 1").failing());
        assertTrue(printed(
                        "\tstate = not running",
                        "\tlast exit code = (never exited)",
                        "\tlast terminating signal = Killed: 9")
                .failing());
        assertFalse(printed("\tstate = not running", "\tlast exit code = 0").failing());
        assertFalse(printed("\tstate = not running", "\tlast exit code = (never exited)")
                .failing());
    }

    @Test
    void theExitCodeMayHaveAName() {
        assertEquals(
                Optional.of(78), printed("\tlast exit code = 78: EX_CONFIG").exitCode());
        assertEquals(Optional.empty(), printed("something else entirely").exitCode());
    }

    @Test
    void anOlderLaunchctlIsAskedForItsList() throws Exception {
        var host = FolderHost.mac(folder)
                .script(
                        "/bin/launchctl",
                        "[ \"$1\" = list ] || { echo 'Unrecognized subcommand: print' >&2; exit 64; }\n"
                                + "printf 'PID\\tStatus\\tLabel\\n77\\t0\\tsh.brew.redis\\n-\\t1\\tsh.brew.valkey\\n'")
                .host();
        var launchd = new Launchd(host, "501");
        assertEquals(
                Optional.of(77L), launchd.job("sh.brew.redis").orElseThrow().pid());
        assertTrue(launchd.job("sh.brew.valkey").orElseThrow().failing());
        assertEquals(Optional.empty(), launchd.job("homebrew.mxcl.redis"));
    }

    @Test
    void switchedOffLabelsAreReadInBothSpellings() throws Exception {
        var host = FolderHost.mac(folder)
                .script(
                        "/bin/launchctl",
                        "printf '\\t\"a.b\" => disabled\\n\\t\"c.d\" => true\\n\\t\"e.f\" => enabled\\n'")
                .host();
        assertEquals(Set.of("a.b", "c.d"), new Launchd(host, "501").disabled());
    }

    @Test
    void withoutAnAccountNumberItCannotBeAsked() {
        assertFalse(new Launchd(
                        FolderHost.mac(folder)
                                .script("/bin/launchctl", "exit 0")
                                .host(),
                        "")
                .there());
    }
}
