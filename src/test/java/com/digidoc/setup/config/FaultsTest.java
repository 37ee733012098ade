package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final String FILE = "/Users/ada/digidoc/digidoc_config.yaml";
    private static final Messages WORDS = new Messages(Locale.ENGLISH);
    private static final Function<String, Optional<Text>> REDIS =
            url -> url.startsWith("redis://") ? Optional.empty() : Optional.of(Text.exactly("not an address"));

    @TempDir
    Path folder;

    private FolderHost mac;

    @BeforeEach
    void mac() {
        mac = FolderHost.mac(folder).folder("/Users/ada/digidoc").variable("SHLVL", "1");
    }

    private EffectiveConfig config(String text) throws Exception {
        mac.file(FILE, text);
        var loaded = EffectiveConfig.load(
                mac.path(FILE), Overrides.of(mac.host(), Optional.of(mac.path("/Users/ada/digidoc"))), mac.home());
        return assertInstanceOf(Loaded.Known.class, loaded).config();
    }

    private List<String> faults(String text) throws Exception {
        return Faults.of(config(text), mac.host(), REDIS).stream()
                .map(fault -> fault.status().word() + ": " + WORDS.say(fault.located()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        api: {port: 99999}                               | problem: Line 1, column 13, api.port: It must be a whole number from 1 to 65535.
        api: {port: 0}                                   | problem: Line 1, column 13, api.port: It must be a whole number from 1 to 65535.
        api: {port: "8001"}                              | problem: Line 1, column 13, api.port: It must be a whole number from 1 to 65535.
        api: {port: 8001.0}                              | problem: Line 1, column 13, api.port: It must be a whole number from 1 to 65535.
        api: {port: }                                    | warning: Line 1, column 12, api.port: There is no value.
        api: {auth_required: "yes"}                      | problem: Line 1, column 22, api.auth_required: It must be true or false.
        api: {auth_required: 1}                          | problem: Line 1, column 22, api.auth_required: It must be true or false.
        api: {enqueue_endpoint: api/x}                   | problem: Line 1, column 25, api.enqueue_endpoint: It must start with / and have no spaces.
        api: {laravel_base_url: "localhost:8000"}        | problem: Line 1, column 25, api.laravel_base_url: It must be an address such as http://localhost:8000.
        llm: {ollama_url: "http://h:99999"}              | problem: Line 1, column 19, llm.ollama_url: It must be an address such as http://localhost:8000.
        llm: {ollama_url: "http:///x"}                   | problem: Line 1, column 19, llm.ollama_url: It must be an address such as http://localhost:8000.
        llm: {model: 5}                                  | problem: Line 1, column 14, llm.model: It must be a name.
        llm: {timeout: -1}                               | problem: Line 1, column 16, llm.timeout: It must be a whole number from 1 to 2147483647.
        queue: {adapter: RQ}                             | problem: Line 1, column 18, queue.adapter: It must be one of these: rq, celery.
        queue: {redis_url: "http://x"}                   | problem: Line 1, column 20, queue.redis_url: not an address
        queue: {redis_url: 6379}                         | problem: Line 1, column 20, queue.redis_url: It must be an address such as redis://localhost:6379/0.
        preprocessing: {denoise_level: no}               | problem: Line 1, column 32, preprocessing.denoise_level: It must be one of these: low, medium, high.
        thresholds: {auto_match: 1.2}                    | problem: Line 1, column 26, thresholds.auto_match: It must be a number from 0 to 1.
        thresholds: {auto_match: 85%}                    | problem: Line 1, column 26, thresholds.auto_match: It must be a number from 0 to 1.
        thresholds: {auto_match: .nan}                   | problem: Line 1, column 26, thresholds.auto_match: It must be a number from 0 to 1.
        paths: {queue_directory: "{storage}/q"}          | problem: Line 1, column 26, paths.queue_directory: Only “storage_base” may stand in braces; DigiDoc puts in nothing else.
        paths: {queue_directory: "{storage_base/q"}      | problem: Line 1, column 26, paths.queue_directory: A brace is missing or one too many.
        paths: {queue_directory: "x/{storage_base}"}     | problem: Line 1, column 26, paths.queue_directory: The storage folder is a whole path, so it can only stand at the start.
        paths: {queue_directory: ~/q}                    | problem: Line 1, column 26, paths.queue_directory: DigiDoc knows “~” only in paths.storage_base. Here it would make a folder of that name.
        paths: {storage_base: data}                      | problem: Line 1, column 23, paths.storage_base: It must be a whole path that starts with / or ~.
        paths: {storage_base: "/x/{storage_base}"}       | problem: Line 1, column 23, paths.storage_base: It cannot be part of itself.
        database: {type: mysql}                          | problem: Line 1, column 18, database.type: It must be one of these: sqlite.
        """)
    void aValueThatMakesNoSenseIsNamedWithItsPlace(String text, String fault) throws Exception {
        assertEquals(List.of(fault), faults(text + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        thresholds: {auto_match: 1}
        thresholds: {auto_match: 0}
        mine: {port: 99999}
        api: {mine: 99999}
        api: text
        queue: {max_retries: 0}
        queue: {redis_url: redis://h}
        llm: {ollama_url: "https://[::1]:1/x"}
        paths: {queue_directory: relative/folder}
        scoring: {structural_weight: 0.5}
        """)
    void whatMakesSenseAndWhatIsNotOursIsLeftAlone(String text) throws Exception {
        assertEquals(List.of(), faults(text + "\n"));
    }

    @Test
    void weightsAddUpToOne() throws Exception {
        assertEquals(List.of(), faults("scoring: {structural_weight: 0.7, feature_weight: 0.2, text_weight: 0.1}\n"));
        assertEquals(
                List.of("problem: Line 1, column 30, scoring.structural_weight: These must add up to 1, but come to"
                        + " 1.10: Weight of the layout, Weight of marks, Weight of the words."),
                faults("scoring: {structural_weight: 0.8, feature_weight: 0.2, text_weight: 0.1}\n"));
        assertEquals(
                1,
                faults("scoring: {ocr_quality_weight: 0.3, field_extraction_weight: 0.4, pattern_matching_weight: 0.2,"
                                + " data_validation_weight: 0}\n")
                        .size());
    }

    @Test
    void thresholdsAscend() throws Exception {
        assertEquals(
                List.of(
                        "problem: Line 1, column 33, thresholds.partial_match_min: “Partial match from” must not"
                                + " be higher than “Partial match up to”.",
                        "problem: Line 1, column 57, thresholds.partial_match_max: “Partial match up to” must"
                                + " not be higher than “Accept without asking”."),
                faults("thresholds: {partial_match_min: 0.9, partial_match_max: 0.8, auto_match: 0.7}\n"));
    }

    @Test
    void aWrongValueFromAVariableNamesTheVariable() throws Exception {
        mac.variable("DIGIDOC_API_PORT", "99999");
        assertEquals(
                List.of("problem: api.port: The variable DIGIDOC_API_PORT sets a wrong value. It must be a whole"
                        + " number from 1 to 65535."),
                faults("api: {port: 8001}\n"));
    }

    @Test
    void foldersAreThereAndCanBeWritten() throws Exception {
        String text = """
            paths:
              storage_base: ~/box
              queue_directory: "{storage_base}/queue"
              failed_directory: /Users/ada/failed
            database:
              path: "{storage_base}/db/digidoc.db"
            """;
        assertEquals(
                List.of(
                        "warning: Line 2, column 17, paths.storage_base: This folder does not exist yet.",
                        "warning: Line 4, column 21, paths.failed_directory: This folder does not exist yet."),
                faults(text));
        mac.folder("/Users/ada/box/queue").folder("/Users/ada/failed").file("/Users/ada/box/db", "");
        assertEquals(
                List.of("problem: Line 6, column 9, database.path: There is a file where this folder should be."),
                faults(text));
        Files.delete(mac.path("/Users/ada/box/db"));
        mac.folder("/Users/ada/box/db");
        assertEquals(List.of(), faults(text));
    }

    @Test
    void theTableKnowsEachSettingOnceAndItsUsualValueMakesSense() throws Exception {
        var keys = new HashSet<String>();
        ConfigSchema.settings().forEach(setting -> {
            assertTrue(keys.add(setting.key()), setting.key());
            assertTrue(WORDS.say(setting.words()).endsWith("."), setting.key());
            assertEquals(
                    Optional.empty(),
                    Faults.refuses(setting.key(), setting.usual().toString(), REDIS),
                    setting.key());
        });
        assertEquals(37, keys.size());
        for (ConfigSchema.Section section : ConfigSchema.SECTIONS) {
            assertTrue(section.settings().stream()
                    .allMatch(setting -> setting.key().startsWith(section.name() + ".")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        api.port                 | 8002           | true
        api.port                 | 99999          | false
        api.port                 | eighty         | false
        api.port                 | ''             | false
        api.port                 | ~              | false
        api.auth_required        | no             | true
        api.auth_required        | 1              | false
        thresholds.auto_match    | 0.9            | true
        thresholds.auto_match    | 1              | true
        thresholds.auto_match    | 2001-13-45     | false
        thresholds.auto_match    | 2              | false
        thresholds.auto_match    | 0x_            | false
        llm.model                | 5              | true
        llm.model                | ''             | false
        queue.adapter            | celery         | true
        queue.adapter            | yes            | false
        queue.redis_url          | redis://h      | true
        queue.redis_url          | http://h       | false
        paths.queue_directory    | {storage_base} | true
        paths.queue_directory    | {other}        | false
        mine.port                | 99999          | true
        """)
    void aSingleValueIsRefusedBeforeItIsSet(String key, String value, boolean taken) {
        assertEquals(taken, Faults.refuses(key, value, REDIS).isEmpty());
    }

    @Test
    void aFaultIsAProblemOrAWarning() throws Exception {
        assertEquals(
                List.of(Status.PROBLEM),
                Faults.of(config("api: {port: x}\n"), mac.host(), REDIS).stream()
                        .map(Fault::status)
                        .toList());
    }
}
