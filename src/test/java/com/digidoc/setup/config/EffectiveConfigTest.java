package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import com.google.gson.GsonBuilder;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveConfigTest {
    private static final String FILE = "/Users/ada/digidoc/digidoc_config.yaml";
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    private FolderHost mac;

    @BeforeEach
    void mac() {
        mac = FolderHost.mac(folder).folder("/Users/ada/digidoc").variable("SHLVL", "1");
    }

    private Loaded load(String text) throws Exception {
        mac.file(FILE, text);
        Path file = mac.path(FILE);
        return EffectiveConfig.load(file, Overrides.of(mac.host(), Optional.of(file.getParent())), mac.home());
    }

    private EffectiveConfig known(String text) throws Exception {
        return assertInstanceOf(Loaded.Known.class, load(text)).config();
    }

    private String broken(String text) throws Exception {
        Problem problem = assertInstanceOf(Loaded.Broken.class, load(text)).problem();
        return problem.line() + ":" + problem.column() + " " + WORDS.say(problem.text());
    }

    private static List<String> said(EffectiveConfig config) {
        return config.warnings().stream()
                .map(warning -> warning.line() + ":" + warning.column() + " " + WORDS.say(warning.text()))
                .toList();
    }

    @Test
    void theAddressInTheFileCountsWhereNoVariableIsSet() throws Exception {
        EffectiveConfig config = known("queue:\n  redis_url: redis://h:1/2\n");
        assertEquals("redis://h:1/2", config.redisUrl());
        assertEquals("file", config.redisUrlSource());
        assertEquals(List.of(), config.overrides());
        assertEquals(List.of(), config.warnings());
    }

    /** Fifty thousand times ten thousand letters. */
    @Test
    void aFolderThatIsNoFolderMultipliesNothing() throws Exception {
        String many = "{storage_base}".repeat(50_000);
        String base = "$A/" + "x".repeat(10_000);
        mac.file("/Users/ada/digidoc/.env", "A=" + "y".repeat(100_000) + "\n");
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> known("paths:\n  storage_base: " + base + "\n  other: \"" + many + "\"\nqueue:\n  redis_url: \""
                                + many + "\"\n")
                        .values(false));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> known("paths:\n  storage_base: " + "$A".repeat(500_000) + "\n")
                        .values(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -         | -         | redis://file  | file
        redis://r | -         | redis://r     | REDIS_URL
        redis://r | redis://q | redis://r     | REDIS_URL
        -         | redis://q | redis://q     | DIGIDOC_QUEUE_REDIS_URL
        ''        | redis://q | redis://q     | DIGIDOC_QUEUE_REDIS_URL
        ''        | -         | redis://file  | file
        ''        | ''        | ''            | file
        -         | ''        | ''            | file
        redis://r | ''        | redis://r     | REDIS_URL
        """)
    void variablesCountInTheOrderOfTheLoader(String redis, String queue, String url, String source) throws Exception {
        if (redis != null) {
            mac.variable("REDIS_URL", redis);
        }
        if (queue != null) {
            mac.variable("DIGIDOC_QUEUE_REDIS_URL", queue);
        }
        EffectiveConfig config = known("queue:\n  redis_url: redis://file\n");
        assertEquals(url, config.redisUrl());
        assertEquals(source, config.redisUrlSource());
        assertEquals("redis://file", config.redisUrlInFile());
    }

    @Test
    void variablesAreLaidOverTheFileWithItsTypes() throws Exception {
        mac.variable("DIGIDOC_API_PORT", "9001")
                .variable("DIGIDOC_API_AUTH_REQUIRED", "off")
                .variable("DIGIDOC_THRESHOLDS_AUTO_MATCH", "1")
                .variable("DIGIDOC_LLM_MODEL", "1")
                .variable("DIGIDOC_NEW_KEY_OF_OURS", "1.5")
                .variable("DIGIDOC_ONEWORD", "x")
                .variable("DIGIDOC_LIST_X", "y")
                .variable("DIGIDOC_EMPTY_X", "y");
        EffectiveConfig config = known("api: {port: 8001, auth_required: true}\n"
                + "thresholds: {auto_match: 0.85}\n"
                + "llm: {model: m}\n"
                + "list: [1]\n"
                + "empty:\n");
        assertEquals(Optional.of(BigInteger.valueOf(9001)), config.value("api.port"));
        assertEquals(Optional.of(false), config.value("api.auth_required"));
        assertEquals(Optional.of(1.0), config.value("thresholds.auto_match"));
        assertEquals(Optional.of(true), config.value("llm.model"));
        assertEquals(Optional.of(1.5), config.value("new.key_of_ours"));
        assertFalse(config.values(true).containsKey("oneword"));
        assertEquals(
                List.of(
                        "0:0 The variable DIGIDOC_EMPTY_X (the environment of this program) has no effect, because"
                                + " “empty” is not a section.",
                        "0:0 The variable DIGIDOC_LIST_X (the environment of this program) has no effect, because"
                                + " “list” is not a section.",
                        "0:0 The variable DIGIDOC_LLM_MODEL (the environment of this program) gives “llm.model”"
                                + " another kind of value than the file does."),
                said(config));
    }

    @Test
    void theStorageFolderIsPutIntoEveryText() throws Exception {
        mac.variable("BOX", "Drop box");
        EffectiveConfig config = known("""
            paths:
              storage_base: ~/$BOX/${NOT_SET}
              queue_directory: "{storage_base}/queue"
            mine:
              list: ["{storage_base}", {deep: "a{storage_base}b{storage_base}"}, 5, {other}]
            "{storage_base}": {a: 1}
            """);
        String base = mac.home() + "/Drop box/${NOT_SET}";
        assertEquals(Optional.of(base), config.value("paths.storage_base"));
        assertEquals(Optional.of(base + "/queue"), config.value("paths.queue_directory"));
        assertEquals(
                List.of(base, Map.of("deep", "a" + base + "b" + base), BigInteger.valueOf(5), singleNull("other")),
                config.value("mine.list").orElseThrow());
        assertEquals(Map.of("a", BigInteger.ONE), config.values(true).get("{storage_base}"));
    }

    private static Map<String, Object> singleNull(String key) {
        var map = new java.util.HashMap<String, Object>();
        map.put(key, null);
        return map;
    }

    @Test
    void theStorageFolderMayComeFromAVariable() throws Exception {
        mac.file("/Users/ada/digidoc/.env", "DIGIDOC_PATHS_STORAGE_BASE=/data\n");
        EffectiveConfig config = known("paths:\n  storage_base: ~/x\ndatabase:\n  path: \"{storage_base}/d.db\"\n");
        assertEquals(Optional.of("/data/d.db"), config.value("database.path"));
        Overriding override = config.overrides().getFirst();
        assertEquals("paths.storage_base", override.key());
        assertEquals("~/digidoc/.env, line 1", WORDS.say(override.from()));
    }

    @Test
    void withoutAStorageFolderNothingIsPutIn() throws Exception {
        EffectiveConfig config = known("paths:\n  queue_directory: \"{storage_base}/q\"\n");
        assertEquals(Optional.of("{storage_base}/q"), config.value("paths.queue_directory"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a remark\n",
                "---\n",
                "~\n",
                "- a\n- b\n",
                "text\n",
                "5\n",
                "1: a\n",
                "yes: {a: 1}\n",
                "null: 1\n"
            })
    void aRootThatIsNoSectionsIsAnErrorInDigiDoc(String text) throws Exception {
        assertInstanceOf(Loaded.Broken.class, load(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        paths:                       | true
        paths: 5                     | true
        paths: text                  | false
        paths: the storage_base      | true
        paths: [a]                   | false
        paths: [storage_base]        | true
        paths: {storage_base: 5}     | true
        paths: {storage_base: }      | true
        paths: {storage_base: ''}    | false
        paths: {}                    | false
        a: 1                         | false
        """)
    void aStorageFolderThatIsNoTextIsAnErrorInDigiDoc(String text, boolean broken) throws Exception {
        assertEquals(broken, load(text + "\n") instanceof Loaded.Broken, text);
    }

    @Test
    void whatIsBrokenIsSaidWithItsPlace() throws Exception {
        assertEquals(
                "3:17 The storage folder (paths.storage_base) must be a text, or DigiDoc cannot start.",
                broken("a: 1\npaths:\n  storage_base: 010\n"));
        assertEquals("2:1 A tab stands where only spaces may stand.", broken("queue:\n\tredis_url: x\n"));
        assertInstanceOf(
                Loaded.Missing.class,
                EffectiveConfig.load(folder.resolve("no"), Overrides.of(mac.host(), Optional.empty()), folder));
    }

    @Test
    void whatIsLegalButSurelyNotMeantIsAWarning() throws Exception {
        assertEquals(
                List.of(
                        "1:1 “queue” stands in the file twice. Only line 3 counts.",
                        "4:3 “queue.max_retries” stands in the file twice. Only line 5 counts."),
                said(known("queue:\n  redis_url: redis://a\nqueue:\n  max_retries: 1\n  max_retries: 2\n")));
        assertEquals(
                List.of("1:8 “queue” should be a section with settings, but holds a single value. DigiDoc finds no"
                        + " settings in it."),
                said(known("queue: redis://localhost\n")));
        assertEquals(
                List.of("2:14 “queue.redis_url” should be an address, but is read as a number."),
                said(known("queue:\n  redis_url: 6379\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        queue: text                  | ''
        queue:                       | ''
        other: 1                     | ''
        queue: {redis_url: }         | ''
        queue: {redis_url: 6379}     | 6379
        queue: {redis_url: true}     | True
        queue: {redis_url: 1:30}     | 90
        queue: {redis_url: [a]}      | [a]
        """)
    void anAddressThatIsNoneIsGivenAsItIs(String text, String url) throws Exception {
        assertEquals(url, known(text + "\n").redisUrl());
    }

    @Test
    void jsonHasEveryTypeAndMasksPasswords() throws Exception {
        String text = """
            queue: {redis_url: "redis://ada:hunter2@h:1/0", max_retries: 010, flag: yes, none: ~, part: 0.5}
            odd: {1: a, no: b, ~: c, 1.5: d, when: 2001-12-14, at: 2001-12-14T21:59:00Z, inf: .inf, nan: .NaN}
            more: {list: [1, [x]], bytes: !!binary aGVsbG8=, huge: 123456789012345678901234567890, token: hunter2}
            """;
        var gson = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
        assertEquals(
                "{\"queue\":{\"redis_url\":\"redis://ada:***@h:1/0\",\"max_retries\":8,\"flag\":true,\"none\":null,\"part\":0.5},"
                    + "\"odd\":{\"1\":\"a\",\"false\":\"b\",\"null\":\"c\",\"1.5\":\"d\",\"when\":\"2001-12-14\","
                    + "\"at\":\"2001-12-14T21:59:00Z\",\"inf\":\"inf\",\"nan\":\"nan\"},"
                    + "\"more\":{\"list\":[1,[\"x\"]],\"bytes\":\"aGVsbG8=\",\"huge\":123456789012345678901234567890,"
                    + "\"token\":\"***\"}}",
                gson.toJson(known(text).values(false)));
        assertEquals(
                "redis://ada:hunter2@h:1/0",
                ((Map<?, ?>) known(text).values(true).get("queue")).get("redis_url"));
    }

    @Test
    void overridesNeverShowAPassword() throws Exception {
        mac.variable("REDIS_URL", "redis://:hunter2@h").variable("DIGIDOC_API_TOKEN", "hunter2");
        EffectiveConfig config = known("api: {port: 1}\n");
        assertEquals(
                List.of("queue.redis_url redis://:***@h", "api.token ***"),
                config.overrides().stream().map(o -> o.key() + " " + o.value()).toList());
        assertFalse((config + " " + config.overrides() + config.warnings() + config.overlaid()).contains("hunter2"));
    }
}
