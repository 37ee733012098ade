package com.digidoc.setup.config;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Holds a configuration against the {@link ConfigSchema}. */
public final class Faults {
    /** Weights are written with two digits after the point. */
    private static final double ROUNDING = 0.001;

    private final EffectiveConfig config;
    private final Function<String, Optional<Text>> redisUrl;
    private final List<Fault> faults = new ArrayList<>();

    private Faults(EffectiveConfig config, Function<String, Optional<Text>> redisUrl) {
        this.config = config;
        this.redisUrl = redisUrl;
    }

    /**
     * Everything in a configuration that makes no sense, by its place in the file.
     *
     * @param host where its folders are looked for
     * @param redisUrl says what is wrong with the address of a Redis, if anything is
     */
    public static List<Fault> of(EffectiveConfig config, Host host, Function<String, Optional<Text>> redisUrl) {
        var all = new Faults(config, redisUrl);
        ConfigSchema.settings().forEach(all::look);
        ConfigSchema.SHARES_OF_ONE.forEach(all::lookAtSum);
        all.lookAtOrder();
        all.faults.addAll(Folders.faults(config, host));
        all.faults.sort(Faults::byPlace);
        return List.copyOf(all.faults);
    }

    private static int byPlace(Fault one, Fault other) {
        return one.line() != other.line()
                ? Integer.compare(one.line(), other.line())
                : Integer.compare(one.column(), other.column());
    }

    /**
     * Why a value cannot be set, seen alone.
     *
     * @param key such as {@code api.port}; one that is not known takes everything
     * @param value as a person typed it
     */
    public static Optional<Text> refuses(String key, String value, Function<String, Optional<Text>> redisUrl) {
        return ConfigSchema.find(key).flatMap(setting -> wrong(setting, typed(setting, value), redisUrl));
    }

    private static Object typed(Setting setting, String value) {
        Kind kind = PyScalars.kind(value);
        if (setting.usual() instanceof String || !kind.number() && kind != Kind.BOOL) {
            return value;
        }
        try {
            return PyScalars.value(kind, value);
        } catch (IllegalArgumentException e) {
            // looks like a number, such as 0x_, but Python cannot read it
            return value;
        }
    }

    private static Optional<Text> wrong(Setting setting, Object value, Function<String, Optional<Text>> redisUrl) {
        Optional<Text> wrong = setting.type().wrong(value);
        return wrong.isEmpty() && setting.type() instanceof Setting.RedisAddress
                ? redisUrl.apply((String) value)
                : wrong;
    }

    private void look(Setting setting) {
        Object inFile = config.inFile().get(setting.key());
        Object used = config.overlaid().get(setting.key());
        if (config.inFile().has(setting.key())) {
            if (inFile == null) {
                add(setting.key(), Status.WARNING, Text.of("config.wrong.nothing"));
            } else {
                wrong(setting, inFile, redisUrl).ifPresent(text -> add(setting.key(), Status.PROBLEM, text));
            }
        }
        if (used != null && !Objects.equals(used, inFile)) {
            wrong(setting, used, redisUrl).ifPresent(text -> addOverride(setting.key(), text));
        }
    }

    private void add(String key, Status status, Text text) {
        faults.add(in(config, key, status, text));
    }

    /** A fault of several settings together; its place is that of the first. */
    private void addShared(List<String> keys, Text text) {
        Fault fault = in(config, keys.getFirst(), Status.PROBLEM, text);
        faults.add(new Fault(keys, fault.status(), text, fault.line(), fault.column()));
    }

    private static Text label(String key) {
        return ConfigSchema.find(key).map(Setting::label).orElseThrow();
    }

    /** A fault at the place of a key in the file. */
    static Fault in(EffectiveConfig config, String key, Status status, Text text) {
        Problem place = Shape.at(config.text(), KeyPath.of(key).parts(), text);
        return new Fault(List.of(key), status, text, place.line(), place.column());
    }

    private void addOverride(String key, Text text) {
        String variable = config.overrides().stream()
                .filter(override -> override.key().equals(key))
                .map(Overriding::variable)
                .reduce((first, last) -> last)
                .orElse("");
        faults.add(new Fault(List.of(key), Status.PROBLEM, Text.of("config.wrong.by-variable", variable, text), 0, 0));
    }

    private void lookAtSum(List<String> keys) {
        List<Double> weights =
                keys.stream().map(this::share).flatMap(Optional::stream).toList();
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (weights.size() == keys.size() && Math.abs(sum - 1) > ROUNDING) {
            List<Text> labels = keys.stream().map(Faults::label).toList();
            addShared(keys, Text.of("config.wrong.sum", labels, String.format(Locale.ROOT, "%.2f", sum)));
        }
    }

    private void lookAtOrder() {
        List<String> keys = ConfigSchema.ASCENDING;
        for (int i = 0; i + 1 < keys.size(); i++) {
            Optional<Double> lower = share(keys.get(i));
            Optional<Double> higher = share(keys.get(i + 1));
            if (lower.isPresent() && higher.isPresent() && lower.get() > higher.get()) {
                List<String> both = keys.subList(i, i + 2);
                addShared(both, Text.of("config.wrong.order", label(both.getFirst()), label(both.getLast())));
            }
        }
    }

    /** A share that counts, if it is one. */
    private Optional<Double> share(String key) {
        Object value = config.overlaid().get(key);
        return value == null || new Setting.Share().wrong(value).isPresent()
                ? Optional.empty()
                : Optional.of(value instanceof BigInteger whole ? whole.doubleValue() : (Double) value);
    }
}
