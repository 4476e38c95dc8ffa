package dateline.kibana.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.TestNode;
import dateline.kibana.Export;
import dateline.kibana.check.ExportFile;
import dateline.kibana.format.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The test node holding the seeds, indexed once for all tests of panels, and the exported file. */
public final class SeededNode {
    /** Where what the tests find out is left: answers, pictures, the report. */
    public static final Path OUT = Path.of("target", "kibana");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static {
        try {
            TestService.indexSeeds();
            Files.createDirectories(OUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SeededNode() {}

    public static ExportFile export() {
        try {
            return new ExportFile(Files.readString(Export.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the node answers to a search of {@code dateline-articles} and so on. */
    public static JsonNode search(String alias, Map<String, Object> body) {
        String index = alias.replace("dateline-", TestService.SEEDS + "-");
        return send(HttpRequest.newBuilder(URI.create(TestNode.url()).resolve("/" + index + "/_search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
                .build());
    }

    static String get(String url) {
        return body(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static JsonNode send(HttpRequest request) {
        return Json.parse(body(request));
    }

    private static String body(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as(request.uri() + " " + response.body())
                    .isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
