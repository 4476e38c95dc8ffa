package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import dateline.BesideOthers;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchSettings;
import dateline.elastic.EmbeddedNode;
import dateline.elastic.EmbeddedSettings;
import dateline.index.IndexSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports of long articles by a service with little heap, in a JVM of its own: short ones first, so that the first pages tell nothing
 * of what is to come, then 90 MB in reports of 300 kB, then the longest articles that are taken. The node is one of its own, as other tests would find
 * theirs short of memory.
 */
@BesideOthers
class LargeExportIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SHORT = 2000;
    private static final int REPORTS = 300;
    private static final int LONGEST = 2;
    private static final List<String> TOLD = Collections.synchronizedList(new ArrayList<>());
    private static final String PREFIX = "large";

    @TempDir
    private static Path folder;

    private static EmbeddedNode node;
    private static Process process;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        node = EmbeddedNode.start(folder, EmbeddedSettings.defaults(), sentence -> {});
        try (Elasticsearch elasticsearch = Elasticsearch.connect(ElasticsearchSettings.open(node.url(), PREFIX))) {
            new IndexSetup(elasticsearch).ensure();
            put(elasticsearch, "short", SHORT, 500);
            put(elasticsearch, "report", REPORTS, 300_000);
            put(elasticsearch, "longest", LONGEST, 15_000_000);
            elasticsearch.client().indices().refresh(request -> request.index(elasticsearch.alias("articles")));
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx224m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dateline.Dateline",
                        "serve",
                        "--server.port=0",
                        "--dateline.api.exports-at-once=2",
                        "--dateline.elasticsearch.url=" + node.url(),
                        "--dateline.elasticsearch.index-prefix=" + PREFIX)
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        while (url == null) {
            String line = lines.readLine();
            assertThat(line).as("%s", TOLD).isNotNull();
            TOLD.add(line);
            if (line.contains("Ready: open ")) {
                url = line.replaceAll(".*Ready: open (\\S+).*", "$1");
            }
        }
        // so that it never waits to be read
        Thread.ofVirtual().start(() -> lines.lines().forEach(TOLD::add));
    }

    @AfterAll
    static void stop() throws Exception {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
        if (node != null) {
            node.close();
        }
    }

    private static void put(Elasticsearch elasticsearch, String name, int number, int length) throws IOException {
        String body = "x".repeat(Math.min(length, 900)).concat(" ").repeat(Math.max(1, length / 900));
        int atOnce = Math.max(1, 3_000_000 / length);
        for (int from = 0; from < number; from += atOnce) {
            List<BulkOperation> operations = new ArrayList<>();
            for (int i = from; i < Math.min(number, from + atOnce); i++) {
                String id = name + i;
                operations.add(BulkOperation.of(one -> one.index(index -> index.index(elasticsearch.alias("articles"))
                        .id(id)
                        .document(Map.of("article", id, "story", id, "language", name, "body", body)))));
            }
            BulkResponse answer = elasticsearch.client().bulk(request -> request.operations(operations));
            assertThat(answer.errors())
                    .as("%s", answer.items().getFirst().error())
                    .isFalse();
        }
    }

    private static HttpRequest export(String question) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1/export/articles." + question))
                .build();
    }

    private static long lines(String question) {
        try {
            HttpResponse<InputStream> answer = HTTP.send(export(question), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (InputStream body = answer.body()) {
                byte[] buffer = new byte[1 << 16];
                long lines = 0;
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
                return lines;
            }
        } catch (IOException e) {
            throw new IllegalStateException("broke off; the service told: " + String.join("\n", TOLD), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void longArticlesPassALittleHeapAndWhoeverComesBesidesIsToldToWait() throws Exception {
        int all = SHORT + REPORTS + LONGEST;
        CompletableFuture<Long> csv = CompletableFuture.supplyAsync(() -> lines("csv"));

        assertThat(lines("ndjson")).isEqualTo(all);
        assertThat(csv.get()).isEqualTo(all + 1L);
        assertThat(process.isAlive()).isTrue();

        // two that are begun and not read
        HttpResponse<InputStream> one = HTTP.send(export("ndjson"), HttpResponse.BodyHandlers.ofInputStream());
        HttpResponse<InputStream> two = HTTP.send(export("csv"), HttpResponse.BodyHandlers.ofInputStream());
        HttpResponse<String> third = HTTP.send(export("csv"), HttpResponse.BodyHandlers.ofString());
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(third.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(third.headers().firstValue("Content-Disposition")).isEmpty();
        String meters = HTTP.send(
                        HttpRequest.newBuilder(URI.create(url + "/actuator/prometheus"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(meters).contains("dateline_exports 2.0", "outcome=\"too long\"");

        one.body().close();
        two.body().close();
        int status = 429;
        for (int i = 0; i < 300 && status == 429; i++) {
            Thread.sleep(100);
            status = HTTP.send(export("csv?language=longest"), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
        assertThat(status).isEqualTo(200);
    }
}
