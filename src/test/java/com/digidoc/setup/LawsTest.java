package com.digidoc.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.lawless.Breaks;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its laws, and each of them notices who breaks it. */
class LawsTest {
    private static final Map<ArchRule, List<String>> BREAKERS = Map.of(
            Laws.NO_SHELL, List.of("Shell", "ShellByPath"),
            Laws.PROCESSES_IN_HOST, List.of("Processes", "Exec"),
            Laws.JEDIS_IN_REDIS, List.of("Redis"),
            Laws.YAML_IN_CONFIG, List.of("Yaml"),
            Laws.WINDOW_KIT_IN_UI, List.of("WindowKit"),
            Laws.COMMAND_LINE_KIT_IN_CLI, List.of("CommandLineKit"),
            Laws.ONLY_MAIN_ENDS_THE_PROCESS, List.of("Exit", "Halt"),
            Laws.ONLY_FX_TASKS_HANDS_OVER, List.of("LaterByHand"),
            Laws.A_LOGGER_IS_FOUND_WHEN_NEEDED, List.of("KeptLogger"),
            Laws.EVERY_WAIT_HAS_A_LIMIT,
                    List.of(
                            "FutureGet",
                            "TaskGet",
                            "FutureJoin",
                            "ThreadJoin",
                            "LatchAwait",
                            "WaitFor",
                            "QueueTake",
                            "DequePut",
                            "Acquire",
                            "ObjectWait",
                            "Park",
                            "InvokeAll"));

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.digidoc.setup");
    }

    static Set<ArchRule> laws() {
        return BREAKERS.keySet();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theHouseKeepsItsLaws(ArchRule law) {
        law.check(house);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void eachLawNoticesWhoBreaksIt(ArchRule law) throws ClassNotFoundException {
        for (String name : BREAKERS.get(law)) {
            JavaClasses breaker =
                    new ClassFileImporter().importClasses(Class.forName(Breaks.class.getName() + "$" + name));
            assertTrue(law.evaluate(breaker).hasViolation(), name);
        }
    }

    @Test
    void everyBreakerIsOfALaw() {
        assertEquals(
                Arrays.stream(Breaks.class.getDeclaredClasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()),
                BREAKERS.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    @Test
    void noExceptionIsNamedThatNobodyNeeds() {
        var waits = new Waits();
        Set<String> places = house.stream()
                .flatMap(one -> one.getMethodCallsFromSelf().stream())
                .filter(waits)
                .map(Laws::place)
                .collect(Collectors.toSet());
        assertEquals(Laws.ENDLESS.keySet(), places);
        Laws.SHELLS
                .keySet()
                .forEach(name -> assertFalse(Laws.shells(house.get(name)).isEmpty(), name));
    }
}
