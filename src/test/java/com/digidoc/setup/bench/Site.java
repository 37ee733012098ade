package com.digidoc.setup.bench;

import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the programs find: a home folder with a DigiDoc that has settings and a Python, and a Redis that they name.
 *
 * @param project the project's folder
 */
record Site(Path project, Path home, TestRedis redis) implements AutoCloseable {
    static Site make(Path project) throws IOException, InterruptedException {
        Path home = Files.createDirectories(project.resolve("target/bench-home"));
        var site = new Site(project, home, TestRedis.start());
        Files.createDirectories(site.digiDoc());
        site.freshConfig();
        Files.writeString(site.digiDoc().resolve("requirements_ocr.txt"), "redis>=3.5\n");
        Files.writeString(site.digiDoc().resolve(".env"), "# nothing\n");
        var venv = Program.of(
                "venv",
                Map.of(),
                "/usr/bin/python3",
                "-m",
                "venv",
                "--system-site-packages",
                "--without-pip",
                site.digiDoc().resolve(".venv").toString());
        Program.medians(1, List.of(venv));
        return site;
    }

    Path digiDoc() {
        return home.resolve("Applications/DigiDoc");
    }

    Path config() {
        return digiDoc().resolve("digidoc_config.yaml");
    }

    /** The template as it is delivered, with this Redis in it. */
    String template() throws IOException {
        return Files.readString(project.resolve("src/main/resources/com/digidoc/setup/config/digidoc_config.yaml"))
                .replace("redis://localhost:6379/0", url());
    }

    void freshConfig() throws IOException {
        Files.writeString(config(), template());
    }

    String url() {
        return redis.url();
    }

    Path image() {
        return project.resolve("target/package/digidoc-setup");
    }

    String launcher() {
        return image().resolve("bin/digidoc-setup").toString();
    }

    Path script(String name) {
        return project.resolve("src/test/resources/com/digidoc/setup/bench").resolve(name);
    }

    Map<String, String> environment() {
        return Map.of("HOME", home.toString());
    }

    /** Our program, with arguments. */
    Program ours(String... arguments) {
        var argv = new String[arguments.length + 1];
        argv[0] = launcher();
        System.arraycopy(arguments, 0, argv, 1, arguments.length);
        return Program.of("digidoc-setup " + String.join(" ", arguments), environment(), argv);
    }

    @Override
    public void close() {
        redis.close();
    }
}
