package com.digidoc.setup.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {
    @TempDir
    Path folder;

    @Test
    @org.junit.jupiter.api.Timeout(300)
    void everyFaultIsNamedAndLeavesNothingBehind() throws Exception {
        List<Played> played = new Lab(folder)
                .play(RedisFaults.all(folder.resolve("certificates")).stream()
                        .filter(f -> f.name().matches(System.getProperty("lab.only", ".*")))
                        .toList());
        assertTrue(played.stream().allMatch(one -> one.right() && one.inTime()));
    }
}
