package dateline.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads newline-delimited JSON: one article a line, as docs/articles.md has it. Stateless. */
final class NdjsonReader {
    private static final JsonMapper JSON = new JsonMapper();

    private NdjsonReader() {}

    static void read(BufferedReader lines, String file, Consumer<Item> items) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                items.accept(item(line, new Origin(file, number)));
            }
        }
    }

    static Item item(String line, Origin origin) {
        try {
            return new Item.Accepted(origin, article(JSON.readTree(line)));
        } catch (JacksonException e) {
            return new Item.Rejected(origin, "not JSON: " + e.getOriginalMessage());
        } catch (DateTimeException e) {
            return new Item.Rejected(
                    origin, "published is neither a date nor an instant with offset: " + e.getMessage());
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
        String day = text(node, "published");
        Published published = day == null ? null : Published.parse(day);
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

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException(name + " must be a string: " + value);
        }
        String text = value.asString();
        return text.isBlank() ? null : text;
    }
}
