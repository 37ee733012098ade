package com.digidoc.setup.system;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.text.Text;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Whether there is a package manager that a Redis could come from. */
record ManagerCheck(Target target, Shared<Inventory> inventory) implements Check {
    static final String ID = "packages.manager";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Finding look() throws InterruptedException, ExecutionException {
        Inventory there = inventory.get();
        if (there.manager().isPresent()) {
            return Finding.ok(
                    ID, Text.of("packages.manager.ok", there.manager().get().tool()));
        }
        Optional<Text> notNeeded =
                there.server().isPresent() ? Optional.of(Text.of("packages.manager.not-needed")) : target.notNeeded();
        return notNeeded
                .map(why -> Finding.skipped(ID, why))
                .orElseGet(() -> Finding.problem(ID, Text.of("packages.manager.missing")));
    }
}
