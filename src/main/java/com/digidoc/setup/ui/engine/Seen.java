package com.digidoc.setup.ui.engine;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one look at the host showed.
 *
 * @param findings the ladder's, lower rungs first
 * @param mac whether the host is a Mac
 * @param folder DigiDoc's folder, as a person would write it
 * @param url the address that DigiDoc will use; empty if that cannot be told yet
 * @param places where things are, for the last page
 */
public record Seen(
        List<Finding> findings, boolean mac, Optional<String> folder, Optional<RedisUrl> url, List<Spot> places) {
    public Seen {
        findings = List.copyOf(findings);
        places = List.copyOf(places);
    }

    /**
     * Where something is.
     *
     * @param what what lies there
     * @param path the real path
     * @param shown the path as a person would write it
     */
    public record Spot(Text what, Path path, String shown) {}
}
