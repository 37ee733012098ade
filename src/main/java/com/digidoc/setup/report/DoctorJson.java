package com.digidoc.setup.report;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Platform;
import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Findings as {@code doctor --json} prints them and a report keeps them: ordered maps, for a JSON library. Their shape is
 * published in {@code assets/doctor.schema.json}.
 */
public final class DoctorJson {
    /** The version of the shape; new fields may be added to it. */
    public static final int SCHEMA = 1;

    private static final Gson PRETTY = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private final Messages messages;
    private final UnaryOperator<Text> veil;

    /** For the person's own screen: secrets are hidden. */
    public DoctorJson(Messages messages) {
        this(messages, Redaction::masked);
    }

    /** @param veil hides what may not be told in each text */
    DoctorJson(Messages messages, UnaryOperator<Text> veil) {
        this.messages = messages;
        this.veil = veil;
    }

    /**
     * A whole run.
     *
     * @param redisUrl the Redis that DigiDoc will use, masked; null where it is not known
     */
    public Map<String, Object> of(Platform platform, String redisUrl, List<Finding> findings) {
        var tool = new LinkedHashMap<String, Object>();
        tool.put("name", Product.NAME);
        tool.put("version", Product.version());
        var host = new LinkedHashMap<String, Object>();
        host.put("os", platform.os().word());
        host.put("osVersion", platform.version());
        host.put("arch", platform.arch());
        host.put("rosetta", platform.rosetta());
        var object = new LinkedHashMap<String, Object>();
        object.put("schema", SCHEMA);
        object.put("tool", tool);
        object.put("host", host);
        object.put("redisUrl", redisUrl == null ? null : said(Text.exactly(redisUrl)));
        object.put("status", Status.worst(findings).word());
        object.put("findings", findings.stream().map(this::finding).toList());
        return object;
    }

    /** One check's answer. */
    public Map<String, Object> finding(Finding finding) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", finding.id());
        object.put("title", messages.say(finding.title()));
        object.put("status", finding.status().word());
        object.put("summary", said(finding.summary()));
        object.put("details", finding.details().stream().map(this::said).toList());
        object.put("remedies", finding.remedies().stream().map(this::remedy).toList());
        finding.blockedBy().ifPresent(by -> object.put("blockedBy", by));
        object.put("millis", finding.took().toMillis());
        return object;
    }

    /** What can be done about it. */
    public Map<String, Object> remedy(Remedy remedy) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", remedy.id());
        object.put("summary", said(remedy.summary()));
        object.put("effects", remedy.effects().stream().map(this::said).toList());
        object.put(
                "commands",
                remedy.commands().stream()
                        .map(command -> command.words().stream()
                                .map(word -> said(Text.exactly(word)))
                                .toList())
                        .toList());
        object.put("admin", remedy.admin());
        object.put("automatic", remedy.automatic());
        object.put("undo", said(remedy.undo().summary()));
        return object;
    }

    private String said(Text text) {
        return messages.say(veil.apply(text));
    }

    /** On several lines, for a person to read. */
    static String pretty(Object object) {
        return PRETTY.toJson(object) + "\n";
    }
}
