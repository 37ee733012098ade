package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Provider.Start;

/** What the remedies of this way need besides the inventory. */
record Remedies(Host host, Start start, Download download) {
    HomebrewRemedies homebrew(Inventory inventory) {
        return new HomebrewRemedies(host, inventory, download);
    }

    InstallRemedies install(Inventory inventory) {
        return new InstallRemedies(host, inventory, run(inventory));
    }

    ServiceRemedies service(Inventory inventory) {
        return new ServiceRemedies(host, inventory, start, run(inventory));
    }

    BrewCures cures(Inventory inventory) {
        return new BrewCures(host, inventory, this);
    }

    LogRepairs log(Inventory inventory) {
        return new LogRepairs(host, inventory, this);
    }

    private BrewRun run(Inventory inventory) {
        return new BrewRun(host, cures(inventory));
    }
}
