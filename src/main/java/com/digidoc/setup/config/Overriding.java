package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;

/**
 * A setting whose value an environment variable replaces.
 *
 * @param key such as {@code queue.redis_url}
 * @param variable the variable's name
 * @param origin what kind of place sets it
 * @param from that place in words
 * @param value what it holds, masked: safe to show
 */
public record Overriding(String key, String variable, Variable.Origin origin, Text from, String value) {
    static Overriding of(String key, Variable variable) {
        return new Overriding(
                key,
                variable.name(),
                variable.origin(),
                variable.from(),
                SecretKeys.mask(key, variable.value().reveal()));
    }
}
