package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One setting that DigiDoc knows.
 *
 * @param key such as {@code api.port}
 * @param label its name for people, a few words
 * @param type what its value may be
 * @param usual its value in a new configuration: a String, Boolean, BigInteger or Double
 * @param words what it does, for people
 */
public record Setting(String key, Text label, Type type, Object usual, Text words) {
    /** What a value may be. */
    public sealed interface Type {
        /**
         * What is wrong with a value, if anything is.
         *
         * @param value as loaded, not {@code null}
         */
        Optional<Text> wrong(Object value);

        /** Whether it is the address of a server. */
        default boolean address() {
            return false;
        }
    }

    /** On or off. */
    public record Switch() implements Type {
        @Override
        public Optional<Text> wrong(Object value) {
            return value instanceof Boolean ? Optional.empty() : Optional.of(Text.of("config.wrong.switch"));
        }
    }

    /** A part of a whole, from 0 to 1. */
    public record Share() implements Type {
        @Override
        public Optional<Text> wrong(Object value) {
            boolean fits =
                    switch (value) {
                        case Double real -> real >= 0 && real <= 1;
                        case BigInteger whole -> whole.signum() >= 0 && whole.compareTo(BigInteger.ONE) <= 0;
                        default -> false;
                    };
            return fits ? Optional.empty() : Optional.of(Text.of("config.wrong.share"));
        }
    }

    /**
     * A whole number.
     *
     * @param unit what it counts
     */
    public record Whole(long least, long most, Text unit) implements Type {
        @Override
        public Optional<Text> wrong(Object value) {
            boolean fits = value instanceof BigInteger whole
                    && whole.compareTo(BigInteger.valueOf(least)) >= 0
                    && whole.compareTo(BigInteger.valueOf(most)) <= 0;
            return fits ? Optional.empty() : Optional.of(Text.of("config.wrong.whole", least, most));
        }
    }

    /** One of a few words. */
    public record Choice(List<String> words) implements Type {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<Text> wrong(Object value) {
            return value instanceof String word && words.contains(word)
                    ? Optional.empty()
                    : Optional.of(Text.of("config.wrong.choice", String.join(", ", words)));
        }
    }

    /** A name, such as that of a model. */
    public record Name() implements Type {
        @Override
        public Optional<Text> wrong(Object value) {
            return value instanceof String name && !name.isBlank()
                    ? Optional.empty()
                    : Optional.of(Text.of("config.wrong.name"));
        }
    }

    /** The folder that all others stand in; the only place where DigiDoc knows {@code ~} and {@code $NAME}. */
    public record StorageFolder() implements Type {
        @Override
        public Optional<Text> wrong(Object value) {
            if (!(value instanceof String path) || path.isBlank()) {
                return Optional.of(Text.of("config.wrong.path"));
            }
            if (path.contains(Substitution.PLACEHOLDER)) {
                return Optional.of(Text.of("config.wrong.own-placeholder"));
            }
            return path.matches("(?s)[/~$].*") ? Optional.empty() : Optional.of(Text.of("config.wrong.relative"));
        }
    }

    /** A folder or, where {@code file} says so, a file; it may start with <code>{storage_base}</code>. */
    public record Place(boolean file) implements Type {
        @Override
        public Optional<Text> wrong(Object value) {
            if (!(value instanceof String path) || path.isBlank()) {
                return Optional.of(Text.of("config.wrong.path"));
            }
            return Placeholders.wrong(path);
        }
    }

    /** The address of a web server. */
    public record WebAddress() implements Type {
        private static final Set<String> SCHEMES = Set.of("http", "https");

        @Override
        public boolean address() {
            return true;
        }

        @Override
        public Optional<Text> wrong(Object value) {
            return value instanceof String text && reads(text)
                    ? Optional.empty()
                    : Optional.of(Text.of("config.wrong.web-address"));
        }

        private static boolean reads(String text) {
            try {
                var uri = new URI(text).parseServerAuthority();
                return uri.getScheme() != null
                        && SCHEMES.contains(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getPort() != 0
                        && uri.getPort() <= 65_535;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }

    /** The part of a web address after the server's name. */
    public record WebPath() implements Type {
        @Override
        public Optional<Text> wrong(Object value) {
            return value instanceof String path && path.matches("/\\S*")
                    ? Optional.empty()
                    : Optional.of(Text.of("config.wrong.web-path"));
        }
    }

    /** The address of the Redis; whether it can be read is not known here. */
    public record RedisAddress() implements Type {
        @Override
        public boolean address() {
            return true;
        }

        @Override
        public Optional<Text> wrong(Object value) {
            return value instanceof String ? Optional.empty() : Optional.of(Text.of("config.wrong.redis-address"));
        }
    }

    /** What its value is in the file. */
    public Kind kind() {
        return switch (type) {
            case Switch on -> Kind.BOOL;
            case Share share -> Kind.FLOAT;
            case Whole whole -> Kind.INT;
            case Choice choice -> Kind.TEXT;
            case Name name -> Kind.TEXT;
            case StorageFolder folder -> Kind.TEXT;
            case Place place -> Kind.TEXT;
            case WebAddress address -> Kind.TEXT;
            case WebPath path -> Kind.TEXT;
            case RedisAddress address -> Kind.TEXT;
        };
    }

    static Setting share(String key, Text label, double usual, Text words) {
        return new Setting(key, label, new Share(), usual, words);
    }

    static Setting whole(String key, Text label, long least, long most, Text unit, long usual, Text words) {
        return new Setting(key, label, new Whole(least, most, unit), BigInteger.valueOf(usual), words);
    }
}
