package com.digidoc.setup.redis;

import com.digidoc.setup.check.Shared;
import com.digidoc.setup.text.Text;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** The Redis that DigiDoc itself will use, as the checks of one run share it. */
public final class Target {
    private final Shared<Effective> effective;
    private final Shared<Boolean> answers;
    private final Shared<Boolean> takesWork;

    /** What is known of the address that DigiDoc will use. */
    public sealed interface Effective {
        record Known(RedisUrl url) implements Effective {}

        /** DigiDoc's configuration is there but does not say: that check has to hold first. */
        record Blocked(String byCheckId) implements Effective {}
    }

    /**
     * A target whose address is known or can be found out.
     *
     * @param url how to find out the effective URL; where DigiDoc has none yet, {@link RedisUrl#DEFAULT}
     * @param answers how to find out whether a Redis answers there, whatever it says
     */
    public Target(Callable<RedisUrl> url, Callable<Boolean> answers) {
        this(new Shared<>(() -> new Effective.Known(url.call())), answers);
    }

    /**
     * A target whose address may be hidden by a broken configuration.
     *
     * @param effective the effective URL, or the check without which it cannot be known
     * @param answers how to find out whether a Redis answers there, whatever it says
     */
    public Target(Shared<Effective> effective, Callable<Boolean> answers) {
        this(effective, answers, answers);
    }

    /**
     * A target of which it is also known whether it takes work.
     *
     * @param takesWork how to find out whether a throw-away entry could be written there
     */
    public Target(Shared<Effective> effective, Callable<Boolean> answers, Callable<Boolean> takesWork) {
        this.effective = effective;
        this.answers = new Shared<>(answers);
        this.takesWork = new Shared<>(takesWork);
    }

    public Effective effective() throws InterruptedException, ExecutionException {
        return effective.get();
    }

    /** The effective URL; {@link RedisUrl#DEFAULT} where a broken configuration hides it. */
    public RedisUrl url() throws InterruptedException, ExecutionException {
        return switch (effective()) {
            case Effective.Known known -> known.url();
            case Effective.Blocked _ -> RedisUrl.DEFAULT;
        };
    }

    /** Whether a Redis answers there, whatever it says: a refusal by password is an answer too. */
    public boolean answers() throws InterruptedException, ExecutionException {
        return answers.get();
    }

    /** Whether it takes what DigiDoc would put on its queue. */
    public boolean takesWork() throws InterruptedException, ExecutionException {
        return takesWork.get();
    }

    /**
     * Why nothing has to be installed or started here: that Redis is on another computer, or one answers already. Empty
     * if it has to be.
     */
    public Optional<Text> notNeeded() throws InterruptedException, ExecutionException {
        if (!url().here()) {
            return Optional.of(Text.of("redis.elsewhere", url().masked()));
        }
        return answers() ? Optional.of(Text.of("redis.not-needed", url().masked())) : Optional.empty();
    }
}
