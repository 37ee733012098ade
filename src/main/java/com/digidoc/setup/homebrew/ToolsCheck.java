package com.digidoc.setup.homebrew;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.util.Optional;

/** {@code homebrew.tools}: whether Apple's Command Line Tools are there, without which Homebrew cannot be installed. */
record ToolsCheck(Shared<Inventory> inventory, Target target, Remedies remedies) implements Check {
    @Override
    public String id() {
        return "homebrew.tools";
    }

    @Override
    public Finding look() throws Exception {
        Inventory there = inventory.get();
        if (there.tools()) {
            return Finding.ok(id(), Text.of("homebrew.tools.there"));
        }
        boolean wanted = there.canInstallHomebrew() && (there.brew().isEmpty() || there.forOtherChip());
        if (!wanted || there.usableKeg().isPresent()) {
            return Finding.skipped(id(), Text.of("homebrew.tools.not-wanted"));
        }
        Optional<Finding> notNeeded = NotNeeded.finding(id(), target);
        return notNeeded.isPresent()
                ? notNeeded.get()
                : Finding.problem(id(), Text.of("homebrew.tools.missing"))
                        .remedy(remedies.homebrew(there).installTools());
    }
}
