package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.homebrew.Download;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.WindowRun;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page's failures, come from the real engine on a Mac in a folder: cause, meaning for DigiDoc, what now. */
class FailurePagesTest {
    private static final String NO_WAITING_PLACE = "DigiDoc’s documents have nowhere to wait";

    @TempDir
    Path folder;

    /**
     * A step that fails.
     *
     * @param mac what is on the Mac
     * @param offer what the main button offers at first
     * @param breaks what goes wrong before it is pressed
     * @param cause what the page says then
     * @param meaning what it means for DigiDoc
     */
    record Failing(
            String name,
            UnaryOperator<BrewMac> mac,
            String offer,
            Consumer<BrewMac> breaks,
            String cause,
            String meaning) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Failing> failing() {
        UnaryOperator<BrewMac> brew =
                mac -> mac.commandLineTools().homebrew().python().digidoc();
        UnaryOperator<BrewMac> stopped = mac -> brew.apply(mac).redisInstalled();
        UnaryOperator<BrewMac> running = mac -> stopped.apply(mac).redisRunning();
        return Stream.of(
                new Failing(
                        "Apple says its tools are there, and they are not",
                        mac -> mac.python().digidoc(),
                        "Install Apple’s Command Line Tools",
                        mac -> mac.folder().folder("/Library/Developer/CommandLineTools"),
                        "they are not where Homebrew looks for them",
                        NO_WAITING_PLACE),
                redis(brew, "curl: (6) Could not resolve host: ghcr.io", "The internet was not reached"),
                redis(brew, "Error: No space left on device", "The disk is full"),
                redis(
                        brew,
                        "curl: (60) SSL certificate problem: unable to get local issuer certificate",
                        "its certificate was not accepted"),
                redis(brew, "Error: something that nobody has seen before", "ended with code 1"),
                new Failing(
                        "launchd has it loaded already",
                        stopped,
                        "Start Redis now and at each login",
                        mac -> mac.brewFails(
                                "Error: Failure while executing; `/bin/launchctl bootstrap gui/501` exited with 5.", 1),
                        "macOS has it loaded already",
                        "DigiDoc cannot hand over documents"),
                new Failing(
                        "the disk is full while Python's folder is made",
                        running,
                        "Give DigiDoc a Python of its own",
                        mac -> python(mac, "-m)", "OSError: [Errno 28] No space left on device"),
                        "The disk is full",
                        "DigiDoc cannot reach its queue"));
    }

    private static Failing redis(UnaryOperator<BrewMac> mac, String said, String cause) {
        return new Failing(said, mac, "Install Redis", broken -> broken.brewFails(said, 1), cause, NO_WAITING_PLACE);
    }

    /** A Python that tells its version, and otherwise only this. */
    private static void python(BrewMac mac, String what, String says) {
        mac.folder().script("/opt/homebrew/bin/python3", """
            case "$1" in
              --version) echo "Python 3.14.1" ;;
              %s echo "%s" >&2; exit 1 ;;
            esac\
            """.formatted(what, says));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void aStepThatFailsSaysWhyWhatItMeansAndWhatNow(Failing failing) throws Exception {
        try (var mac = failing.mac().apply(BrewMac.bare(folder));
                var window = WindowRun.on(mac.folder())) {
            window.until(failing.offer());
            failing.breaks().accept(mac);
            window.clickOffer().until("This did not work: ", failing.cause(), failing.meaning(), "Try again");
            assertFalse(window.green() && !failing.offer().contains("Python"));
        }
    }

    @Test
    void tryingAgainAfterTheCauseIsGoneWorks() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .python()
                        .digidoc()
                        .brewFails("curl: (6) Could not resolve host: ghcr.io", 1);
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis").clickOffer().until("Try again", "Exact words");
            mac.brewWorks();
            window.clickOffer().until("Start Redis now");
        }
    }

    @ParameterizedTest
    @MethodSource("downloads")
    void aDownloadOfHomebrewThatFailsSaysWhy(Download download, String cause) throws Exception {
        try (var mac = BrewMac.bare(folder).commandLineTools().python().digidoc();
                var window = WindowRun.with(new Assistant(mac.host(), Wishes.NONE).with(download))) {
            window.until("Install Homebrew")
                    .clickOffer()
                    .until(
                            "This did not work: Install Homebrew",
                            cause,
                            NO_WAITING_PLACE,
                            "Install Homebrew in a terminal");
        }
    }

    static Stream<Arguments> downloads() {
        Download none = (from, to, fraction) ->
                new Download.Result.Failed(Text.of("homebrew.download.no-connection", from.getHost()), "refused");
        Download other = (from, to, fraction) -> {
            try {
                Files.writeString(to, "something else\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Download.Result.Complete();
        };
        return Stream.of(
                Arguments.of(none, "No connection to github.com"), Arguments.of(other, "not approved by Apple"));
    }

    /**
     * What the assistant cannot mend.
     *
     * @param words the words that the page then has
     */
    record Standing(String name, UnaryOperator<BrewMac> mac, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Standing> standing() {
        UnaryOperator<BrewMac> stopped = mac ->
                mac.commandLineTools().homebrew().redisInstalled().python().digidoc();
        return Stream.of(
                new Standing(
                        "an Intel Mac",
                        mac -> mac.intel().python().digidoc(),
                        List.of("Intel", NO_WAITING_PLACE, "Get Redis in another way")),
                new Standing(
                        "a Homebrew of the administrator's",
                        mac -> mac.commandLineTools()
                                .homebrew()
                                .ownedBy(0, "root")
                                .python()
                                .digidoc(),
                        List.of(
                                "Only “root”, who owns Homebrew, can install it",
                                NO_WAITING_PLACE,
                                "Get Redis in another way")),
                new Standing(
                        "another program on the port",
                        mac -> stopped.apply(mac).portTakenBy("node"),
                        List.of("node", "DigiDoc cannot hand over documents", "Look again")),
                new Standing(
                        "a password that DigiDoc does not have",
                        mac -> stopped.apply(mac.password("s3cretpw")).redisRunning(),
                        List.of("asks for a password", "DigiDoc cannot hand over documents", "Look again")),
                new Standing(
                        "settings that cannot be read",
                        mac -> {
                            BrewMac ready = stopped.apply(mac).redisRunning();
                            ready.folder()
                                    .file(
                                            "/Users/ada/Applications/Utilities/digidoc/digidoc_config.yaml",
                                            "queue:\n\tredis_url: redis://localhost\n");
                            return ready;
                        },
                        List.of("Tell DigiDoc where its queue is", "DigiDoc cannot find its queue", "Line 2")),
                new Standing(
                        "no DigiDoc",
                        mac -> mac.commandLineTools().homebrew().redisInstalled(),
                        List.of("Where is DigiDoc?", "DigiDoc’s folder was not found", "Choose folder…")));
    }

    @ParameterizedTest
    @MethodSource("standing")
    void whatTheAssistantCannotMendIsSaidInFull(Standing standing) throws Exception {
        try (var mac = standing.mac().apply(BrewMac.bare(folder));
                var window = WindowRun.on(mac.folder())) {
            window.until(standing.words().toArray(String[]::new));
        }
    }

    @Test
    void whatMayHelpAfterAFailureIsOneClickAway() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .redisInstalled()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start Redis now");
            mac.brewFails("Error: Failure while executing; `/bin/launchctl bootstrap gui/501` exited with 5.", 1);
            window.click("main").until("This may help: Start Redis anew");
            mac.brewWorks();
            window.fire("way-homebrew.reload").until("Running");
        }
    }

    @Test
    void aRemedyThatFailsFromTheDoctorsPageSaysSoThere() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .redisInstalled()
                        .python()
                        .digidoc();
                var window = WindowRun.on(mac.folder())) {
            window.until("Start Redis now").click("doctor").until("To mend first");
            mac.brewFails("Error: Failure while executing; `/bin/launchctl bootstrap gui/501` exited with 5.", 1);
            window.fire("fix-homebrew.start");
            window.until("This did not work: Start Redis", "macOS has it loaded already");
            assertTrue(window.find("fix-homebrew.start").isPresent(), "it can be tried again");
        }
    }
}
