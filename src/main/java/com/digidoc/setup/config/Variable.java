package com.digidoc.setup.config;

import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;

/**
 * An environment variable that DigiDoc may see.
 *
 * @param name its name
 * @param value what it holds; an address in it may have a password
 * @param origin what kind of place sets it
 * @param from that place in words: a file and line, the login shell …
 */
public record Variable(String name, Secret value, Origin origin, Text from) {
    /** The places that set variables, the one that counts most first. */
    public enum Origin {
        /** The environment that this program was started with. */
        PROCESS,
        /** {@code .envrc} or {@code .env} in DigiDoc's folder. */
        FILE,
        /** The profile of the person's login shell. */
        LOGIN_SHELL,
        /** {@code launchctl setenv}, for every program of the person. */
        LAUNCHD
    }

    static Variable of(String name, String value, Origin origin, Text from) {
        return new Variable(name, new Secret(value), origin, from);
    }
}
