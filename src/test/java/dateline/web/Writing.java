package dateline.web;

import dateline.command.TestService;
import dateline.web.access.ApiKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writing through the API of a service that was started with {@link #withKey}, as a caller does who has the key. */
record Writing(TestService service) {
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";
    static final String KEY = ApiKey.random();

    /** Makes acts and mentions. */
    static final String BODY = "The United States imposed sanctions on Iran on Monday. Russia, China and Cuba"
            + " criticised the step, which Washington had announced in March, and said that they would answer in kind.";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Properties, and those that make the key one that may write. */
    static String[] withKey(String... properties) {
        return Stream.concat(
                        Stream.of(properties),
                        Stream.of(
                                "--dateline.api.keys.test.sha256=" + ApiKey.sha256(KEY),
                                "--dateline.api.keys.test.role=writer"))
                .toArray(String[]::new);
    }

    /** An article as a line. */
    static String article(String id, @Nullable String published, String body) {
        return MAPPER.writeValueAsString(
                published == null
                        ? Map.of("id", id, "body", body)
                        : Map.of("id", id, "body", body, "published", published));
    }

    static String lines(String... articles) {
        return String.join("\n", List.of(articles));
    }

    HttpResponse<String> post(String type, String body) {
        return send("POST", "", KEY, type, body);
    }

    CompletableFuture<HttpResponse<String>> postAtOnce(String body) {
        return HTTP.sendAsync(request("POST", "", KEY, JSON, body), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String id) {
        return send("DELETE", "/" + id, KEY, JSON, "");
    }

    CompletableFuture<HttpResponse<String>> deleteAtOnce(String id) {
        return HTTP.sendAsync(request("DELETE", "/" + id, KEY, JSON, ""), HttpResponse.BodyHandlers.ofString());
    }

    /** Whatever is asked of articles; null is no key. */
    HttpResponse<String> send(String method, String path, @Nullable String key, String type, String body) {
        try {
            return HTTP.send(request(method, path, key, type, body), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, @Nullable String key, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/articles" + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return key == null ? request.build() : request.header("X-API-Key", key).build();
    }
}
