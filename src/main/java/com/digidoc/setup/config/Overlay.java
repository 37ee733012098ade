package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays the variables {@code DIGIDOC_<SECTION>_<KEY>} over a loaded configuration as DigiDoc's loader does, and keeps
 * account of it.
 */
final class Overlay {
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off");

    private final Map<Object, Object> values;
    private final List<Overriding> overrides = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /** Lays them over a copy of what the file holds. */
    Overlay(Map<?, ?> loaded, Collection<Variable> variables) {
        values = new LinkedHashMap<>(loaded);
        values.replaceAll((key, section) -> section instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : section);
        variables.forEach(this::lay);
    }

    Map<Object, Object> values() {
        return values;
    }

    List<Overriding> overrides() {
        return List.copyOf(overrides);
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    private void lay(Variable variable) {
        String name = variable.name().substring(Overrides.PREFIX.length()).toLowerCase(Locale.ROOT);
        int end = name.indexOf('_');
        if (end < 0) {
            return;
        }
        String section = name.substring(0, end);
        String key = name.substring(end + 1);
        if (!values.containsKey(section)) {
            values.put(section, new LinkedHashMap<>());
        }
        if (!(values.get(section) instanceof Map<?, ?> map)) {
            warnings.add(Warning.ofFile(
                    Text.of("config.warning.override-ignored", variable.name(), variable.from(), section)));
            return;
        }
        Object before = map.get(key);
        Object after = typed(variable.value().reveal(), before);
        put(section, key, after);
        overrides.add(Overriding.of(section + "." + key, variable));
        if (before != null && kind(before) != kind(after)) {
            warnings.add(Warning.ofFile(
                    Text.of("config.warning.override-kind", variable.name(), variable.from(), section + "." + key)));
        }
    }

    @SuppressWarnings("unchecked") // the map is our own copy
    private void put(String section, String key, Object value) {
        ((Map<Object, Object>) values.get(section)).put(key, value);
    }

    /**
     * A variable's text as the value that DigiDoc makes of it.
     *
     * @param before the value that it replaces, or {@code null}
     * @return a Boolean, BigInteger, Double or String
     */
    static Object typed(String text, Object before) {
        String lower = text.toLowerCase(Locale.ROOT);
        Optional<?> same =
                switch (before) {
                    case BigInteger whole -> PythonText.integer(text);
                    case Double real -> PythonText.real(text);
                    case null, default -> Optional.empty();
                };
        if (same.isPresent()) {
            return same.get();
        }
        if (TRUE.contains(lower) || FALSE.contains(lower)) {
            return TRUE.contains(lower);
        }
        Optional<BigInteger> whole = PythonText.integer(text);
        return whole.isPresent()
                ? whole.get()
                : PythonText.real(text).map(Object.class::cast).orElse(text);
    }

    private static Class<?> kind(Object value) {
        return value instanceof Double || value instanceof BigInteger ? Number.class : value.getClass();
    }
}
