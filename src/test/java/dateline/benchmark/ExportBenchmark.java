package dateline.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports all there is, in both formats, from a service with little heap; the rows must be as many as the documents. Arguments: URL of
 * the node, prefix of the indices, heap (256m).
 */
final class ExportBenchmark {
    private ExportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        URI node = URI.create(arguments[0]);
        String prefix = arguments[1];
        String heap = arguments.length > 2 ? arguments[2] : "256m";
        try (HttpClient http = HttpClient.newHttpClient();
                ServiceProcess service = ServiceProcess.start(node, prefix, heap, List.of())) {
            System.out.println(
                    "| export | documents | rows | MB | s | MB/s | fullest heap so far, MB | live after, MB |");
            System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
            for (String kind : List.of("articles", "mentions", "events")) {
                long documents = documents(http, node, prefix + "-" + kind);
                for (String format : List.of("csv", "ndjson")) {
                    long start = System.nanoTime();
                    Read read = read(http, service.url().resolve("/api/v1/export/" + kind + "." + format));
                    double seconds = (System.nanoTime() - start) / 1e9;
                    double megabytes = read.bytes / 1e6;
                    System.out.printf(
                            Locale.ROOT,
                            "| %s.%s | %,d | %,d | %.0f | %.0f | %.1f | %d | %.0f |%n",
                            kind,
                            format,
                            documents,
                            read.rows,
                            megabytes,
                            seconds,
                            megabytes / seconds,
                            service.peak(),
                            service.liveHeap() / 1024.0);
                    if (read.rows != documents) {
                        throw new IllegalStateException("not all " + kind + " were exported");
                    }
                }
            }
        }
    }

    private static long documents(HttpClient http, URI node, String index) throws IOException, InterruptedException {
        String answer = http.send(
                        HttpRequest.newBuilder(node.resolve("/" + index + "/_count"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return new JsonMapper().readTree(answer).path("count").asLong();
    }

    /** What came. */
    record Read(long rows, long bytes) {}

    /** Reads an export to its end, and counts its rows as a reader of that format does. */
    static Read read(HttpClient http, URI export) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(HttpRequest.newBuilder(export).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " to " + export);
        }
        Counted in = new Counted(answer.body());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long rows = export.getPath().endsWith(".csv")
                    ? CsvReader.builder().ofCsvRecord(lines).stream().count() - 1
                    : lines.lines().count();
            return new Read(rows, in.bytes);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
