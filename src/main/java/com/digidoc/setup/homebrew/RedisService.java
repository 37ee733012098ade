package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.PortHolders;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param off those of its labels that are switched off
 */
record RedisService(Keg keg, List<Registration> registrations, List<LaunchJob> jobs, List<String> off) {
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
        return new RedisService(
                keg,
                registrations,
                jobs,
                labels.stream().filter(disabled::contains).toList());
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

    /** Whether it is switched off, as in System Settings. */
    boolean disabled() {
        return !off.isEmpty();
    }

    /** Whether it is meant to run: something has it started, and it is not switched off. */
    boolean requested() {
        return !disabled() && (registered() || !jobs.isEmpty());
    }

    /** Its log. */
    Path log() {
        return keg.brew().log(keg.formula());
    }

    /** Whether its process takes connections. */
    boolean listens(Host host, LaunchJob job) throws InterruptedException {
        return job.pid().isPresent()
                && !PortHolders.ports(host, job.pid().get()).isEmpty();
    }

    /** Whether it is registered under the old label by a Homebrew that gives new ones: a restart would move it. */
    boolean renamed() {
        String old = keg.formula().labels().getFirst();
        String newer = keg.formula().labels().getLast();
        return registrations.stream().anyMatch(file -> file.label().equals(old))
                && Files.exists(keg.brew().opt(keg.formula()).resolve(newer + ".plist"));
    }

    boolean registered() {
        return !registrations.isEmpty();
    }

    /** Whether launchd holds it in a way that {@code brew services} stumbles over: twice, or by a file that is gone. */
    boolean strayed(Host host) {
        return jobs.size() > 1
                || jobs.stream()
                        .map(LaunchJob::file)
                        .anyMatch(file -> !file.isEmpty() && !Files.exists(host.given(file)));
    }

    /** Whether a file that has it started names a program that is no longer there. */
    boolean programGone(Host host) {
        return registrations.stream()
                .flatMap(registration -> registration.program(host).stream())
                .anyMatch(program -> !Files.exists(program));
    }

    boolean asRoot() {
        return registrations.stream().anyMatch(Registration::asRoot);
    }

    /** Whether it is registered for the person under the old label and the new one. */
    boolean twice() {
        return registrations.stream().filter(r -> !r.asRoot()).count() > 1;
    }
}
