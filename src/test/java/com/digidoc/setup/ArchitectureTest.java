package com.digidoc.setup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shape of the tree: which way the arrows point, and which room each outside thing lives in. */
class ArchitectureTest {
    private static final String ROOT = "com.digidoc.setup.";
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.digidoc.setup");
    }

    @Test
    void arrowsPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy(ROOT + "text..")
                .layer("host")
                .definedBy(ROOT + "host..")
                .layer("redaction")
                .definedBy(ROOT + "redaction..")
                .layer("check")
                .definedBy(ROOT + "check..")
                .layer("redis")
                .definedBy(ROOT + "redis..")
                .layer("config")
                .definedBy(ROOT + "config..")
                .layer("homebrew")
                .definedBy(ROOT + "homebrew..")
                .layer("system")
                .definedBy(ROOT + "system..")
                .layer("docker")
                .definedBy(ROOT + "docker..")
                .layer("digidoc")
                .definedBy(ROOT + "digidoc..")
                .layer("python")
                .definedBy(ROOT + "python..")
                .layer("setup")
                .definedBy(ROOT + "setup..")
                .layer("report")
                .definedBy(ROOT + "report..")
                .layer("cli")
                .definedBy(ROOT + "cli..")
                .layer("ui")
                .definedBy(ROOT + "ui..")
                .layer("main")
                .definedBy("com.digidoc.setup")
                .whereLayer("main")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli", "ui")
                .whereLayer("setup")
                .mayOnlyBeAccessedByLayers("report", "cli", "ui")
                .whereLayer("homebrew")
                .mayOnlyBeAccessedByLayers("setup")
                .whereLayer("system")
                .mayOnlyBeAccessedByLayers("setup")
                .whereLayer("docker")
                .mayOnlyBeAccessedByLayers("setup")
                .whereLayer("python")
                .mayOnlyBeAccessedByLayers("setup", "report", "cli", "ui")
                .whereLayer("digidoc")
                .mayOnlyBeAccessedByLayers("python", "setup", "report", "cli", "ui")
                .whereLayer("redis")
                .mayOnlyBeAccessedByLayers("homebrew", "system", "docker", "setup", "report", "cli", "ui")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers("digidoc", "python", "setup", "report", "cli", "ui")
                .check(classes);
    }

    @Test
    void noPackageNeedsItselfThroughAnother() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void jedisLivesInRedis() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "redis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redis.clients..")
                .check(classes);
    }

    @Test
    void yamlLivesInConfig() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..")
                .check(classes);
    }

    @Test
    void theWindowKitLivesInUi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                .check(classes);
    }

    @Test
    void theCommandLineKitLivesInCli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(classes);
    }

    @Test
    void processesAreStartedInHostAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "host..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Process.class)
                .check(classes);
        noClasses().should().callMethod(Runtime.class, "exec", String[].class).check(classes);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(classes);
        noClasses().should().callMethod(Runtime.class, "halt", int.class).check(classes);
    }

    @Test
    void onlyFxTasksHandsWorkToTheWindowsThread() {
        classes()
                .that()
                .haveSimpleName("FxTasks")
                .should()
                .resideInAPackage(ROOT + "ui..")
                .check(classes);
        noClasses()
                .that()
                .doNotHaveSimpleName("FxTasks")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .check(classes);
    }
}
