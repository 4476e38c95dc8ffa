package dateline.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service in a JVM of its own, on a free port, over a given Elasticsearch. What it says goes to {@code target/benchmark}. */
record ServiceProcess(Process process, URI url) implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready: open (http://localhost:\\d+)");
    private static final Path JAR = Path.of("target", "dateline.jar");

    /**
     * Starts it and waits until it is ready.
     *
     * @param heap like 256m
     * @param properties Spring properties as {@code --name=value}
     */
    static ServiceProcess start(URI elasticsearch, String prefix, String heap, List<String> properties)
            throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + heap,
                "-jar",
                JAR.toString(),
                "serve",
                "--server.port=0",
                "--dateline.elasticsearch.url=" + elasticsearch,
                "--dateline.elasticsearch.index-prefix=" + prefix,
                // the limit is not what is measured
                "--dateline.api.requests-per-minute=10000000"));
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

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
