package com.digidoc.setup.ui.redis;

import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.ui.engine.Engine;
import com.digidoc.setup.ui.work.FxTasks;
import com.digidoc.setup.ui.work.Newest;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** An address being entered: how DigiDoc will read it, and what answers there. */
public final class UrlModel {
    private final Engine engine;
    private final Newest trying;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectBinding<Reading> reading;
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(new Trial.None());
    private Optional<RedisUrl> current = Optional.empty();

    /** What trying the address led to. */
    public sealed interface Trial {
        /** Not tried since it was last changed. */
        record None() implements Trial {}

        record Trying() implements Trial {}

        record Tried(Probe probe) implements Trial {}

        /** It could not be tried, by a mistake of ours. */
        record Broken(String exact) implements Trial {}
    }

    public UrlModel(Engine engine, FxTasks tasks) {
        this.engine = engine;
        trying = new Newest(tasks);
        this.reading = Bindings.createObjectBinding(() -> engine.read(text.get().strip()), text);
        text.subscribe(now -> untried());
    }

    /** What is being typed. The password in use now stands there as {@code ***}. */
    public StringProperty text() {
        return text;
    }

    /** How DigiDoc will read it. */
    public ObjectBinding<Reading> reading() {
        return reading;
    }

    public ReadOnlyObjectProperty<Trial> trial() {
        return trial.getReadOnlyProperty();
    }

    /** The address in use now. Shown as long as nothing else was typed. */
    public void current(Optional<RedisUrl> url) {
        boolean untouched = text.get().equals(shown());
        current = url;
        if (untouched) {
            text.set(shown());
        }
    }

    private String shown() {
        return current.map(RedisUrl::masked).orElse("");
    }

    /** Whether another address than the one in use was typed. */
    public boolean changed() {
        return !text.get().strip().equals(shown());
    }

    /** The address as typed, if it can be read, with the password in use for an untouched {@code ***}. */
    public Optional<RedisUrl> url() {
        return reading.get() instanceof Reading.Valid(RedisUrl url) ? Optional.of(unmasked(url)) : Optional.empty();
    }

    /** The same as it will be written: word for word as typed, unless a password was filled in. */
    public Optional<Secret> written() {
        return url().map(url -> new Secret(
                reading.get() instanceof Reading.Valid(RedisUrl typed) && typed.equals(url)
                        ? text.get().strip()
                        : url.redacted(true)));
    }

    private RedisUrl unmasked(RedisUrl typed) {
        boolean masked = typed.password().map(Secret::reveal).equals(Optional.of(Secret.MASK));
        Optional<Secret> kept = current.flatMap(RedisUrl::password);
        return masked && kept.isPresent()
                ? new RedisUrl(
                        typed.scheme(),
                        typed.host(),
                        typed.port(),
                        typed.db(),
                        typed.username(),
                        kept,
                        typed.path(),
                        typed.options(),
                        typed.warnings())
                : typed;
    }

    /** Tries the address. */
    public void test() {
        untried();
        url().ifPresent(this::test);
    }

    private void test(RedisUrl url) {
        trial.set(new Trial.Trying());
        trying.start(
                () -> engine.test(url),
                probe -> trial.set(new Trial.Tried(probe)),
                e -> trial.set(new Trial.Broken(e.toString())));
    }

    private void untried() {
        trying.drop();
        trial.set(new Trial.None());
    }
}
