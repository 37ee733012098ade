package com.digidoc.setup.report;

import com.digidoc.setup.check.Threads;
import com.digidoc.setup.text.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What several sources tell, each in a file of its own; not yet redacted. */
final class Evidence {
    private Evidence() {}

    /**
     * Looks at all of them at once. One that fails or does not end in time has a sentence that says so; one that has
     * nothing to tell is left out.
     *
     * @throws InterruptedException if cancelled; nothing goes on
     */
    static List<Part> gather(List<Source> sources, Duration limit, Messages messages) throws InterruptedException {
        var executor =
                Executors.newThreadPerTaskExecutor(Threads.another("evidence").factory());
        try {
            List<Callable<String>> looks = sources.stream()
                    .<Callable<String>>map(source -> source.look()::look)
                    .toList();
            List<Future<String>> told = executor.invokeAll(looks, limit.toMillis(), TimeUnit.MILLISECONDS);
            var parts = new ArrayList<Part>();
            for (int i = 0; i < told.size(); i++) {
                String text = text(told.get(i), limit, messages);
                if (!text.isBlank()) {
                    parts.add(new Part(sources.get(i).name(), text));
                }
            }
            return parts;
        } finally {
            executor.shutdownNow();
        }
    }

    private static String text(Future<String> told, Duration limit, Messages messages) {
        return switch (told.state()) {
            case SUCCESS -> ReportReader.clean(told.resultNow());
            case FAILED ->
                messages.say(
                                "report.evidence.failed",
                                told.exceptionNow().getClass().getSimpleName())
                        + "\n";
            case CANCELLED, RUNNING -> messages.say("report.evidence.too-slow", limit.toSeconds()) + "\n";
        };
    }
}
