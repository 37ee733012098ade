package com.digidoc.setup.catalogue;

import com.digidoc.setup.support.CommandLineRun;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the real assistant made of a case.
 *
 * @param rung the first broken rung
 * @param said the sentence: of that rung, or of the step that failed
 * @param helps the remedies that go with it
 * @param setup what {@code setup --yes} made of it, in the words of {@link Case}
 * @param undo what {@code undo --yes} made of that
 * @param evidence what was seen, for whoever has to find out why a case fails
 */
record Observed(String rung, String said, List<String> helps, String setup, String undo, String evidence) {
    private static final List<String> DOCTOR = List.of("doctor", "--json");

    /** Goes through a case; ends the servers of its computer. */
    static Observed of(Case one, Scene made) throws Exception {
        try (Scene scene = made) {
            return new Watch(one, scene).observed();
        }
    }

    /** One case while it is gone through. */
    private record Watch(Case one, Scene scene) {
        Observed observed() throws Exception {
            Look before = look();
            JsonObject broken =
                    before.firstBroken().orElseThrow(() -> new AssertionError("nothing is broken: " + before));
            String rung = Look.text(broken, "id");
            if (one.setup().equals(Case.NOT_RUN)) {
                return new Observed(
                        rung,
                        Look.text(broken, "summary"),
                        Look.helps(broken),
                        Case.NOT_RUN,
                        Case.NOT_RUN,
                        before.toString());
            }
            Snapshot files = Snapshot.of(scene.host());
            CommandLineRun setup = setup();
            List<JsonObject> events = Look.lines(setup);
            Optional<JsonObject> failed = failed(events);
            JsonObject telling = failed.orElse(broken);
            String said = failed.map(event -> Look.text(event, "message")).orElse(Look.text(broken, "summary"));
            String word = word(events, Look.of(setup));
            String evidence = before + "\nsetup:\n" + setup.out() + setup.err();
            if (failed.isPresent()) {
                word = Case.FAILS;
                if (one.setup().equals(Case.FAILS_THEN_GREEN)) {
                    scene.repair();
                    CommandLineRun again = setup();
                    word = Look.of(again).green() ? Case.FAILS_THEN_GREEN : word;
                    evidence += "\nsetup again:\n" + again.out() + again.err();
                }
            } else if (!one.step().isEmpty()) {
                said = again(events).orElse(said);
            }
            var undone = undone(before, files, word);
            return new Observed(rung, said, Look.helps(telling), word, undone, evidence);
        }

        private Look look() {
            return Look.of(scene.run(one.looking().isEmpty() ? DOCTOR : one.looking()));
        }

        private CommandLineRun setup() {
            var words = new ArrayList<>(List.of("setup", "--yes", "--json"));
            words.addAll(one.options());
            return scene.run(words);
        }

        private Optional<JsonObject> failed(List<JsonObject> events) {
            return events.stream()
                    .filter(event -> Look.text(event, "event").equals("ended"))
                    .filter(event -> !event.get("ok").getAsBoolean())
                    .filter(event -> Look.text(event, "id").equals(one.step()))
                    .findFirst();
        }

        /** Why a step was tried again by itself. */
        private static Optional<String> again(List<JsonObject> events) {
            String tail = new Sentence("homebrew.again").shown().replace("…", "");
            return events.stream()
                    .filter(event -> Look.text(event, "event").equals("doing"))
                    .map(event -> Look.text(event, "text"))
                    .filter(text -> text.endsWith(tail))
                    .map(text -> text.substring(0, text.length() - tail.length()))
                    .findFirst();
        }

        private static String word(List<JsonObject> events, Look after) {
            boolean anything =
                    events.stream().anyMatch(event -> Look.text(event, "event").equals("started"));
            if (!anything) {
                return Case.LEFT;
            }
            return after.green()
                    ? Case.GREEN
                    : "as far as " + Look.text(after.firstBroken().orElseThrow(), "id");
        }

        private String undone(Look before, Snapshot files, String setup) throws Exception {
            if (setup.equals(Case.LEFT)) {
                Set<String> changed = Snapshot.of(scene.host()).changedSince(files);
                return changed.isEmpty() ? Case.NOT_RUN : "changed: " + changed;
            }
            List<JsonObject> events = Look.lines(scene.run(List.of("undo", "--yes", "--json")));
            if (events.stream().noneMatch(event -> Look.text(event, "event").equals("started"))) {
                return Case.NOTHING;
            }
            Look after = look();
            Set<String> changed = Snapshot.of(scene.host()).changedSince(files);
            if (!changed.isEmpty() || after.green() && !before.green()) {
                return "changed: " + changed + "; " + events;
            }
            return same(before, after)
                    ? Case.AS_BEFORE
                    : "back to "
                            + after.firstBroken()
                                    .map(broken -> Look.text(broken, "id"))
                                    .orElse(Case.GREEN);
        }

        private static boolean same(Look before, Look after) {
            JsonObject was = before.firstBroken().orElseThrow();
            return after.firstBroken()
                    .filter(is -> Look.text(is, "id").equals(Look.text(was, "id")))
                    .filter(is -> Look.helps(is).equals(Look.helps(was)))
                    .isPresent();
        }
    }
}
