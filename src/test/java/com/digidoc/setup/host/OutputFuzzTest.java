package com.digidoc.setup.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.Fuzz;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(14400)
class OutputFuzzTest {
    @TempDir
    Path folder;

    @Test
    void nothingThatAProgramPrintsReachesATerminalButText() throws Exception {
        Fuzz.of("output")
                .from("one\ntwo\r\n\u001b[31mred\u001b[0m\u001b]0;title\u0007\nhalf a line", "50 %\r100 %\r")
                .with("\u001b[", "\u001b]", "\u001b", "\u0007", "\u009b31m", "\n", "\r", "\u0000")
                .bytes(bytes -> {
                    var output = new OutputLines(
                            new ByteArrayInputStream(bytes),
                            line -> assertTrue(
                                    line.chars().noneMatch(c -> c != '\t' && Character.isISOControl(c)), line));
                    while (output.drain()) {}
                    output.finish();
                    output.text();
                });
    }

    @Test
    void anyVersionFileOfALinuxIsRead() throws Exception {
        FolderHost host = FolderHost.debian(folder);
        Fuzz.of("os-release")
                .from("PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n")
                .oneIn(20)
                .bytes(bytes -> {
                    Files.write(host.path("/etc/os-release"), bytes);
                    host.host().platform();
                });
    }
}
