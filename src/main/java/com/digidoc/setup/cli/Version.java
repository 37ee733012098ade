package com.digidoc.setup.cli;

import com.digidoc.setup.report.Product;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Product.NAME + " " + Product.version()};
    }
}
