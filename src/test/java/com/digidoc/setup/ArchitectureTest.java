package com.digidoc.setup;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shape of the tree: which way the arrows point. Which room each outside thing lives in is a law of {@link Laws}. */
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
}
