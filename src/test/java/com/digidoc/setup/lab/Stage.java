package com.digidoc.setup.lab;

import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.FolderHost;
import java.io.IOException;

/** A computer in a folder with a Redis at an address, and a fault that can begin and end there. */
interface Stage extends AutoCloseable {
    FolderHost computer();

    /** What its person asked for. */
    default Wishes wishes() {
        return Wishes.NONE;
    }

    /** The address that DigiDoc uses there. */
    String address();

    /** What the wizard says; usually its page, but for what only shows once a button is pressed. */
    default String wizard(Faces faces) throws Exception {
        return faces.page();
    }

    void begin() throws Exception;

    void end() throws Exception;

    /** Whether the fault still holds; one that ends by itself has to be played again if it ended too soon. */
    default boolean holds() {
        return true;
    }

    /** How many connections to its server are open, if it can tell. */
    default int connections() {
        return 0;
    }

    @Override
    void close() throws IOException;

    default RedisUrl url() {
        return switch (RedisUrl.parse(address())) {
            case RedisUrl.Reading.Valid(RedisUrl url) -> url;
            case RedisUrl.Reading.Rejected rejected -> throw new AssertionError(rejected);
        };
    }
}
