package dateline.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service in a JVM of its own, on a free port, over a given Elasticsearch. What it says goes to {@code target/benchmark}. */
record ServiceProcess(Process process, URI url) implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready: open (http://localhost:\\d+)");
    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->\\d+M\\(");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** Places in {@code /proc/PID/task/TID/stat} after the name, and the length of a tick, fixed in Linux. */
    private static final int USER_TICKS = 11;

    private static final int SYSTEM_TICKS = 12;
    private static final int TICK_MILLIS = 10;

    private static final Path JAR = Path.of("target", "dateline.jar");
    private static final Path FOLDER = Path.of("target", "benchmark");

    /**
     * Starts it and waits until it is ready.
     *
     * @param heap like 256m
     * @param properties Spring properties as {@code --name=value}
     */
    static ServiceProcess start(URI elasticsearch, String prefix, String heap, List<String> properties)
            throws Exception {
        Files.createDirectories(FOLDER);
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + heap,
                "-Xlog:gc:file=" + FOLDER.resolve("gc-%p.log"),
                "-jar",
                JAR.toString(),
                "serve",
                "--server.port=0",
                "--dateline.elasticsearch.url=" + elasticsearch,
                "--dateline.elasticsearch.index-prefix=" + prefix,
                // the limit is not what is measured
                "--dateline.api.requests-per-minute=10000000"));
        // options of the JVM to try, like -XX:+UseSerialGC
        command.addAll(
                1,
                List.of(System.getProperty("dateline.benchmark.jvm", "").trim().split("\\s+")).stream()
                        .filter(option -> !option.isEmpty())
                        .toList());
        command.addAll(properties);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<URI> url = new CompletableFuture<>();
        Path log = Files.createDirectories(Path.of("target", "benchmark")).resolve("service-" + process.pid() + ".log");
        Thread.ofVirtual().start(() -> pump(process, log, url));
        return new ServiceProcess(process, url.get(2, TimeUnit.MINUTES));
    }

    private static void pump(Process process, Path log, CompletableFuture<URI> url) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line + "\n");
                out.flush();
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    url.complete(URI.create(ready.group(1)));
                }
            }
        } catch (IOException e) {
            url.completeExceptionally(e);
        }
        url.completeExceptionally(new IllegalStateException("the service ended; see " + log));
    }

    /** The fullest that its heap was before any collection, in megabytes. */
    int peak() throws IOException {
        return Files.readAllLines(FOLDER.resolve("gc-" + process.pid() + ".log")).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToInt(collection -> Integer.parseInt(collection.group(1)))
                .max()
                .orElse(0);
    }

    /** What CPU it has used so far, but for that of the compiler, which ends with time. */
    Duration cpu() throws IOException {
        long ticks = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(proc("task"))) {
            for (Path thread : threads) {
                try {
                    String stat = Files.readString(thread.resolve("stat"));
                    // the name stands in brackets, and may hold blanks
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    ticks += stat.contains("CompilerThre")
                            ? 0
                            : Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
                } catch (NoSuchFileException e) {
                    // ended in between
                }
            }
        }
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    /** What it holds once all garbage is collected, in kilobytes. */
    long liveHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) : -1;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path java = Path.of(ProcessHandle.current().info().command().orElse("java"));
        Process jcmd = new ProcessBuilder(java.resolveSibling("jcmd").toString(), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /** Its line of that name in {@code /proc/PID/status}: threads, or kilobytes. */
    long status(String name) throws IOException {
        return Files.readAllLines(proc("status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }

    /** What its file descriptors lead to. */
    List<String> descriptors() throws IOException {
        List<String> targets = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(proc("fd"))) {
            for (Path one : all) {
                try {
                    targets.add(Files.readSymbolicLink(one).toString());
                } catch (NoSuchFileException e) {
                    // closed in between
                }
            }
        }
        return targets;
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
