package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a server is registered with macOS, and whether it runs.
 *
 * @param keg the server
 * @param registrations the files that have it started at login or boot
 * @param jobs what launchd has loaded of it, under either label
 * @param disabled whether one of its labels is switched off
 */
record RedisService(Keg keg, List<Registration> registrations, List<LaunchJob> jobs, boolean disabled) {
    static RedisService of(Host host, Launchd launchd, Keg keg) throws InterruptedException {
        List<String> labels = keg.formula().labels();
        List<Registration> registrations = Registration.of(host, keg.formula());
        var jobs = new ArrayList<LaunchJob>();
        for (String label : labels) {
            launchd.job(label).ifPresent(jobs::add);
        }
        for (Registration registration : registrations) {
            if (registration.asRoot()) {
                launchd.daemon(registration.label()).ifPresent(jobs::add);
            }
        }
        Set<String> disabled = launchd.disabled();
        return new RedisService(keg, registrations, jobs, labels.stream().anyMatch(disabled::contains));
    }

    Optional<LaunchJob> running() {
        return jobs.stream().filter(LaunchJob::running).findFirst();
    }

    /** The job whose server ends again and again, where none runs. */
    Optional<LaunchJob> failing() {
        return running().isPresent()
                ? Optional.empty()
                : jobs.stream().filter(LaunchJob::failing).findFirst();
    }

    boolean registered() {
        return !registrations.isEmpty();
    }

    boolean asRoot() {
        return registrations.stream().anyMatch(Registration::asRoot);
    }

    /** Whether it is registered for the person under the old label and the new one. */
    boolean twice() {
        return registrations.stream().filter(r -> !r.asRoot()).count() > 1;
    }
}
