package com.digidoc.setup.check;

import java.util.Optional;

/** The running servers whose settings a remedy may change; asked only for settings that are no secrets. */
public interface Servers {
    /**
     * What a setting is now.
     *
     * @param server the server's address without a password
     * @return empty where the server cannot be reached or does not tell
     */
    Optional<String> setting(String server, String name) throws InterruptedException;

    /**
     * Changes a setting, or nothing.
     *
     * @param lasting whether it has to outlast the server's next start
     */
    Outcome set(String server, String name, String value, boolean lasting) throws InterruptedException;
}
