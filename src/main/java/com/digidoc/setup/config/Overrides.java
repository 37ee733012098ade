package com.digidoc.setup.config;

import com.digidoc.setup.config.EnvFiles.Found;
import com.digidoc.setup.config.Variable.Origin;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The environment that DigiDoc will see, each variable with the place that sets it. DigiDoc is not started by this
 * program, so other places count too: this program's own variables, then {@code .envrc} and {@code .env} in DigiDoc's
 * folder, then, on a Mac where this program was not started from a terminal, the login shell's profile and launchd.
 * Looks only once it is asked, and only at what it needs. Safe for use by several threads.
 */
public final class Overrides {
    static final String PREFIX = "DIGIDOC_";
    static final String REDIS_URL = "REDIS_URL";
    static final String QUEUE_REDIS_URL = "DIGIDOC_QUEUE_REDIS_URL";
    private static final String CONFIG_PATH = "DIGIDOC_CONFIG_PATH";

    private final Host host;
    private final Optional<Path> folder;
    private final Object lock = new Object();
    private volatile Map<String, Found> files;
    private volatile Map<String, Variable> session;

    private Overrides(Host host, Optional<Path> folder) {
        this.host = host;
        this.folder = folder;
    }

    /**
     * The environment on a host.
     *
     * @param folder DigiDoc's folder, a real path; empty where it is not known yet
     */
    public static Overrides of(Host host, Optional<Path> folder) {
        return new Overrides(host, folder);
    }

    /**
     * A variable, from the first place that sets it, even to an empty text.
     *
     * @throws InterruptedException if cancelled while the login shell was asked
     */
    public Optional<Variable> find(String name) throws InterruptedException {
        String own = host.environment().get(name);
        if (own != null) {
            return Optional.of(ofProcess(name, own));
        }
        Found found = files().get(name);
        return found != null
                ? found.value().map(value -> ofFile(found, value))
                : Optional.ofNullable(session().get(name));
    }

    /** The variables named {@code DIGIDOC_…}, by name, but not the one that says where the configuration file is. */
    public Collection<Variable> ofDigiDoc() throws InterruptedException {
        Map<String, Variable> all = everything();
        all.keySet().removeIf(name -> !name.startsWith(PREFIX) || name.equals(CONFIG_PATH));
        return List.copyOf(all.values());
    }

    /** Every variable that DigiDoc looks at, by name; no others. */
    public Collection<Variable> known() throws InterruptedException {
        Map<String, Variable> all = everything();
        all.keySet().removeIf(name -> !name.startsWith(PREFIX) && !name.equals(REDIS_URL));
        return List.copyOf(all.values());
    }

    private Map<String, Variable> everything() throws InterruptedException {
        var all = new TreeMap<>(session());
        files().values().forEach(found -> {
            all.remove(found.name());
            found.value().ifPresent(value -> all.put(found.name(), ofFile(found, value)));
        });
        host.environment().forEach((name, value) -> all.put(name, ofProcess(name, value)));
        return all;
    }

    /** What the variables hold that a text names as {@code $NAME}: nothing is looked up for a text without any. */
    Map<String, String> forExpansion(String text) throws InterruptedException {
        if (text.indexOf('$') < 0) {
            return Map.of();
        }
        var held = new HashMap<String, String>();
        session().forEach((name, variable) -> held.put(name, variable.value().reveal()));
        files().forEach((name, found) -> found.value().ifPresent(value -> held.put(name, value)));
        held.putAll(host.environment());
        return held;
    }

    /** Variables of DigiDoc that {@code .envrc} sets by running a command, which this program does not do. */
    public List<Warning> warnings() {
        return files().values().stream()
                .filter(found -> found.value().isEmpty())
                .filter(found -> found.name().equals(REDIS_URL) || found.name().startsWith(PREFIX))
                .filter(found -> !host.environment().containsKey(found.name()))
                .map(found -> Warning.ofFile(
                        Text.of("config.warning.command", found.name(), host.friendly(found.file()), found.line())))
                .toList();
    }

    private static Variable ofProcess(String name, String value) {
        return Variable.of(name, value, Origin.PROCESS, Text.of("config.source.process"));
    }

    private Variable ofFile(Found found, String value) {
        Text from = Text.of("config.source.file", host.friendly(found.file()), found.line());
        return Variable.of(found.name(), value, Origin.FILE, from);
    }

    private Map<String, Found> files() {
        if (files == null) {
            files = folder.map(there -> EnvFiles.read(there, host.environment()::get))
                    .orElse(Map.of());
        }
        return files;
    }

    private Map<String, Variable> session() throws InterruptedException {
        synchronized (lock) {
            if (session == null) {
                session = LoginSession.variables(host);
            }
            return session;
        }
    }
}
