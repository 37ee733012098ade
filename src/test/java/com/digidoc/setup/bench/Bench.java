package com.digidoc.setup.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures all figures and prints the table; {@code target/bench.json} has the same. Run by packaging/bench.sh. */
public final class Bench {
    private static final int RUNS = 11;
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final Site site;
    private final List<Figure> figures = new ArrayList<>();

    private Bench(Site site) {
        this.site = site;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path project = Path.of("").toAbsolutePath();
        try (var site = Site.make(project)) {
            var bench = new Bench(site);
            bench.window();
            bench.ping();
            bench.doctor();
            bench.edit();
            bench.light();
            bench.idle();
            bench.sizes();
            bench.tell(project.resolve("target/bench.json"));
        }
    }

    private void window() throws IOException, InterruptedException {
        var bare = Program.of(
                        "a bare JavaFX window",
                        site.environment(),
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "--module-path",
                        site.project()
                                .resolve("target/digidoc-setup/lib/javafx")
                                .toString(),
                        "--add-modules",
                        "javafx.controls",
                        "--enable-native-access=javafx.graphics",
                        "-cp",
                        site.project().resolve("target/test-classes").toString(),
                        BareWindow.class.getName())
                .until("ready");
        var times = Program.medians(RUNS, List.of(site.ours("--smoke").until("ready"), bare));
        figures.add(
                Figure.ratio("wizard, first frame / bare JavaFX window, no cache", times.get(0), times.get(1), 0.85));
    }

    private void ping() throws IOException, InterruptedException {
        String port = String.valueOf(site.redis().port());
        var python = Program.of(
                "python3, as the guide has it",
                site.environment(),
                "/usr/bin/python3",
                "-c",
                "import redis; print(redis.from_url('" + site.url() + "').ping())");
        var client = Program.of("redis-cli ping", site.environment(), "redis-cli", "-p", port, "ping");
        var times = Program.medians(
                RUNS, List.of(site.ours("ping"), python, client, site.ours("ping", "--url", site.url())));
        figures.add(Figure.ratio("ping / the guide's Python check", times.get(0), times.get(1), 0.75));
        figures.add(Figure.ratio("ping / redis-cli ping", times.get(0), times.get(2), 12));
        figures.add(new Figure(
                "ping --url, which need not find the address / redis-cli ping",
                "ms",
                times.get(3),
                Optional.of(times.get(2)),
                Optional.empty()));
    }

    private void doctor() throws IOException, InterruptedException {
        var byHand = Program.of(
                        "by hand, one after the other",
                        site.environment(),
                        "/bin/sh",
                        site.script("by-hand.sh").toString(),
                        site.digiDoc().toString(),
                        site.url(),
                        String.valueOf(site.redis().port()))
                .ending(0, 1);
        var times = Program.medians(RUNS, List.of(site.ours("doctor").ending(0, 3, 4, 5), byHand));
        figures.add(Figure.ratio("doctor / the same questions by hand", times.get(0), times.get(1), 0.6));
    }

    private void edit() throws IOException, InterruptedException {
        Path copy = Files.writeString(site.home().resolve("copy.yaml"), site.template());
        var ours = new Program(
                "digidoc-setup config set",
                run -> List.of(site.launcher(), "config", "set", "queue.redis_url", address(run)),
                site.environment(),
                "",
                List.of(0));
        var ruamel = new Program(
                "ruamel.yaml",
                run -> List.of("/usr/bin/python3", site.script("edit.py").toString(), copy.toString(), address(run)),
                site.environment(),
                "",
                List.of(0));
        var times = Program.medians(RUNS, List.of(ours, ruamel));
        figures.add(Figure.ratio("config set / ruamel.yaml", times.get(0), times.get(1), 1.5));
        figures.add(Figure.alone("config set, other lines changed", "lines", others(site.config()), 0));
        figures.add(new Figure(
                "ruamel.yaml, other lines changed", "lines", others(copy), Optional.empty(), Optional.empty()));
        site.freshConfig();
    }

    private static String address(int run) {
        return "redis://localhost:" + (7000 + run) + "/0";
    }

    /** How many lines differ from the template, but for the one that was to be changed. */
    private double others(Path edited) throws IOException {
        var before = site.template().lines().toList();
        var after = Files.readAllLines(edited);
        long same = IntStream.range(0, Math.min(before.size(), after.size()))
                .filter(i -> before.get(i).equals(after.get(i)))
                .count();
        return Math.max(before.size(), after.size()) - same - 1;
    }

    private void light() throws IOException, InterruptedException {
        var load = Program.of(
                "the light",
                site.environment(),
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                site.project().resolve("target/digidoc-setup/lib") + "/*:"
                        + site.project().resolve("target/test-classes"),
                LightLoad.class.getName(),
                site.url());
        Map<String, Double> said = Said.by(load.start(0));
        double peer = Said.latency(Program.of(
                        "redis-cli --latency",
                        site.environment(),
                        "redis-cli",
                        "-p",
                        String.valueOf(site.redis().port()),
                        "--latency",
                        "--raw",
                        "-i",
                        "10")
                .start(0));
        figures.add(Figure.alone("light, CPU at one ping a second for 60 s", "%", said.get("cpu"), 0.5));
        figures.add(Figure.alone("light, memory after 10,000 pings / after 100", "", said.get("memory"), 1.05));
        figures.add(new Figure(
                "light, latency / redis-cli --latency",
                "ms",
                said.get("latency"),
                Optional.of(peer),
                Optional.empty()));
    }

    private void idle() throws IOException, InterruptedException {
        var sizes = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            Process window = site.ours().start(run);
            Thread.sleep(SETTLED);
            sizes.add(Said.residentMegabytes(window.pid()));
            window.destroy();
            window.waitFor();
        }
        figures.add(Figure.alone("window, idle memory (RSS)", "MB", Program.median(sizes), 190));
    }

    private void sizes() throws IOException {
        try (var packages = Files.newDirectoryStream(site.project().resolve("target/package"), "*.deb")) {
            figures.add(Figure.alone(
                    "Debian package", "MB", bytes(packages.iterator().next()) / 1e6, 48));
        }
        figures.add(Figure.alone("image", "MB", bytes(site.image()) / 1e6, 125));
    }

    private static double bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void tell(Path json) throws IOException {
        System.out.printf(
                "%n%-62s %9s %-5s %9s %8s %8s%n",
                "figure (medians of " + RUNS + ")", "ours", "", "peer", "value", "most");
        figures.forEach(figure -> System.out.println(figure.row()));
        var lines = figures.stream().map(Bench::line).toList();
        Files.writeString(json, new GsonBuilder().setPrettyPrinting().create().toJson(lines) + "\n");
        System.out.println("\n" + json);
    }

    private static Map<String, Object> line(Figure figure) {
        var line = new LinkedHashMap<String, Object>();
        line.put("figure", figure.name());
        line.put("unit", figure.unit());
        line.put("ours", figure.ours());
        figure.peer().ifPresent(peer -> line.put("peer", peer));
        line.put("value", figure.value());
        figure.most().ifPresent(most -> line.put("most", most));
        return line;
    }
}
