package com.digidoc.setup.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language that a terminal is set to. Java has it from the C library, which must have data of that language, else it
 * takes English. Our words need no such data, so that the variables are read here.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html">POSIX, 8.2</a>
 */
public final class SystemLanguage {
    /** {@code es_MX.UTF-8@modifier}: all but the first part may be missing. */
    private static final Pattern FORM = Pattern.compile("([a-z]{2,3})(?:_([A-Z]{2}))?(?:[.@].*)?");

    private SystemLanguage() {}

    /** The one that the variables ask for, if it is one of ours. */
    public static Optional<Locale> of(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(form -> Locale.of(
                        form.group(1), Optional.ofNullable(form.group(2)).orElse("")))
                .filter(locale -> Messages.LANGUAGES.stream()
                        .anyMatch(language -> language.getLanguage().equals(locale.getLanguage())));
    }
}
