package com.digidoc.setup.digidoc;

import com.digidoc.setup.text.Text;

/** How DigiDoc was found, the surest way first. */
public enum Found {
    /** The person named the folder. */
    CHOSEN,
    /** The person named the configuration file, and it lies in DigiDoc's folder. */
    CHOSEN_CONFIG,
    /** {@code DIGIDOC_CONFIG_PATH} names the configuration file. */
    VARIABLE,
    LAST_USED,
    /** One of the places where applications are put. */
    USUAL_PLACE,
    DROPBOX;

    /**
     * Whether the person named the folder, used it before, or had it put where applications are. Into a Dropbox others may
     * put files too: until the person says that it is theirs, nothing of such a folder is run.
     */
    public boolean confirmed() {
        return this != DROPBOX;
    }

    public Text text() {
        return switch (this) {
            case CHOSEN -> Text.of("digidoc.found.chosen");
            case CHOSEN_CONFIG -> Text.of("digidoc.found.chosen-config");
            case VARIABLE -> Text.of("digidoc.found.variable");
            case LAST_USED -> Text.of("digidoc.found.last-used");
            case USUAL_PLACE -> Text.of("digidoc.found.usual-place");
            case DROPBOX -> Text.of("digidoc.found.dropbox");
        };
    }
}
