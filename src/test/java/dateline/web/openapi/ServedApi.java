package dateline.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over the seeds, and the document that it serves. */
record ServedApi(TestService service, JsonNode document) implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static ServedApi start() {
        TestService service = TestService.overSeeds();
        String document = send(service, "GET", "/v3/api-docs").body();
        return new ServedApi(service, JSON.readTree(document));
    }

    /** Asks the example's question, with other values for some parameters; null leaves one out. */
    HttpResponse<String> ask(Operation operation, Map<String, String> changes) {
        Map<String, String> given = new LinkedHashMap<>(operation.example());
        changes.forEach((name, value) -> {
            if (value == null) {
                given.remove(name);
            } else {
                given.put(name, value);
            }
        });
        return ask("GET", operation.with(given).question());
    }

    String answer(Operation operation, Map<String, String> changes) {
        HttpResponse<String> response = ask(operation, changes);
        assertThat(response.statusCode())
                .as(operation.id() + changes + response.body())
                .isEqualTo(200);
        return response.body();
    }

    HttpResponse<String> ask(String method, String path) {
        return send(service, method, path);
    }

    private static HttpResponse<String> send(TestService service, String method, String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(service.url() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
