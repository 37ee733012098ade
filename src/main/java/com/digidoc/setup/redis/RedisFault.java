package com.digidoc.setup.redis;

/** A question that Redis did not answer as it should. */
public final class RedisFault extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    RedisFault(Reply reply) {
        super(reply.exact());
        this.reply = reply;
    }

    public Fault fault() {
        return reply.fault().orElse(Fault.OTHER);
    }

    public Reply reply() {
        return reply;
    }
}
