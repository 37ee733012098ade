package com.digidoc.setup.report;

import java.util.Optional;

/** This assistant's own name and version, as its jar says. */
public final class Product {
    public static final String NAME = "digidoc-setup";

    private Product() {}

    /** Such as {@code 1.0.0}; {@code development} when it does not run from its jar. */
    public static String version() {
        return Optional.ofNullable(Product.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
