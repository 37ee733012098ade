package com.digidoc.setup.config;

import static com.digidoc.setup.config.Setting.share;
import static com.digidoc.setup.config.Setting.whole;

import com.digidoc.setup.config.Setting.Choice;
import com.digidoc.setup.config.Setting.Name;
import com.digidoc.setup.config.Setting.Place;
import com.digidoc.setup.config.Setting.RedisAddress;
import com.digidoc.setup.config.Setting.StorageFolder;
import com.digidoc.setup.config.Setting.Switch;
import com.digidoc.setup.config.Setting.Type;
import com.digidoc.setup.config.Setting.WebAddress;
import com.digidoc.setup.config.Setting.WebPath;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every setting that DigiDoc knows, as one table: what it may be, what it is in a new configuration, and what it does.
 * Settings that are not here belong to someone else and are left alone.
 */
public final class ConfigSchema {
    /**
     * A section of the file.
     *
     * @param name its key
     * @param title its name for people
     */
    public record Section(String name, Text title, List<Setting> settings) {
        public Section {
            settings = List.copyOf(settings);
        }
    }

    private static final long ANY = Integer.MAX_VALUE;

    /** All sections in the order of a new file. */
    public static final List<Section> SECTIONS = List.of(
            new Section("thresholds", Text.of("config.section.thresholds"), thresholds()),
            new Section("scoring", Text.of("config.section.scoring"), scoring()),
            new Section("preprocessing", Text.of("config.section.preprocessing"), preprocessing()),
            new Section("paths", Text.of("config.section.paths"), paths()),
            new Section("api", Text.of("config.section.api"), api()),
            new Section("queue", Text.of("config.section.queue"), queue()),
            new Section("database", Text.of("config.section.database"), database()),
            new Section("llm", Text.of("config.section.llm"), llm()));

    /** Weights that are shares of one whole. */
    static final List<List<String>> SHARES_OF_ONE = List.of(
            List.of("scoring.structural_weight", "scoring.feature_weight", "scoring.text_weight"),
            List.of(
                    "scoring.ocr_quality_weight",
                    "scoring.field_extraction_weight",
                    "scoring.pattern_matching_weight",
                    "scoring.data_validation_weight"));

    /** Thresholds of which none may be higher than the next. */
    static final List<String> ASCENDING =
            List.of("thresholds.partial_match_min", "thresholds.partial_match_max", "thresholds.auto_match");

    private ConfigSchema() {}

    private static List<Setting> thresholds() {
        return List.of(
                share(
                        "thresholds.auto_match",
                        Text.of("config.label.thresholds.auto_match"),
                        0.85,
                        Text.of("config.key.thresholds.auto_match")),
                share(
                        "thresholds.partial_match_min",
                        Text.of("config.label.thresholds.partial_match_min"),
                        0.60,
                        Text.of("config.key.thresholds.partial_match_min")),
                share(
                        "thresholds.partial_match_max",
                        Text.of("config.label.thresholds.partial_match_max"),
                        0.85,
                        Text.of("config.key.thresholds.partial_match_max")),
                share(
                        "thresholds.ocr_confidence_min",
                        Text.of("config.label.thresholds.ocr_confidence_min"),
                        0.70,
                        Text.of("config.key.thresholds.ocr_confidence_min")),
                share(
                        "thresholds.llm_accuracy_min",
                        Text.of("config.label.thresholds.llm_accuracy_min"),
                        0.75,
                        Text.of("config.key.thresholds.llm_accuracy_min")));
    }

    private static List<Setting> scoring() {
        return List.of(
                share(
                        "scoring.structural_weight",
                        Text.of("config.label.scoring.structural_weight"),
                        0.70,
                        Text.of("config.key.scoring.structural_weight")),
                share(
                        "scoring.feature_weight",
                        Text.of("config.label.scoring.feature_weight"),
                        0.20,
                        Text.of("config.key.scoring.feature_weight")),
                share(
                        "scoring.text_weight",
                        Text.of("config.label.scoring.text_weight"),
                        0.10,
                        Text.of("config.key.scoring.text_weight")),
                share(
                        "scoring.ocr_quality_weight",
                        Text.of("config.label.scoring.ocr_quality_weight"),
                        0.30,
                        Text.of("config.key.scoring.ocr_quality_weight")),
                share(
                        "scoring.field_extraction_weight",
                        Text.of("config.label.scoring.field_extraction_weight"),
                        0.40,
                        Text.of("config.key.scoring.field_extraction_weight")),
                share(
                        "scoring.pattern_matching_weight",
                        Text.of("config.label.scoring.pattern_matching_weight"),
                        0.20,
                        Text.of("config.key.scoring.pattern_matching_weight")),
                share(
                        "scoring.data_validation_weight",
                        Text.of("config.label.scoring.data_validation_weight"),
                        0.10,
                        Text.of("config.key.scoring.data_validation_weight")));
    }

    private static List<Setting> preprocessing() {
        Text dpi = Text.of("config.unit.dpi");
        return List.of(
                whole(
                        "preprocessing.target_dpi",
                        Text.of("config.label.preprocessing.target_dpi"),
                        72,
                        1200,
                        dpi,
                        300,
                        Text.of("config.key.preprocessing.target_dpi")),
                row(
                        "preprocessing.denoise_level",
                        Text.of("config.label.preprocessing.denoise_level"),
                        new Choice(List.of("low", "medium", "high")),
                        "medium",
                        Text.of("config.key.preprocessing.denoise_level")),
                row(
                        "preprocessing.binarization_method",
                        Text.of("config.label.preprocessing.binarization_method"),
                        new Choice(List.of("otsu", "gaussian")),
                        "otsu",
                        Text.of("config.key.preprocessing.binarization_method")),
                row(
                        "preprocessing.deskew_enabled",
                        Text.of("config.label.preprocessing.deskew_enabled"),
                        new Switch(),
                        true,
                        Text.of("config.key.preprocessing.deskew_enabled")),
                row(
                        "preprocessing.border_removal_enabled",
                        Text.of("config.label.preprocessing.border_removal_enabled"),
                        new Switch(),
                        true,
                        Text.of("config.key.preprocessing.border_removal_enabled")));
    }

    private static List<Setting> paths() {
        Type folder = new Place(false);
        return List.of(
                row(
                        "paths.storage_base",
                        Text.of("config.label.paths.storage_base"),
                        new StorageFolder(),
                        "~/Dropbox/Application Data/DigiDoc",
                        Text.of("config.key.paths.storage_base")),
                row(
                        "paths.queue_directory",
                        Text.of("config.label.paths.queue_directory"),
                        folder,
                        "{storage_base}/queue",
                        Text.of("config.key.paths.queue_directory")),
                row(
                        "paths.processed_directory",
                        Text.of("config.label.paths.processed_directory"),
                        folder,
                        "{storage_base}/processed",
                        Text.of("config.key.paths.processed_directory")),
                row(
                        "paths.failed_directory",
                        Text.of("config.label.paths.failed_directory"),
                        folder,
                        "{storage_base}/failed",
                        Text.of("config.key.paths.failed_directory")),
                row(
                        "paths.templates_directory",
                        Text.of("config.label.paths.templates_directory"),
                        folder,
                        "{storage_base}/templates",
                        Text.of("config.key.paths.templates_directory")));
    }

    private static List<Setting> api() {
        return List.of(
                whole(
                        "api.port",
                        Text.of("config.label.api.port"),
                        1,
                        65_535,
                        Text.of("config.unit.port"),
                        8001,
                        Text.of("config.key.api.port")),
                row(
                        "api.enqueue_endpoint",
                        Text.of("config.label.api.enqueue_endpoint"),
                        new WebPath(),
                        "/api/digidoc/queue",
                        Text.of("config.key.api.enqueue_endpoint")),
                row(
                        "api.auth_required",
                        Text.of("config.label.api.auth_required"),
                        new Switch(),
                        true,
                        Text.of("config.key.api.auth_required")),
                row(
                        "api.laravel_base_url",
                        Text.of("config.label.api.laravel_base_url"),
                        new WebAddress(),
                        "http://127.0.0.1:8000",
                        Text.of("config.key.api.laravel_base_url")),
                row(
                        "api.laravel_complete_endpoint",
                        Text.of("config.label.api.laravel_complete_endpoint"),
                        new WebPath(),
                        "/api/digidoc/process-complete",
                        Text.of("config.key.api.laravel_complete_endpoint")),
                row(
                        "api.template_sync_endpoint",
                        Text.of("config.label.api.template_sync_endpoint"),
                        new WebPath(),
                        "/api/digidoc/templates/sync",
                        Text.of("config.key.api.template_sync_endpoint")));
    }

    private static List<Setting> queue() {
        return List.of(
                row(
                        "queue.adapter",
                        Text.of("config.label.queue.adapter"),
                        new Choice(List.of("rq", "celery")),
                        "rq",
                        Text.of("config.key.queue.adapter")),
                row(
                        "queue.redis_url",
                        Text.of("config.label.queue.redis_url"),
                        new RedisAddress(),
                        "redis://localhost:6379/0",
                        Text.of("config.key.queue.redis_url")),
                whole(
                        "queue.max_retries",
                        Text.of("config.label.queue.max_retries"),
                        0,
                        1000,
                        Text.of("config.unit.tries"),
                        3,
                        Text.of("config.key.queue.max_retries")),
                whole(
                        "queue.job_timeout",
                        Text.of("config.label.queue.job_timeout"),
                        1,
                        ANY,
                        Text.of("config.unit.seconds"),
                        300,
                        Text.of("config.key.queue.job_timeout")));
    }

    private static List<Setting> database() {
        return List.of(
                row(
                        "database.type",
                        Text.of("config.label.database.type"),
                        new Choice(List.of("sqlite")),
                        "sqlite",
                        Text.of("config.key.database.type")),
                row(
                        "database.path",
                        Text.of("config.label.database.path"),
                        new Place(true),
                        "{storage_base}/digidoc.db",
                        Text.of("config.key.database.path")));
    }

    private static List<Setting> llm() {
        return List.of(
                row(
                        "llm.ollama_url",
                        Text.of("config.label.llm.ollama_url"),
                        new WebAddress(),
                        "http://localhost:11434",
                        Text.of("config.key.llm.ollama_url")),
                row(
                        "llm.model",
                        Text.of("config.label.llm.model"),
                        new Name(),
                        "llama-vision",
                        Text.of("config.key.llm.model")),
                whole(
                        "llm.timeout",
                        Text.of("config.label.llm.timeout"),
                        1,
                        ANY,
                        Text.of("config.unit.seconds"),
                        60,
                        Text.of("config.key.llm.timeout")));
    }

    private static Setting row(String key, Text label, Type type, Object usual, Text words) {
        return new Setting(key, label, type, usual, words);
    }

    /** All settings in the order of a new file. */
    public static Stream<Setting> settings() {
        return SECTIONS.stream().flatMap(section -> section.settings().stream());
    }

    /** A setting by its key, such as {@code api.port}; empty where DigiDoc does not know it. */
    public static Optional<Setting> find(String key) {
        return settings().filter(setting -> setting.key().equals(key)).findFirst();
    }
}
