package com.digidoc.setup.docker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A container, out of what {@code docker inspect} prints. Fields that are missing, or of another kind than expected, count
 * as empty: versions differ.
 *
 * @param image what it was made of, such as {@code redis:latest}
 * @param status {@code running}, {@code exited}, {@code paused}, {@code restarting}, {@code created}, {@code dead} …
 * @param exitCode how its program last ended
 * @param error what Docker says about its last start; mostly empty
 * @param restart its restart policy, such as {@code unless-stopped}; {@code no} for none
 * @param openings where this computer hands on connections to its port 6379
 */
record Container(String image, String status, String exitCode, String error, String restart, List<Opening> openings) {
    static final String NAME = "digidoc-redis";

    private static final String REDIS_PORT = "6379/tcp";

    /**
     * A way into a container.
     *
     * @param address of this computer; empty for all of its addresses
     * @param port of this computer
     */
    record Opening(String address, String port) {
        /** Whether other computers get in too. */
        boolean toNetwork() {
            return address.isEmpty() || address.equals("0.0.0.0") || address.equals("::");
        }
    }

    Container {
        openings = List.copyOf(openings);
    }

    /** The container that the text describes; empty if it describes none. */
    static Optional<Container> parse(String json) {
        try {
            return JsonParser.parseString(json) instanceof JsonObject all && at(all, "State") instanceof JsonObject
                    ? Optional.of(new Container(
                            text(at(all, "Config", "Image")),
                            text(at(all, "State", "Status")).toLowerCase(Locale.ROOT),
                            text(at(all, "State", "ExitCode")),
                            text(at(all, "State", "Error")),
                            text(at(all, "HostConfig", "RestartPolicy", "Name")),
                            openings(at(all, "HostConfig", "PortBindings", REDIS_PORT))))
                    : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static JsonElement at(JsonElement start, String... names) {
        JsonElement element = start;
        for (String name : names) {
            element = element instanceof JsonObject object ? object.get(name) : null;
        }
        return element;
    }

    private static String text(JsonElement element) {
        return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
    }

    private static List<Opening> openings(JsonElement bindings) {
        var openings = new ArrayList<Opening>();
        if (bindings != null && bindings.isJsonArray()) {
            for (JsonElement binding : bindings.getAsJsonArray()) {
                openings.add(new Opening(text(at(binding, "HostIp")), text(at(binding, "HostPort"))));
            }
        }
        return openings;
    }

    /** Whether a Redis or a Valkey was put into it, by whichever registry. */
    boolean ofRedis() {
        String name = image.substring(image.lastIndexOf('/') + 1);
        return name.startsWith("redis") || name.startsWith("valkey");
    }

    boolean running() {
        return status.equals("running");
    }

    boolean paused() {
        return status.equals("paused");
    }

    boolean crashing() {
        return status.equals("restarting");
    }

    /** Whether Docker starts it again by itself. */
    boolean kept() {
        return restart.equals("unless-stopped") || restart.equals("always");
    }

    boolean opensAt(int port) {
        return openings.stream().anyMatch(opening -> opening.port.equals(String.valueOf(port)));
    }

    /** For an expert. */
    String line() {
        var words = new ArrayList<>(List.of(NAME, image, status));
        openings.forEach(opening -> words.add(opening.address + ":" + opening.port + "->" + REDIS_PORT));
        words.add(restart.isEmpty() ? "" : "restart=" + restart);
        words.add(running() || exitCode.isEmpty() ? "" : "exit=" + exitCode);
        words.add(error);
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }
}
