package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.util.Optional;

/** Whether a path uses <code>{storage_base}</code> right: it is the only name that DigiDoc puts something in for. */
final class Placeholders {
    private Placeholders() {}

    static Optional<Text> wrong(String path) {
        if (path.equals("~") || path.startsWith("~/")) {
            return Optional.of(Text.of("config.wrong.home"));
        }
        String rest = path.replace(Substitution.PLACEHOLDER, "");
        if (rest.matches("(?s)[^{}]*(\\{[^{}]*}[^{}]*)+")) {
            return Optional.of(Text.of("config.wrong.placeholder"));
        }
        if (rest.contains("{") || rest.contains("}")) {
            return Optional.of(Text.of("config.wrong.brace"));
        }
        return path.indexOf(Substitution.PLACEHOLDER) > 0
                ? Optional.of(Text.of("config.wrong.placeholder-inside"))
                : Optional.empty();
    }
}
