package com.digidoc.setup.ui.screenshots;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import com.digidoc.setup.report.SupportCode;
import com.digidoc.setup.report.SupportCode.Chip;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every page in every state, in the order of the way to green. */
final class Album {
    private static final Duration LONG = Duration.ofSeconds(12);
    private static final String NO_NETWORK = "curl: (6) Could not resolve host: ghcr.io";

    private static final String SOMEONE_ELSES = new SupportCode(
                    Os.MACOS,
                    Chip.ARM64,
                    Optional.of("1.0.0"),
                    Optional.of("26.5"),
                    Map.of(
                            "host.os", Status.OK,
                            "homebrew.installed", Status.OK,
                            "redis.installed", Status.OK,
                            "redis.service", Status.PROBLEM,
                            "redis.answers", Status.PROBLEM))
            .text();

    private static final UnaryOperator<BrewMac> BARE = mac -> mac.python().digidoc();
    private static final UnaryOperator<BrewMac> BREW =
            mac -> mac.commandLineTools().homebrew().python().digidoc();
    private static final UnaryOperator<BrewMac> STOPPED = mac -> BREW.apply(mac).redisInstalled();
    private static final UnaryOperator<BrewMac> RUNNING =
            mac -> STOPPED.apply(mac).redisRunning();
    private static final UnaryOperator<BrewMac> GREEN = mac -> setUp(STOPPED.apply(mac));

    private final List<Picture> pictures = new ArrayList<>();

    private Album() {
        beforeRedis();
        redis();
        start();
        python();
        settings();
        done();
        support();
        allSettings();
    }

    static List<Picture> pictures() {
        return List.copyOf(new Album().pictures);
    }

    /** As the assistant leaves it: everything it did is in its journal. */
    private static BrewMac setUp(BrewMac mac) {
        CommandLineRun.on(mac.folder(), "setup", "--yes");
        return mac;
    }

    /** A Mac that takes long to answer who holds a port. */
    private static BrewMac slow(BrewMac mac) {
        STOPPED.apply(mac)
                .folder()
                .script("/usr/sbin/lsof", "sleep 60")
                .script("/bin/launchctl", "sleep 60")
                .script("/opt/homebrew/bin/brew", "sleep 60");
        return mac;
    }

    private void add(String name, UnaryOperator<BrewMac> mac, Picture.Play play) {
        add(name, mac, play, (hand, on) -> {});
    }

    private void add(String name, UnaryOperator<BrewMac> mac, Picture.Play play, Picture.Play sized) {
        pictures.add(new Picture(name, mac, play, sized));
    }

    private void beforeRedis() {
        UnaryOperator<BrewMac> noDigiDoc =
                mac -> mac.commandLineTools().homebrew().redisInstalled().python();
        add("1-welcome", noDigiDoc, (hand, mac) -> hand.sees("Where is DigiDoc?"));
        add("1-welcome-looking", Album::slow, (hand, mac) -> hand.sees("Looking at this computer"));
        add("1-welcome-looking-slow", Album::slow, (hand, mac) -> hand.sees("This takes longer than usual"));
        add(
                "1-welcome-done",
                GREEN,
                (hand, mac) -> hand.sees("DigiDoc’s queue works")
                        .press("#step-welcome")
                        .sees("Welcome"));
        add("2-this-mac", BARE, (hand, mac) -> hand.sees("Prepare this Mac"));
        add(
                "2-this-mac-elsewhere",
                mac -> BARE.apply(mac).personCancels(),
                (hand, mac) -> hand.sees("Prepare this Mac").press("#main").sees("Go on in the other window"));
        add(
                "2-this-mac-failed",
                mac -> BARE.apply(mac).commandLineTools(),
                (hand, mac) -> hand.sees("Install Homebrew").press("#main").sees("Try again"));
        add("2-this-mac-intel", mac -> BARE.apply(mac.intel()), (hand, mac) -> hand.sees("Prepare this Mac"));
        add(
                "2-this-mac-done",
                GREEN,
                (hand, mac) -> hand.sees("DigiDoc’s queue works")
                        .press("#step-computer")
                        .sees("This Mac is ready"));
    }

    private void redis() {
        add("3-redis", BREW, (hand, mac) -> hand.sees("Get Redis"));
        add(
                "3-redis-existing",
                BREW,
                (hand, mac) -> hand.sees("Get Redis")
                        .press("#other-ways")
                        .press("#way-existing")
                        .press("#url-test"));
        add(
                "3-redis-working",
                mac -> BREW.apply(mac).brewHangs(),
                (hand, mac) -> hand.sees("Get Redis").press("#main").sees("Cancel"));
        add(
                "3-redis-slow",
                mac -> BREW.apply(mac).brewHangs(),
                (hand, mac) -> hand.sees("Get Redis")
                        .press("#main")
                        .pressWords("Show details")
                        .waits(LONG));
        add(
                "3-redis-failed",
                mac -> BREW.apply(mac).brewFails(NO_NETWORK, 1),
                (hand, mac) -> hand.sees("Get Redis").press("#main").sees("Try again"));
        add(
                "3-redis-done",
                GREEN,
                (hand, mac) ->
                        hand.sees("DigiDoc’s queue works").press("#step-redis").sees("Redis is here"));
    }

    private void start() {
        add("4-start", STOPPED, (hand, mac) -> hand.sees("Start the queue"));
        add(
                "4-start-port-taken",
                mac -> STOPPED.apply(mac).portTakenBy("node"),
                (hand, mac) -> hand.sees("Start the queue"));
        add(
                "4-start-password",
                mac -> RUNNING.apply(mac.password("s3cretpw")),
                (hand, mac) -> hand.sees("Start the queue").sees("Password needed"));
        add("4-start-failed", STOPPED, (hand, mac) -> {
            hand.sees("Start the queue");
            mac.brewFails("Error: Failure while executing; `/bin/launchctl bootstrap gui/501` exited with 5.", 1);
            hand.press("#main").sees("Try again");
        });
        add("4-start-by-another-hand", STOPPED, (hand, mac) -> {
            hand.sees("Start the queue");
            mac.brew("services", "start", "redis");
            hand.reads().sees("This was just done outside");
        });
        add(
                "4-start-done",
                GREEN,
                (hand, mac) ->
                        hand.sees("DigiDoc’s queue works").press("#step-start").sees("The queue is running"));
    }

    private void python() {
        add("5-python", RUNNING, (hand, mac) -> hand.sees("Connect DigiDoc’s Python"));
        add("5-python-failed", RUNNING, (hand, mac) -> {
            hand.sees("Connect DigiDoc’s Python");
            mac.folder().script("/opt/homebrew/bin/python3", """
                case "$1" in --version) echo "Python 3.14.1"; exit ;; esac
                echo "OSError: [Errno 28] No space left on device" >&2
                exit 1\
                """);
            hand.press("#main").sees("Try again");
        });
        add(
                "5-python-done",
                GREEN,
                (hand, mac) ->
                        hand.sees("DigiDoc’s queue works").press("#step-python").sees("DigiDoc’s Python reaches"));
    }

    private void settings() {
        add(
                "6-settings",
                mac -> setUp(mac.commandLineTools()
                                .homebrew()
                                .redisInstalled()
                                .redisRunning()
                                .python())
                        .digidoc("redis:/localhost"),
                (hand, mac) -> hand.sees("Tell DigiDoc"));
        add(
                "6-settings-done",
                GREEN,
                (hand, mac) -> hand.sees("DigiDoc’s queue works")
                        .press("#step-settings")
                        .sees("DigiDoc knows"));
    }

    private void done() {
        add("7-done", GREEN, (hand, mac) -> hand.sees("DigiDoc’s queue works").sees("Running"));
        add(
                "7-done-end",
                GREEN,
                (hand, mac) -> hand.sees("What this assistant did"),
                (hand, mac) -> hand.scrollsDown());
        add(
                "7-done-open",
                STOPPED,
                (hand, mac) -> hand.sees("Start the queue")
                        .press("#skip")
                        .sees("Connect DigiDoc’s Python")
                        .press("#skip")
                        .sees("Not everything works yet"));
    }

    private void support() {
        add(
                "8-doctor",
                STOPPED,
                (hand, mac) -> hand.sees("Start the queue").press("#doctor").sees("Doctor"));
        add(
                "8-doctor-mend",
                STOPPED,
                (hand, mac) -> hand.sees("Start the queue")
                        .press("#doctor")
                        .press("#only-attention")
                        .pressWords("Mend it: Start"));
        add("8-doctor-changed", STOPPED, (hand, mac) -> {
            hand.sees("Start the queue").press("#doctor").sees("Doctor");
            mac.brew("services", "start", "redis");
            hand.sees("Running").press("#main").sees("Changed since");
        });
        add(
                "8-doctor-well",
                GREEN,
                (hand, mac) ->
                        hand.sees("DigiDoc’s queue works").press("#doctor").sees("Doctor"));
        add(
                "8-doctor-someone-elses",
                GREEN,
                (hand, mac) -> hand.sees("DigiDoc’s queue works")
                        .press("#doctor")
                        .enter("#code", SOMEONE_ELSES)
                        .press("#code-read")
                        .sees("Someone else’s Mac"));
        add(
                "8-report",
                mac -> RUNNING.apply(mac).digidoc("redis://:p%40ss%23word%21@localhost:6379/0"),
                (hand, mac) -> hand.sees("Running").press("#report").sees("Support code"));
        add("9-ladder", STOPPED, (hand, mac) -> hand.sees("Start the queue"), (hand, mac) -> hand.press("#light"));
        add("9-glossary", BREW, (hand, mac) -> hand.sees("Get Redis"), (hand, mac) -> hand.press("#glossary"));
        add(
                "10-undo",
                GREEN,
                (hand, mac) -> hand.sees("DigiDoc’s queue works").press("#undo").sees("Can be taken back"));
        add(
                "10-undo-asked",
                GREEN,
                (hand, mac) -> hand.sees("DigiDoc’s queue works")
                        .press("#undo")
                        .sees("Can be taken back")
                        .pressWords("Take back…")
                        .finds("#undo-yes"));
        add(
                "10-undo-done",
                GREEN,
                (hand, mac) -> hand.sees("DigiDoc’s queue works")
                        .press("#undo")
                        .sees("Can be taken back")
                        .pressWords("Take back…")
                        .press("#undo-yes")
                        .sees("Taken back"));
        add(
                "10-undo-nothing",
                STOPPED,
                (hand, mac) -> hand.sees("Start the queue").press("#undo").sees("There is nothing to take back"));
        add("11-about", STOPPED, (hand, mac) -> hand.sees("Start the queue"), (hand, mac) -> hand.choose("menu-about"));
    }

    private void allSettings() {
        add("11-settings", STOPPED, (hand, mac) -> all(hand).sees("Accept without asking"));
        add(
                "11-settings-wrong",
                STOPPED,
                (hand, mac) -> all(hand)
                        .types("search", "port")
                        .types("field-api.port", "99999")
                        .sees("It must be a whole number"));
        add(
                "11-settings-address",
                STOPPED,
                (hand, mac) -> all(hand)
                        .types("search", "redis")
                        .press("#address-build")
                        .types("address-password", "p@ss:w/rd")
                        .press("#address-test")
                        .sees("Nothing is listening"));
        add(
                "11-settings-review",
                STOPPED,
                (hand, mac) -> all(hand)
                        .types("field-thresholds.auto_match", "0.9")
                        .types("field-api.port", "8003")
                        .press("#main")
                        .sees("Look before you save"));
    }

    private static Hand all(Hand hand) {
        return hand.sees("Start the queue").press("#settings").sees("All settings");
    }
}
