package com.digidoc.setup.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the catalogue, gone through by the real assistant: doctor, setup, undo. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CatalogueTest {
    private static final Path TABLE = Path.of("src/test/java/com/digidoc/setup/catalogue/README.md");
    private static final int AT_ONCE = 4;

    @TempDir
    private static Path folder;

    private static final Map<Case, FutureTask<Observed>> OBSERVED = new LinkedHashMap<>();

    static List<Case> cases() {
        return Stream.of(
                        HomebrewCases.ALL,
                        BrewCases.ALL,
                        ServiceCases.ALL,
                        LogCases.ALL,
                        PortCases.ALL,
                        ReplyCases.ALL,
                        SystemCases.ALL,
                        DockerCases.ALL,
                        DigiDocCases.ALL)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Case::number))
                .toList();
    }

    /**
     * All cases are gone through at once, a few at a time; each test then waits for its own. The computers are made before:
     * while one thread writes a script, no other may start a program, which would keep the script open and so unusable.
     */
    @BeforeAll
    static void goThroughAll() {
        var turns = new Semaphore(AT_ONCE);
        int number = 0;
        for (Case one : cases()) {
            Callable<Scene> scene = made(one, folder.resolve("computer " + number++));
            OBSERVED.put(one, new FutureTask<>(() -> {
                turns.acquire();
                try {
                    return Observed.of(one, scene.call());
                } finally {
                    turns.release();
                }
            }));
        }
        OBSERVED.forEach((one, task) -> Thread.ofVirtual().name("case " + one).start(task));
    }

    /** The computer of a case, or why it could not be made. */
    private static Callable<Scene> made(Case one, Path place) {
        try {
            Scene scene = one.build().in(place);
            return () -> scene;
        } catch (Exception e) {
            return () -> {
                throw e;
            };
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theFirstBrokenRungIsNamedAndMended(Case one) throws Exception {
        Observed observed = observed(one);
        String evidence = observed.evidence();
        assertEquals(one.rung(), observed.rung(), evidence);
        assertTrue(
                new Sentence(one.key()).matches(observed.said()),
                () -> one.key() + " is not said, but: " + observed.said() + "\n" + evidence);
        assertEquals(one.helps(), observed.helps(), evidence);
        assertEquals(one.setup(), observed.setup(), evidence);
        assertEquals(one.undo(), observed.undo(), evidence);
    }

    @Test
    void theTableIsWhatWasSeen() throws Exception {
        var table = new StringBuilder(Table.HEAD);
        for (Case one : cases()) {
            table.append(Table.row(one, observed(one)));
        }
        System.out.println(table);
        Files.writeString(Path.of("target/catalogue.md"), table);
        assertEquals(
                Files.exists(TABLE) ? Files.readString(TABLE) : "",
                table.toString(),
                "target/catalogue.md holds the table as it was seen");
    }

    @Test
    void atLeastSixtyEntriesAreThereAndEachOnce() {
        var entries = new HashSet<String>();
        cases().forEach(one -> assertTrue(entries.add(one.entry() + one.broken()), one::toString));
        assertTrue(entries.size() >= 60, () -> "only " + entries.size());
    }

    private static Observed observed(Case one) throws Exception {
        try {
            return OBSERVED.get(one).get();
        } catch (ExecutionException e) {
            throw new AssertionError(one.toString(), e.getCause());
        }
    }
}
