package com.digidoc.setup.text;

import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of one language. */
public final class Messages {
    /** The languages that everything is said in; any other system is spoken to in the first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final String FOLDER = "com.digidoc.setup.text.";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    /** Which files its words are in: those of English have no language in their names, and none has a country. */
    private final Locale files;

    public Messages(Locale locale) {
        this.locale = locale;
        String language = locale.getLanguage();
        // a look for a file that is not there would open every library
        files = language.equals("en") ? Locale.ROOT : Locale.of(language);
    }

    /** The words of the language that the system is set to. */
    public static Messages ofSystem() {
        return new Messages(Locale.getDefault(Locale.Category.DISPLAY));
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text in this language.
     *
     * @throws MissingResourceException if there is no such message; a test sees to it that there is
     */
    public String say(Text text) {
        var format = new MessageFormat(pattern(text.key()), locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] arguments = text.arguments().toArray();
        for (int i = 0; i < arguments.length; i++) {
            boolean formatted = i < formats.length && formats[i] != null;
            arguments[i] = said(arguments[i], formatted);
        }
        return format.format(arguments);
    }

    private Object said(Object argument, boolean formatted) {
        return switch (argument) {
            case Text inner -> say(inner);
            case List<?> several ->
                several.stream().map(each -> said(each, false).toString()).collect(Collectors.joining(", "));
            // a port is 6379 and not 6,379: numbers are grouped only where the message asks for it
            case Number number -> formatted ? number : number.toString();
            case Object other -> other;
        };
    }

    public String say(String key, Object... arguments) {
        return say(Text.of(key, arguments));
    }

    /** Begins to read the words of a feature; meanwhile the caller can do what there is to tell of. */
    public void prepare(String feature) {
        Thread.ofPlatform().daemon().name("words").start(() -> bundle(FOLDER + feature));
    }

    /** Whether there is a message for a text and all texts in it: one that was kept may be of another version. */
    public boolean knows(Text text) {
        try {
            pattern(text.key());
        } catch (MissingResourceException unknown) {
            return false;
        }
        return text.arguments().stream().allMatch(argument -> !(argument instanceof Text inner) || knows(inner));
    }

    /** The words that are no messages, such as help, by the full name of their bundle. */
    public ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, files, NO_FALLBACK);
    }

    private String pattern(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("a key starts with its feature", Messages.class.getName(), key);
        }
        return bundle(FOLDER + key.substring(0, dot)).getString(key);
    }
}
