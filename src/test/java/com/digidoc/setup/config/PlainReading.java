package com.digidoc.setup.config;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A second opinion on a file: every value by its path, as SnakeYAML alone reads it, with its type as PyYAML sees it. */
final class PlainReading {
    private final Map<List<String>, String> values = new LinkedHashMap<>();

    private PlainReading() {}

    static Map<List<String>, String> of(byte[] bytes) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        var yaml = new Yaml(new SafeConstructor(options));
        var reading = new PlainReading();
        reading.walk(
                yaml.compose(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)),
                new KeyPath(List.of()));
        return reading.values;
    }

    private void walk(Node node, KeyPath path) {
        switch (node) {
            case ScalarNode scalar -> values.put(path.parts(), kind(scalar) + " " + scalar.getValue());
            case SequenceNode list -> {
                for (int i = 0; i < list.getValue().size(); i++) {
                    walk(list.getValue().get(i), path.child(String.valueOf(i)));
                }
            }
            case MappingNode section -> {
                for (NodeTuple pair : section.getValue()) {
                    walk(pair.getValueNode(), path.child(((ScalarNode) pair.getKeyNode()).getValue()));
                }
            }
            case null, default -> values.put(path.parts(), "nothing");
        }
    }

    static String kind(ScalarNode scalar) {
        return (scalar.isPlain() ? PyScalars.kind(scalar.getValue()) : Kind.TEXT).name();
    }
}
