package com.digidoc.setup.ui.settings;

import com.digidoc.setup.config.Masking;
import com.digidoc.setup.config.Scalar;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisAddress;
import com.digidoc.setup.redis.RedisAddress.Composed;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.redis.UrlModel.Trial;
import com.digidoc.setup.ui.work.FxTasks;
import com.digidoc.setup.ui.work.Newest;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The Redis address in its parts. What is filled in becomes the address of the field, encoded as it must be. */
final class AddressModel {
    /** Asks an address. */
    @FunctionalInterface
    interface Tester {
        Probe test(RedisUrl url) throws InterruptedException;
    }

    private final FieldModel field;
    private final Newest trying;
    private final Tester tester;
    private final Runnable onChange;
    private final BooleanProperty socket = new SimpleBooleanProperty();
    private final StringProperty path = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty database = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty tls = new SimpleBooleanProperty();
    private final StringProperty certificate = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Composed.Wrong>> wrong = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(new Trial.None());
    private Map<String, Object> more = Map.of();
    private boolean filling;

    /**
     * A builder for a field.
     *
     * @param onChange is told when what is filled in is, or is no longer, an address
     */
    AddressModel(FieldModel field, FxTasks tasks, Tester tester, Runnable onChange) {
        this.field = field;
        trying = new Newest(tasks);
        this.tester = tester;
        this.onChange = onChange;
        adopt();
        field.text().subscribe((was, now) -> adopt());
        for (Property<?> part : new Property<?>[] {path, host, port, database, user, password, tls, certificate}) {
            part.subscribe((was, now) -> compose());
        }
    }

    FieldModel field() {
        return field;
    }

    /** Whether it is the address of a socket, which has a file in the place of host and port. */
    BooleanProperty socket() {
        return socket;
    }

    StringProperty path() {
        return path;
    }

    StringProperty host() {
        return host;
    }

    StringProperty port() {
        return port;
    }

    StringProperty database() {
        return database;
    }

    StringProperty user() {
        return user;
    }

    /** Never to be shown. */
    StringProperty password() {
        return password;
    }

    BooleanProperty tls() {
        return tls;
    }

    StringProperty certificate() {
        return certificate;
    }

    /** How DigiDoc will read the address of the field. */
    ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    /** The part that cannot be as it is. */
    ReadOnlyObjectProperty<Optional<Composed.Wrong>> wrong() {
        return wrong.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Trial> trial() {
        return trial.getReadOnlyProperty();
    }

    /** The address without its password. */
    String masked() {
        return reading.get() instanceof Reading.Valid(RedisUrl url)
                ? url.masked()
                : Masking.mask(field.setting().key(), field.text().get());
    }

    /**
     * Takes a whole address apart.
     *
     * @return why it cannot be read, if it cannot
     */
    Optional<Text> take(String address) {
        return switch (RedisUrl.parse(address.strip())) {
            case Reading.Valid(RedisUrl url) -> {
                fill(RedisAddress.of(url));
                compose();
                yield Optional.empty();
            }
            case Reading.Rejected(String error, Text hint) -> Optional.of(hint);
        };
    }

    /** Shows what the field has. */
    void adopt() {
        String text = field.text().get();
        Reading now = RedisUrl.parse(text);
        untried();
        if (!filling) {
            fill(RedisAddress.of(now instanceof Reading.Valid(RedisUrl url) ? url : RedisUrl.DEFAULT));
            say(Optional.empty());
        }
        reading.set(now);
    }

    private void fill(RedisAddress parts) {
        filling = true;
        socket.set(parts.socket().isPresent());
        path.set(parts.socket().orElse(""));
        host.set(parts.socket().isPresent() ? "" : parts.host());
        port.set(parts.port());
        database.set(parts.database());
        user.set(parts.user());
        password.set(parts.password().reveal());
        tls.set(parts.tls());
        certificate.set(parts.certificate());
        more = parts.more();
        filling = false;
    }

    private RedisAddress parts() {
        return new RedisAddress(
                socket.get() ? Optional.of(path.get()) : Optional.empty(),
                host.get().strip(),
                port.get(),
                database.get(),
                user.get(),
                new Secret(password.get()),
                tls.get(),
                certificate.get(),
                more);
    }

    private void compose() {
        if (filling) {
            return;
        }
        untried();
        switch (parts().compose()) {
            case Composed.Made made -> {
                say(Optional.empty());
                write(made);
            }
            case Composed.Wrong part -> say(Optional.of(part));
        }
    }

    /** Where the parts are those of the file again, so is the text, to the letter. */
    private void write(Composed.Made made) {
        Optional<String> inFile = field.inFile().get().map(Scalar::text);
        boolean same = inFile.map(RedisUrl::parse)
                .filter(read -> read instanceof Reading.Valid(RedisUrl url)
                        && url.redacted(true).equals(made.text().reveal()))
                .isPresent();
        filling = true;
        field.text().set(same ? inFile.orElseThrow() : made.text().reveal());
        filling = false;
    }

    private void say(Optional<Composed.Wrong> part) {
        wrong.set(part);
        field.unfinished(part.map(Composed.Wrong::text));
        onChange.run();
    }

    /** Tests the address. */
    void test() {
        untried();
        if (reading.get() instanceof Reading.Valid(RedisUrl url) && wrong.get().isEmpty()) {
            trial.set(new Trial.Trying());
            trying.start(
                    () -> tester.test(url),
                    probe -> trial.set(new Trial.Tried(probe)),
                    e -> trial.set(new Trial.Broken(e.toString())));
        }
    }

    /** Ends a test under way. */
    void forget() {
        untried();
    }

    private void untried() {
        trying.drop();
        trial.set(new Trial.None());
    }
}
