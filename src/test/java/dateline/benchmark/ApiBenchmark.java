package dateline.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What the API adds to the time of Elasticsearch: each endpoint's answer through the service, and the very requests that the service
 * sends for it, sent to Elasticsearch directly; in turns, in one run, by the same HTTP client with connections kept open, by 1 and by 8
 * clients. Neither side finds answers in Elasticsearch's request cache: it is emptied before each turn, and a turn asks each question
 * once; with {@code warm} it is never emptied. The service keeps answers as it is told to: the same questions come round again. Arguments: URL of
 * the node, prefix of the indices, seconds for each line of the table, {@code cold} or {@code warm}, how long the service keeps answers ({@code 0},
 * {@code 1s}), seconds for each endpoint before anything is measured, so that the JVM has compiled what it runs, and an expression that the names of
 * the endpoints to ask match (.*).
 */
final class ApiBenchmark {
    /** Fewer where each takes long. */
    private static final int QUESTIONS = Integer.getInteger("dateline.benchmark.questions", 40);

    private static final List<Integer> CLIENTS = List.of(1, 8);
    private static final double MEDIAN_BAR = 1.2;
    private static final double TAIL_BAR = 1.5;
    private static final int WARM_UP_CLIENTS = 4;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI node;
    private final boolean cold;

    private ApiBenchmark(URI node, boolean cold) {
        this.node = node;
        this.cold = cold;
    }

    /** What the API is asked, and what the service asks Elasticsearch for it, in order. */
    record Question(String path, List<Recorder.Sent> behind) {}

    public static void main(String[] arguments) throws Exception {
        URI node = URI.create(arguments[0]);
        String prefix = arguments[1];
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        ApiBenchmark benchmark = new ApiBenchmark(node, arguments[3].equals("cold"));
        String kept = arguments[4];
        Duration warmUp = Duration.ofSeconds(Long.parseLong(arguments[5]));
        Pattern endpoints = Pattern.compile(arguments.length > 6 ? arguments[6] : ".*");
        Map<String, List<Question>> questions = benchmark.record(prefix, endpoints);
        try (ServiceProcess service = ServiceProcess.start(node, prefix, "512m", keeping(kept))) {
            benchmark.warmUp(service, questions, warmUp);
            System.out.println(
                    "| endpoint | requests | clients | n | kept % | p50 direct ms | service | ratio | p99 direct ms | service | ratio | service's CPU ms | |");
            System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
            int met = 0;
            int lines = 0;
            for (var endpoint : questions.entrySet()) {
                for (int clients : CLIENTS) {
                    Line line = benchmark.compare(service, endpoint.getValue(), clients, time);
                    line.print(endpoint.getKey(), endpoint.getValue(), clients);
                    lines++;
                    met += line.isMet() ? 1 : 0;
                }
            }
            System.out.printf("%d of %d lines meet both bars%n", met, lines);
        }
    }

    private static List<String> keeping(String time) {
        return List.of("--dateline.api.keep-answers=" + time);
    }

    private Map<String, List<Question>> record(String prefix, Pattern endpoints) throws Exception {
        Map<String, List<Question>> questions = new LinkedHashMap<>();
        try (Recorder recorder = new Recorder(node);
                ServiceProcess service = ServiceProcess.start(recorder.url(), prefix, "512m", keeping("0"))) {
            recorder.take();
            for (var endpoint : new Questions(node, prefix).all().entrySet()) {
                if (!endpoints.matcher(endpoint.getKey()).matches()) {
                    continue;
                }
                List<Question> asked = new ArrayList<>();
                for (int i = 0; i < QUESTIONS; i++) {
                    String path = endpoint.getValue().get();
                    ask(service.url(), path);
                    asked.add(new Question(path, recorder.take()));
                }
                questions.put(endpoint.getKey(), asked);
            }
        }
        return questions;
    }

    /** So that both JVMs have compiled what runs often. */
    private void warmUp(ServiceProcess service, Map<String, List<Question>> questions, Duration time) throws Exception {
        for (List<Question> asked : questions.values()) {
            compare(service, asked, WARM_UP_CLIENTS, time);
        }
    }

    /** The times of one endpoint, in microseconds, how many answers had been kept, and what CPU the service took for all. */
    record Line(Histogram direct, Histogram service, long kept, Duration cpu) {
        private static double millis(Histogram times, double percentile) {
            return times.getValueAtPercentile(percentile) / 1e3;
        }

        private double ratio(double percentile) {
            return millis(service, percentile) / millis(direct, percentile);
        }

        boolean isMet() {
            return ratio(50) <= MEDIAN_BAR && ratio(99) <= TAIL_BAR;
        }

        void print(String endpoint, List<Question> questions, int clients) {
            System.out.printf(
                    "| %s | %d | %d | %d | %d | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f | %.2f | %s |%n",
                    endpoint,
                    questions.stream()
                            .mapToInt(question -> question.behind().size())
                            .max()
                            .orElse(0),
                    clients,
                    Math.min(direct.getTotalCount(), service.getTotalCount()),
                    Math.round(100.0 * kept / service.getTotalCount()),
                    millis(direct, 50),
                    millis(service, 50),
                    ratio(50),
                    millis(direct, 99),
                    millis(service, 99),
                    ratio(99),
                    cpu.toNanos() / 1e6 / service.getTotalCount(),
                    isMet() ? "met" : "**missed**");
        }
    }

    private Line compare(ServiceProcess service, List<Question> questions, int clients, Duration time)
            throws Exception {
        Histogram directly = new ConcurrentHistogram(3);
        Histogram through = new ConcurrentHistogram(3);
        AtomicLong kept = new AtomicLong();
        Duration before = service.cpu();
        long end = System.nanoTime() + time.toNanos();
        boolean directFirst = true;
        do {
            for (boolean direct : directFirst ? new boolean[] {true, false} : new boolean[] {false, true}) {
                emptyCache();
                turn(
                        questions,
                        clients,
                        question -> {
                            if (direct) {
                                for (Recorder.Sent request : question.behind()) {
                                    send(request.to(node));
                                }
                            } else if (ask(service.url(), question.path())) {
                                kept.incrementAndGet();
                            }
                        },
                        direct ? directly : through);
            }
            directFirst = !directFirst;
        } while (System.nanoTime() < end);
        return new Line(directly, through, kept.get(), service.cpu().minus(before));
    }

    private interface Asking {
        void ask(Question question) throws IOException, InterruptedException;
    }

    /** Each question once, by so many clients. */
    private static void turn(List<Question> questions, int clients, Asking asking, Histogram times) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement();
                            number < questions.size();
                            number = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        asking.ask(questions.get(number));
                        times.recordValue((System.nanoTime() - start) / 1000);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question failed", e);
        }
    }

    private void emptyCache() throws IOException, InterruptedException {
        if (cold) {
            send(HttpRequest.newBuilder(node.resolve("/_cache/clear?request=true"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build());
        }
    }

    /** Whether the answer had been kept. */
    private boolean ask(URI service, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(service.resolve("/api/v1" + path)).build())
                .headers()
                .firstValue("Age")
                .isPresent();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.statusCode() + " to " + request.uri() + ": " + new String(answer.body()));
        }
        return answer;
    }
}
