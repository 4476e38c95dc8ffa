package dateline.benchmark;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** Sends documents to {@code _bulk}, two requests of 4 MB at a time. Not safe for use by several threads. */
final class Bulk implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REQUEST_BYTES = 4 << 20;
    private static final int AT_A_TIME = 2;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<CompletableFuture<?>> onTheWay = new ArrayDeque<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final URI url;

    Bulk(URI node) {
        url = node.resolve("/_bulk?filter_path=errors,items.*.error");
    }

    void index(String index, String id, Map<String, Object> document) {
        body.writeBytes(JSON.writeValueAsBytes(Map.of("index", Map.of("_index", index, "_id", id))));
        body.write('\n');
        body.writeBytes(JSON.writeValueAsBytes(document));
        body.write('\n');
        if (body.size() >= REQUEST_BYTES) {
            send();
        }
    }

    private void send() {
        while (onTheWay.size() >= AT_A_TIME) {
            onTheWay.remove().join();
        }
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        body.reset();
        onTheWay.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenAccept(response -> {
                    if (response.statusCode() != 200 || !response.body().contains("\"errors\":false")) {
                        throw new IllegalStateException(response.body());
                    }
                }));
    }

    @Override
    public void close() {
        if (body.size() > 0) {
            send();
        }
        onTheWay.forEach(CompletableFuture::join);
        http.close();
    }
}
