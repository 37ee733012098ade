package com.digidoc.setup.redis;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Offers to change a setting of the running server.
 *
 * @param url the server
 * @param settings what it said of itself
 */
record SettingRemedy(RedisUrl url, ServerSettings settings) {
    /**
     * The remedy that gives a setting another value.
     *
     * @param id the remedy's
     * @param effect what that value does, in one sentence
     */
    Remedy to(String id, String name, String value, Text effect) {
        Text summary = Text.of("redis.set.summary", name, value);
        Optional<String> before = settings.told(name);
        List<Text> effects = effects(effect, before, value);
        if (before.isEmpty()) {
            return Remedy.toCopy(id, summary, effects, commands(name, value), false, new Undo.Nothing());
        }
        var undo = new Undo.Setting(
                Text.of("redis.set.undo", name, shown(before.get())),
                RedisServers.name(url),
                name,
                before.get(),
                settings.lasting());
        var change = new SettingChange(url, name, value, settings.lasting());
        var remedy =
                new Remedy(id, summary, effects, commands(name, value), false, true, undo, progress -> change.apply());
        return shared() ? remedy.onlyIfAsked() : remedy;
    }

    /** Whether others may use this server, too: it is on another computer, or more than DigiDoc's database is in use. */
    private boolean shared() {
        return !url.here() || settings.hasOtherDatabases(url.db());
    }

    private List<Text> effects(Text effect, Optional<String> before, String value) {
        var effects = new ArrayList<Text>();
        effects.add(effect);
        if (before.isEmpty()) {
            effects.add(Text.of("redis.set.forbidden"));
            return effects;
        }
        effects.add(Text.of("redis.set.at-once", shown(before.get()), value));
        effects.add(
                settings.lasting()
                        ? Text.of(
                                "redis.set.lasting",
                                settings.value("config_file").orElse(""))
                        : Text.of("redis.set.until-restart"));
        if (!url.here()) {
            effects.add(Text.of("redis.set.elsewhere"));
        } else if (shared()) {
            effects.add(Text.of("redis.set.shared"));
        }
        return effects;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "\"\"" : Plain.of(value);
    }

    /** The same by hand, as Redis's own program takes it; it asks for a password where there is one. */
    private List<Command> commands(String name, String value) {
        return List.of(
                Command.of("redis-cli", words("CONFIG", "SET", name, value)),
                Command.of("redis-cli", words("CONFIG", "REWRITE")));
    }

    private List<String> words(String... question) {
        var words = new ArrayList<String>();
        if (url.unix()) {
            words.addAll(List.of("-s", url.path().orElse("")));
        } else {
            words.addAll(List.of("-h", url.host(), "-p", String.valueOf(url.port())));
        }
        if (url.tls()) {
            words.add("--tls");
        }
        url.username().ifPresent(user -> words.addAll(List.of("--user", user)));
        if (url.password().isPresent()) {
            words.add("--askpass");
        }
        words.addAll(List.of(question));
        return words;
    }
}
