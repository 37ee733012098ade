package com.digidoc.setup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javafx.application.Platform;

/** The law of the house: what is forbidden, where it is not, and for what reason. */
final class Laws {
    private static final String ROOT = "com.digidoc.setup.";

    /** The only classes in which the name of a shell may stand. */
    static final Map<String, String> SHELLS = Map.of(
            ROOT + "config.LoginSession", "asks the person's own login shell for two variables, with fixed arguments",
            ROOT + "homebrew.HomebrewRemedies", "shows Homebrew's own line, to be copied; nothing here runs it",
            ROOT + "ui.engine.Notification", "hands the words to a fixed script as arguments of their own");

    /** The only methods that may wait without a limit of their own, and what ends the wait. */
    static final Map<String, String> ENDLESS = Map.of(
            ROOT + "host.Commands.end", "a moment before, the future was given its own limit",
            ROOT + "host.Running.ended", "asked only once it is done",
            ROOT + "check.Doctor.examine", "every check has its limit, and all of them have been given theirs",
            ROOT + "check.Doctor.firstBroken", "waits for another check, which has its limit",
            ROOT + "check.Shared.get", "who asks is a check, which has its limit",
            ROOT + "ui.work.FxTasks.every", "waits for the window's thread, and is interrupted when the window closes",
            ROOT + "ui.Window.show",
                    "waits for checks, which have their limits, and is interrupted when the window closes",
            ROOT + "ui.Window.open", "waits for the person who closes the window");

    private static final Pattern SHELL =
            Pattern.compile("(.*[/\\s])?(sh|bash|dash|zsh|ksh|csh|tcsh|fish|osascript)(\\s.*)?", Pattern.DOTALL);

    static final ArchRule NO_SHELL = noClasses().should(nameAShell());

    static final ArchRule PROCESSES_IN_HOST = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "host")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "Runtime.exec",
                    call -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                            && call.getName().equals("exec")));

    static final ArchRule JEDIS_IN_REDIS = room("redis", "redis.clients..");
    static final ArchRule YAML_IN_CONFIG = room("config", "org.yaml..");
    static final ArchRule WINDOW_KIT_IN_UI = room("ui", "javafx..", "org.controlsfx..", "atlantafx..");
    static final ArchRule COMMAND_LINE_KIT_IN_CLI = room("cli", "org.apache.commons.cli..");

    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    static final ArchRule ONLY_FX_TASKS_HANDS_OVER = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "ui.work.FxTasks")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class);

    /** Finding the first one takes as long as a quarter of a command, and nearly none has anything to log. */
    static final ArchRule A_LOGGER_IS_FOUND_WHEN_NEEDED = noFields().should().haveRawType(System.Logger.class);

    static final ArchRule EVERY_WAIT_HAS_A_LIMIT = classes().should(waitOnlyWithALimit());

    private Laws() {}

    private static ArchRule room(String room, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    /** Where a call stands: class and method, without those the compiler made of a lambda. */
    static String place(JavaMethodCall call) {
        String method = call.getOrigin().getName().replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
        return call.getOriginOwner().getName().replaceFirst("\\$.*", "") + "." + method;
    }

    private static ArchCondition<JavaClass> waitOnlyWithALimit() {
        var waits = new Waits();
        return new ArchCondition<>("wait only with a limit") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getMethodCallsFromSelf().stream()
                        .filter(waits)
                        .filter(call -> !ENDLESS.containsKey(place(call)))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> nameAShell() {
        return new ArchCondition<>("name a shell") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                if (SHELLS.containsKey(one.getName())) {
                    return;
                }
                shells(one)
                        .forEach(text -> events.add(SimpleConditionEvent.satisfied(
                                one, one.getName() + " holds the text \"" + text + "\"")));
            }
        };
    }

    /** The texts of a class that name a shell. */
    static List<String> shells(JavaClass one) {
        return StreamSupport.stream(
                        ClassFile.of().parse(bytes(one)).constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .filter(text -> SHELL.matcher(text).matches())
                .toList();
    }

    private static byte[] bytes(JavaClass one) {
        try {
            return Files.readAllBytes(Path.of(one.getSource().orElseThrow().getUri()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
