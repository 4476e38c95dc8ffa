package dateline.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Real answers, in files of {@code /api/examples}; ExamplesIT holds them, and writes them anew. */
final class Examples {
    private static final JsonMapper JSON = new JsonMapper();

    private Examples() {}

    /** The example of an operation's or error's answer: JSON as it is, else text; null where there is none. */
    static @Nullable Object of(String id, String mediaType) {
        String file = "/api/examples/" + file(id, mediaType);
        try (var stream = Examples.class.getResourceAsStream(file)) {
            if (stream == null) {
                return null;
            }
            return isJson(mediaType)
                    ? JSON.readValue(stream, Object.class)
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Whether it is one JSON value. */
    static boolean isJson(String mediaType) {
        return mediaType.matches("application/(.+\\+)?json");
    }

    /** Its name: {@code getStatus.json}, {@code exportEvents.ndjson}, {@code 404.json}. */
    static String file(String id, String mediaType) {
        return id + "." + mediaType.replaceAll(".*[/+]|x-", "");
    }
}
