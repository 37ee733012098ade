package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.Fuzz;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings files that nobody wrote: a reader of them says yes or no, and nothing else happens. */
@Timeout(14400)
class ConfigFuzzTest {
    private static final String[] FILES = {
        """
        # DigiDoc
        paths:
          storage_base: "~/DigiDoc/$USER"   # where documents are
        queue:
          name: digidoc
          redis_url: 'redis://localhost:6379/0'
          max_retries: 3
          enabled: yes
        list: [a, {b: 1, c: 0x1F}, "d\\u00e9"]
        """, """
            base: &base
              a: 1.5e3
              b: !!str 12
            queue:
              <<: *base
              redis_url: redis://:secret@host:1/2
            text: |+
              two
                lines
            folded: >-
              and
              more
            when: 2001-12-14t21:59:43.10-05:00
            ? complex
            : key
            """, "{queue: {redis_url: redis://h, n: 1:30}, x: ~}\r\n",
    };
    private static final String[] WORDS = {
        "queue:",
        "redis_url:",
        "  ",
        "\n  ",
        "- ",
        ": ",
        "? ",
        "&a ",
        "*a",
        "*base",
        "<<: ",
        "!!int ",
        "!!binary ",
        "!x ",
        "|",
        ">-",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "\"",
        "'",
        "{storage_base}",
        "$HOME",
        "~/",
        "\\x41",
        "\\U0010FFFF",
        "0o17",
        "1_000",
        ".inf",
        "#",
    };

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void where() {
        file = folder.resolve("digidoc_config.yaml");
    }

    @Test
    void anyBytesAreReadOrRefused() throws Exception {
        Fuzz.of("ConfigFile").from(FILES).with(WORDS).bytes(bytes -> {
            if (read(bytes).orElse(null) instanceof ConfigFile known) {
                known.entries();
                known.loaded();
                known.get("queue.redis_url");
            }
        });
    }

    @Test
    void anEditOfAnyFileChangesOneValueOrIsRefused() throws Exception {
        Fuzz.of("Edit").from(FILES).with(WORDS).bytes(bytes -> {
            if (read(bytes).orElse(null) instanceof ConfigFile known
                    && known.set("queue.redis_url", "redis://other:1/5") instanceof Edit.Changed changed) {
                assertEquals(
                        "redis://other:1/5",
                        changed.after().get("queue.redis_url").orElseThrow().text());
                changed.change().masked();
            }
        });
    }

    @Test
    void anyValueCanBeSetOrIsRefused() throws Exception {
        ConfigFile known = read(FILES[0].getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Fuzz.of("values")
                .from("redis://localhost", "true", "12", "a: b # c")
                .with(WORDS)
                .texts(text -> {
                    if (known.set("queue.redis_url", text) instanceof Edit.Changed changed) {
                        assertEquals(
                                text,
                                changed.after()
                                        .get("queue.redis_url")
                                        .orElseThrow()
                                        .text());
                    }
                    known.set(text, "x");
                });
    }

    @Test
    void anyFileAndAnyEnvironmentAreLoadedOrSaidToBeBroken() throws Exception {
        FolderHost host = FolderHost.debian(folder.resolve("host"));
        Fuzz.of("EffectiveConfig").from(FILES).with(WORDS).oneIn(3).bytes(bytes -> {
            Files.write(file, bytes);
            int cut = bytes.length / 2;
            String value = new String(bytes, 0, cut, StandardCharsets.UTF_8);
            var with = host.variable("DIGIDOC_QUEUE_MAX_RETRIES", value)
                    .variable("DIGIDOC_PATHS_STORAGE_BASE", value)
                    .variable("DIGIDOC_LIST_X", value)
                    .host();
            if (EffectiveConfig.load(file, Overrides.of(with, Optional.empty()), host.home())
                    instanceof Loaded.Known(EffectiveConfig config)) {
                config.values(false);
                config.redisUrl();
                config.overrides();
                Faults.of(config, with, url -> Optional.empty());
            }
        });
    }

    @Test
    void anyDotenvIsRead() throws Exception {
        Fuzz.of("Dotenv")
                .from(
                        "REDIS_URL=redis://a\nexport B='x\\'y' # c\nC=\"${B:-d}\\n\"\n'D'=e\nF\n",
                        "A=${A}${B:-${C}}\r\nQ=\"two\nlines\"\r")
                .with("${", "}", ":-", "export ", "=", "'", "\"", "\\\"", "#", " #", "\n", "${REDIS_URL}")
                .texts(text -> {
                    var known = new Allowance().of(name -> text);
                    for (Dotenv.Assignment one : Dotenv.parse(text)) {
                        one.value().ifPresent(raw -> Dotenv.interpolate(raw, known));
                    }
                });
    }

    @Test
    void anyEnvFilesOfAFolderAreRead() throws Exception {
        Path dotenv = folder.resolve(".env");
        Path envrc = folder.resolve(".envrc");
        Fuzz.of("EnvFiles")
                .from(
                        "export REDIS_URL=\"redis://$HOME/x\"\ndotenv .env\nunset A\nPATH_add bin\n",
                        "A=1; export B=$(date) C='x y'\nsource_env ..\nif true; then\n export D=e\nfi\ndotenv\n")
                .with(
                        "export ",
                        "dotenv ",
                        "dotenv_if_exists ",
                        "$(",
                        ")",
                        "`",
                        "<<EOF\n",
                        "EOF\n",
                        ";",
                        "&&",
                        "\\\n",
                        "${A:-b}")
                .oneIn(2)
                .bytes(bytes -> {
                    Files.write(envrc, bytes);
                    Files.write(dotenv, bytes);
                    EnvFiles.read(folder, name -> name.equals("HOME") ? "/Users/ada" : null);
                });
    }

    private Optional<ConfigFile> read(byte[] bytes) {
        try {
            return Optional.of(ConfigFile.of(file, bytes));
        } catch (NotReadable e) {
            return Optional.empty();
        }
    }
}
