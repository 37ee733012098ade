package com.digidoc.setup.ui.settings;

import com.digidoc.setup.text.Text;

/** What the page says of itself. */
final class SettingsWords {
    private SettingsWords() {}

    static Text title(Found found, Mode mode) {
        return Text.of(
                switch (found) {
                    case Found.Looking looking -> "settings.title";
                    case Found.Nowhere nowhere -> "settings.title";
                    case Found.Missing missing -> "settings.title";
                    case Found.Broken broken -> "settings.title";
                    case Found.Open open ->
                        switch (mode) {
                            case Mode.Editing editing -> "settings.title";
                            case Mode.Reviewing reviewing -> "settings.title.review";
                            case Mode.Deciding deciding -> "settings.title.conflict";
                        };
                });
    }

    static Text lead(Found found, Mode mode) {
        return switch (found) {
            case Found.Looking looking -> Text.of("settings.lead.looking");
            case Found.Nowhere nowhere -> Text.of("settings.lead.nowhere");
            case Found.Missing missing -> Text.of("settings.lead.missing", missing.file());
            case Found.Broken broken -> Text.of("settings.lead.broken", broken.file());
            case Found.Open(Sheet sheet) ->
                switch (mode) {
                    case Mode.Editing editing -> Text.of("settings.lead", sheet.file());
                    case Mode.Reviewing(Sketch sketch) ->
                        Text.of("settings.lead.review", sketch.edits().steps().size(), sheet.file());
                    case Mode.Deciding deciding -> Text.of("settings.lead.conflict", sheet.file());
                };
        };
    }
}
