package dateline.article;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads newline-delimited JSON: one article a line, as docs/articles.md has it. Stateless. */
final class NdjsonReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            // a line that names a field twice, or holds two objects, is a mistake of whoever wrote it
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private NdjsonReader() {}

    /** @param ended told at the end of each line, a blank one too, after its item */
    static void read(InputStream in, String file, int mostBytes, Consumer<Item> items, Runnable ended)
            throws IOException {
        LineReader lines = new LineReader(in, mostBytes);
        while (lines.next()) {
            byte[] line = lines.line();
            Origin origin = new Origin(file, lines.number());
            Item item = line == null
                    ? new Item.Rejected(origin, "the line is longer than " + (mostBytes >> 20) + " MiB")
                    : item(line, origin);
            if (item != null) {
                items.accept(item);
            }
            ended.run();
        }
    }

    /** What one line holds; null for a blank line. */
    static @Nullable Item item(byte[] line, Origin origin) {
        try {
            String json = Utf8.decode(line);
            return json.isBlank() ? null : new Item.Accepted(origin, article(JSON.readTree(json)));
        } catch (MismatchedInputException e) {
            // of a tree only what stands behind it does not fit
            return new Item.Rejected(
                    origin, "something follows the JSON object; several articles are NDJSON, one a line");
        } catch (JacksonException e) {
            return new Item.Rejected(origin, "not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new Item.Rejected(origin, String.valueOf(e.getMessage()));
        }
    }

    private static Article article(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        String body = text(node, "body");
        if (body == null) {
            throw new IllegalArgumentException("no body");
        }
        Published published = published(text(node, "published"));
        String title = text(node, "title");
        String source = text(node, "source");
        String id = text(node, "id");
        return new Article(
                id == null ? ArticleIds.derive(source, published, title, body) : id,
                published,
                title,
                body,
                text(node, "url"),
                source,
                text(node, "language"));
    }

    private static @Nullable Published published(@Nullable String text) {
        try {
            return text == null ? null : Published.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "published must be an ISO date or an ISO instant with offset, not \"" + text + "\"", e);
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException(name + " must be a string, not " + value.getNodeType());
        }
        String text = Utf8.repair(value.asString());
        return text.isBlank() ? null : text;
    }
}
