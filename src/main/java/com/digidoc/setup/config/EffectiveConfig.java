package com.digidoc.setup.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration as DigiDoc itself will have it: the file as {@code yaml.safe_load} reads it, the variables
 * {@code DIGIDOC_<SECTION>_<KEY>} laid over it, and the storage folder put into every text.
 */
public final class EffectiveConfig {
    static final String URL_KEY = "queue.redis_url";
    static final String FROM_FILE = "file";

    /** What loading gave. */
    public sealed interface Loaded {
        /** The file that was to be loaded, a real path. */
        Path file();

        record Known(EffectiveConfig config) implements Loaded {
            @Override
            public Path file() {
                return config.file();
            }
        }

        record Missing(Path file) implements Loaded {}

        /** It is there, but DigiDoc could not start with it. */
        record Broken(Path file, Problem problem) implements Loaded {}
    }

    private final ConfigFile file;
    private final Overrides environment;
    private final Path home;
    private final Tree inFile;
    private final Tree overlaid;
    private final Tree values;
    private final List<Overriding> overrides;
    private final List<Warning> warnings;
    private final Optional<Variable> urlVariable;

    private EffectiveConfig(
            ConfigFile file,
            Overrides environment,
            Path home,
            Overlay overlay,
            Tree values,
            Optional<Variable> urlVariable,
            List<Warning> warnings) {
        this.file = file;
        this.environment = environment;
        this.home = home;
        this.inFile = new Tree((Map<?, ?>) file.loaded());
        this.overlaid = new Tree(overlay.values());
        this.values = values;
        this.urlVariable = urlVariable;
        this.warnings = List.copyOf(warnings);
        var all = new ArrayList<Overriding>();
        urlVariable
                .filter(variable -> !variable.name().equals(Overrides.QUEUE_REDIS_URL))
                .ifPresent(variable -> all.add(Overriding.of(URL_KEY, variable)));
        all.addAll(overlay.overrides());
        this.overrides = List.copyOf(all);
    }

    /**
     * Loads a configuration.
     *
     * @param file the real path of {@code digidoc_config.yaml}
     * @param environment the variables that DigiDoc will see
     * @param home the person's home folder, a real path
     * @throws InterruptedException if cancelled while the environment was looked at
     */
    public static Loaded load(Path file, Overrides environment, Path home) throws InterruptedException {
        return switch (ConfigFile.read(file)) {
            case Reading.Missing missing -> new Loaded.Missing(file);
            case Reading.Refused refused -> new Loaded.Broken(file, refused.problem());
            case Reading.Read read -> load(read.file(), environment, home);
        };
    }

    private static Loaded load(ConfigFile file, Overrides environment, Path home) throws InterruptedException {
        Optional<Problem> wrong = Shape.ofFile(file);
        if (wrong.isPresent()) {
            return new Loaded.Broken(file.path(), wrong.get());
        }
        Collection<Variable> variables = environment.ofDigiDoc();
        var overlay = new Overlay((Map<?, ?>) file.loaded(), variables);
        wrong = Shape.ofPaths(file, overlay.values());
        if (wrong.isPresent()) {
            return new Loaded.Broken(file.path(), wrong.get());
        }
        Tree values = substituted(overlay.values(), environment, home);
        var warnings = new ArrayList<>(Shape.warnings(file));
        warnings.addAll(overlay.warnings());
        warnings.addAll(environment.warnings());
        return new Loaded.Known(
                new EffectiveConfig(file, environment, home, overlay, values, urlVariable(environment), warnings));
    }

    /** What DigiDoc would have with another version of the file, in the environment as it was found. */
    public Loaded with(ConfigFile edited) throws InterruptedException {
        return load(edited, environment, home);
    }

    private static Tree substituted(Map<Object, Object> overlaid, Overrides environment, Path home)
            throws InterruptedException {
        var raw = new Tree(overlaid);
        if (!(raw.get("paths.storage_base") instanceof String base)) {
            return raw;
        }
        var known = environment.forExpansion(base);
        String folder = PythonText.expandUser(PythonText.expandVariables(base, known::get), home.toString());
        var values = new Tree((Map<?, ?>) new Substitution(folder).in(overlaid));
        return values.with("paths", "storage_base", folder);
    }

    private static Optional<Variable> urlVariable(Overrides environment) throws InterruptedException {
        for (String name : List.of(Overrides.REDIS_URL, Overrides.QUEUE_REDIS_URL)) {
            Optional<Variable> variable =
                    environment.find(name).filter(set -> !set.value().reveal().isEmpty());
            if (variable.isPresent()) {
                return variable;
            }
        }
        return Optional.empty();
    }

    /** The file that was loaded. */
    public Path file() {
        return file.path();
    }

    /** That file as it is written. */
    public ConfigFile text() {
        return file;
    }

    /** The address of the Redis that DigiDoc will use, with its password; empty where there is none. */
    public String redisUrl() {
        return urlVariable
                .map(variable -> variable.value().reveal())
                .orElseGet(() -> JsonView.text(values.get(URL_KEY)));
    }

    /** Where that comes from: {@code REDIS_URL}, {@code DIGIDOC_QUEUE_REDIS_URL} or {@code file}. */
    public String redisUrlSource() {
        return urlVariable.map(Variable::name).orElse(FROM_FILE);
    }

    /** The address that would count if no variable were set; empty where the file has none. */
    public String redisUrlInFile() {
        String text = JsonView.text(inFile.get(URL_KEY));
        return values.get("paths.storage_base") instanceof String folder
                ? text.replace(Substitution.PLACEHOLDER, folder)
                : text;
    }

    /**
     * A setting's value: {@code String}, {@code BigInteger}, {@code Double}, {@code Boolean}, {@code Temporal},
     * {@code byte[]}, {@code List} or {@code Map}; empty where it is missing or has none.
     *
     * @param key such as {@code queue.max_retries}
     */
    public Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * All values in the file's order, as JSON has them: maps, lists, texts, numbers, switches and {@code null}. A section
     * that is no map in the file is none here.
     *
     * @param secrets whether passwords are shown; else they are masked
     */
    public Map<String, Object> values(boolean secrets) {
        return JsonView.of(values.all(), secrets);
    }

    /** Every variable that replaces a setting, the one that counts most first. */
    public List<Overriding> overrides() {
        return overrides;
    }

    /** What is legal here but surely not meant. */
    public List<Warning> warnings() {
        return warnings;
    }

    Tree inFile() {
        return inFile;
    }

    Tree overlaid() {
        return overlaid;
    }
}
