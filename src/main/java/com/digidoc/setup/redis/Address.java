package com.digidoc.setup.redis;

import java.net.InetAddress;
import java.util.Optional;

/**
 * One of the places that a host name stands for, and whether a connection to it could be made.
 *
 * @param ip such as {@code ::1} or {@code 127.0.0.1}; the path of a socket
 * @param fault why not; empty if something accepted the connection there
 */
public record Address(String ip, Optional<Fault> fault) {
    public boolean accepts() {
        return fault.isEmpty();
    }

    /** The JDK writes {@code 0:0:0:0:0:0:0:1}. */
    static String written(InetAddress place) {
        String ip = place.getHostAddress();
        return place.isLoopbackAddress() && ip.contains(":") ? "::1" : ip;
    }
}
