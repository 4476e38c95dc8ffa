package dateline.benchmark;

import dateline.web.access.ApiKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mixed load, bounded in rate, on a service with 256 MB of heap: questions of all endpoints from 8 clients, an export of a whole index
 * every two minutes, and every ten seconds an article posted and the one before deleted. Each minute a line tells what the service holds.
 * Arguments: URL of the node, prefix of the indices, minutes, requests a second (20).
 */
final class Soak {
    private static final int CLIENTS = 8;
    private static final String HEAP = "256m";
    private static final Duration WRITING = Duration.ofSeconds(10);
    private static final Duration EXPORTING = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI node;
    private final ServiceProcess service;
    private final String key;
    private final List<Supplier<String>> questions;
    private final Histogram times = new ConcurrentHistogram(3);
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final AtomicLong exported = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final long end;

    private Soak(URI node, ServiceProcess service, String key, Questions questions, Duration time) {
        this.node = node;
        this.service = service;
        this.key = key;
        this.questions = new ArrayList<>(questions.all().values());
        this.end = System.nanoTime() + time.toNanos();
    }

    public static void main(String[] arguments) throws Exception {
        URI node = URI.create(arguments[0]);
        String prefix = arguments[1];
        Duration time = Duration.ofMinutes(Long.parseLong(arguments[2]));
        double rate = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 20;
        String key = ApiKey.random();
        List<String> writer = List.of(
                "--dateline.api.keys.soak.sha256=" + ApiKey.sha256(key), "--dateline.api.keys.soak.role=writer");
        try (ServiceProcess service = ServiceProcess.start(node, prefix, HEAP, writer)) {
            new Soak(node, service, key, new Questions(node, prefix), time).run(rate);
        }
    }

    private void run(double rate) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < CLIENTS; i++) {
                Duration pause = Duration.ofNanos((long) (1e9 * CLIENTS / rate));
                threads.submit(() -> every(pause, number -> ask()));
            }
            threads.submit(() -> every(EXPORTING, this::export));
            threads.submit(() -> every(WRITING, this::write));
            sample();
            threads.shutdownNow();
        }
    }

    private interface Step {
        void take(long number) throws IOException, InterruptedException;
    }

    /** A step late is not made up for: the rate is an upper bound. */
    private void every(Duration pause, Step step) {
        for (long number = 0; System.nanoTime() < end; number++) {
            long next = System.nanoTime() + pause.toNanos();
            try {
                try {
                    step.take(number);
                } catch (IOException | RuntimeException e) {
                    System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + e);
                    count(-1);
                }
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void ask() throws IOException, InterruptedException {
        String path;
        synchronized (questions) {
            path = questions
                    .get(ThreadLocalRandom.current().nextInt(questions.size()))
                    .get();
        }
        long start = System.nanoTime();
        send(HttpRequest.newBuilder(at(path)).build());
        times.recordValue((System.nanoTime() - start) / 1000);
    }

    private void export(long number) throws IOException, InterruptedException {
        List<String> exports =
                List.of("events.csv", "mentions.ndjson", "articles.csv", "events.ndjson", "mentions.csv");
        String export = exports.get((int) (number % exports.size()));
        exported.addAndGet(ExportBenchmark.read(http, at("/export/" + export)).rows());
    }

    private void write(long number) throws IOException, InterruptedException {
        String article = JSON.writeValueAsString(Map.of(
                "id",
                "soak-" + number,
                "published",
                "2024-06-01",
                "title",
                "Sanctions",
                "body",
                "SEOUL, June 1 - South Korea imposed sanctions on Russia, article number " + number + " says."));
        int status = send(HttpRequest.newBuilder(at("/articles"))
                .header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(article))
                .build());
        if (status < 300) {
            written.incrementAndGet();
        }
        if (number > 0) {
            send(HttpRequest.newBuilder(at("/articles/soak-" + (number - 1)))
                    .header("X-API-Key", key)
                    .DELETE()
                    .build());
        }
    }

    private URI at(String path) {
        return service.url().resolve("/api/v1" + path);
    }

    private int send(HttpRequest request) throws IOException, InterruptedException {
        int status = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        count(status);
        return status;
    }

    private void count(int status) {
        statuses.computeIfAbsent(status, none -> new LongAdder()).increment();
    }

    private void sample() throws Exception {
        System.out.println(
                "| minute | answers by status | p50 ms | p99 ms | rows exported | articles written | heap after GC MB |"
                        + " resident MB | threads | descriptors | sockets | connections at the node | open searches there |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (int minute = 1; ; minute++) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, Duration.ofMinutes(1).toNanos()));
            List<String> descriptors = service.descriptors();
            JsonNode held = JSON.readTree(http.send(
                                    HttpRequest.newBuilder(node.resolve("/_nodes/stats/http,indices"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("nodes")
                    .iterator()
                    .next();
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %.0f | %.0f | %,d | %d | %.1f | %d | %d | %d | %d | %d | %d |%n",
                    minute,
                    statuses,
                    times.getValueAtPercentile(50) / 1e3,
                    times.getValueAtPercentile(99) / 1e3,
                    exported.get(),
                    written.get(),
                    service.liveHeap() / 1024.0,
                    service.status("VmRSS") / 1024,
                    service.status("Threads"),
                    descriptors.size(),
                    descriptors.stream()
                            .filter(one -> one.startsWith("socket:"))
                            .count(),
                    held.path("http").path("current_open").asLong(),
                    held.path("indices").path("search").path("open_contexts").asLong());
            statuses.clear();
            times.reset();
        }
    }
}
