package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options that may follow an address's question mark, with the types that redis-py 8.1 gives them
 * ({@code URL_QUERY_ARGUMENT_PARSERS} and the constructors of its connections).
 */
final class UrlOptions {
    private static final Set<String> INTEGERS =
            Set.of("db", "socket_read_size", "max_connections", "health_check_interval", "ssl_min_version", "protocol");
    private static final Set<String> DECIMALS = Set.of("socket_timeout", "socket_connect_timeout", "timeout");
    private static final Set<String> SWITCHES =
            Set.of("socket_keepalive", "retry_on_timeout", "ssl_check_hostname", "legacy_responses");
    private static final Set<String> FLAGS = Set.of("ssl_include_verify_flags", "ssl_exclude_verify_flags");
    private static final Set<String> FLAG_NAMES = Set.of(
            "VERIFY_DEFAULT",
            "VERIFY_CRL_CHECK_LEAF",
            "VERIFY_CRL_CHECK_CHAIN",
            "VERIFY_X509_STRICT",
            "VERIFY_ALLOW_PROXY_CERTS",
            "VERIFY_X509_TRUSTED_FIRST",
            "VERIFY_X509_PARTIAL_CHAIN");
    private static final Set<String> FALSE_WORDS = Set.of("0", "F", "FALSE", "N", "NO");

    private static final Set<String> EVERYWHERE = Set.of(
            "db",
            "username",
            "password",
            "socket_timeout",
            "socket_connect_timeout",
            "socket_read_size",
            "retry_on_timeout",
            "retry_on_error",
            "encoding",
            "encoding_errors",
            "decode_responses",
            "health_check_interval",
            "client_name",
            "lib_name",
            "lib_version",
            "protocol",
            "legacy_responses",
            "max_connections");
    private static final Set<String> TCP = Set.of("host", "port", "socket_keepalive", "socket_type");
    private static final Set<String> TLS = Set.of(
            "ssl_keyfile",
            "ssl_certfile",
            "ssl_cert_reqs",
            "ssl_include_verify_flags",
            "ssl_exclude_verify_flags",
            "ssl_ca_certs",
            "ssl_ca_data",
            "ssl_check_hostname",
            "ssl_ca_path",
            "ssl_password",
            "ssl_validate_ocsp",
            "ssl_validate_ocsp_stapled",
            "ssl_ocsp_expected_cert",
            "ssl_min_version",
            "ssl_ciphers");
    private static final Pattern SECRET =
            Pattern.compile("pass|pwd|secret|token|auth|credential", Pattern.CASE_INSENSITIVE);

    private UrlOptions() {}

    /** Whether the client takes an option of that name with such an address. */
    static boolean known(String scheme, String name) {
        return EVERYWHERE.contains(name)
                || switch (scheme) {
                    case "unix" -> name.equals("path");
                    case "rediss" -> TCP.contains(name) || TLS.contains(name);
                    default -> TCP.contains(name);
                };
    }

    /** Whether the value is one that the client only refuses once it connects. */
    static boolean refused(String name, Object value) {
        return switch (name) {
            case "ssl_cert_reqs" -> !Set.of("none", "optional", "required").contains(value);
            case "protocol" -> !value.equals(2L) && !value.equals(3L);
            case "socket_timeout", "socket_connect_timeout" -> !(value instanceof Double d && d > 0 && d < 1e9);
            default -> false;
        };
    }

    /** Whether a switch is read as on although the word says off: only 0, f, false, n and no are off. */
    static boolean readAsOn(String name, String value) {
        return SWITCHES.contains(name)
                && Set.of("off", "none", "null", "disabled").contains(lower(value));
    }

    /**
     * A value with its type: Long (BigInteger where too large), Double, Boolean, a list of texts, a secret, or a text.
     *
     * @throws Unreadable if the client raises ValueError on it
     */
    static Object typed(String name, String value) throws Unreadable {
        if (INTEGERS.contains(name)) {
            Object number = integer(name, value);
            if (name.equals("max_connections") && number instanceof Long count && count < 0) {
                throw invalid(name);
            }
            return number;
        }
        if (DECIMALS.contains(name)) {
            return PythonText.decimal(value).orElseThrow(() -> invalid(name));
        }
        if (SWITCHES.contains(name)) {
            return !FALSE_WORDS.contains(value.toUpperCase(Locale.ROOT));
        }
        if (FLAGS.contains(name)) {
            return flags(name, value);
        }
        if (name.equals("retry_on_error")) {
            return value.codePoints().mapToObj(Character::toString).toList();
        }
        return SECRET.matcher(name).find() ? new Secret(value) : value;
    }

    private static Object integer(String name, String value) throws Unreadable {
        BigInteger number = PythonText.integer(value).orElseThrow(() -> invalid(name));
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static List<String> flags(String name, String value) throws Unreadable {
        var flags = List.of(value.replaceAll("[\\[\\]]", "").split(",", -1)).stream()
                .map(PythonText::strip)
                .toList();
        if (!FLAG_NAMES.containsAll(flags)) {
            throw invalid(name);
        }
        return flags;
    }

    private static Unreadable invalid(String name) {
        return new Unreadable("option", "redis.url.option", name);
    }

    /** The value as an address spells it. */
    static String written(Object value, boolean showSecrets) {
        return switch (value) {
            case Boolean b -> b ? "True" : "False";
            case Secret secret -> showSecrets ? secret.reveal() : Secret.MASK;
            case List<?> list ->
                String.join(
                        isFlags(list) ? "," : "",
                        list.stream().map(Object::toString).toList());
            case Object other -> other.toString();
        };
    }

    private static boolean isFlags(List<?> list) {
        return FLAG_NAMES.containsAll(list);
    }

    /** An option's name for people; empty where it does not look like a name and may be part of a password. */
    static Optional<String> shown(String name) {
        return name.matches("[A-Za-z_]{1,40}") ? Optional.of(name) : Optional.empty();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
