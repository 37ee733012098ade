package com.digidoc.setup.redis;

import com.digidoc.setup.check.Shared;
import com.digidoc.setup.text.Text;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** The Redis that DigiDoc itself will use, as the checks of one run share it. */
public final class Target {
    private final Shared<RedisUrl> url;
    private final Shared<Boolean> answers;

    /**
     * A target.
     *
     * @param url how to find out the effective URL; where DigiDoc has none yet, {@link RedisUrl#DEFAULT}
     * @param answers how to find out whether a Redis answers there, whatever it says
     */
    public Target(Callable<RedisUrl> url, Callable<Boolean> answers) {
        this.url = new Shared<>(url);
        this.answers = new Shared<>(answers);
    }

    public RedisUrl url() throws InterruptedException, ExecutionException {
        return url.get();
    }

    /** Whether a Redis answers there, whatever it says: a refusal by password is an answer too. */
    public boolean answers() throws InterruptedException, ExecutionException {
        return answers.get();
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
