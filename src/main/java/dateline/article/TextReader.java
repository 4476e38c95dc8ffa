package dateline.article;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article from plain text. It may open with {@code date 2024-02-07}, which is when it was published; a first line that
 * stands alone and ends no sentence is its title; the rest is its body, dateline and headings included. Stateless.
 */
final class TextReader {
    private static final Pattern DATE =
            Pattern.compile("\\s*date\\s+(\\d\\S{0,40})(?:\\s+|$)", Pattern.CASE_INSENSITIVE);

    /** A longer first line is a paragraph; headlines of agencies stay under 120 characters. */
    private static final int LONGEST_TITLE = 160;

    private static final String NO_END_OF_TITLE = ".!:;,-–—";

    private TextReader() {}

    static void read(InputStream in, String file, Consumer<Item> items) throws IOException {
        Origin origin = new Origin(file, 1);
        byte[] bytes = in.readNBytes(LineReader.MOST_BYTES + 1);
        if (bytes.length > LineReader.MOST_BYTES) {
            items.accept(
                    new Item.Rejected(origin, "the text is longer than " + (LineReader.MOST_BYTES >> 20) + " MiB"));
            return;
        }
        try {
            items.accept(new Item.Accepted(origin, article(Utf8.decode(bytes))));
        } catch (IllegalArgumentException e) {
            items.accept(new Item.Rejected(origin, String.valueOf(e.getMessage())));
        }
    }

    private static Article article(String text) {
        Matcher header = DATE.matcher(text);
        Published published = null;
        int start = 0;
        if (header.lookingAt()) {
            published = published(header.group(1));
            start = header.end();
        }
        String rest = text.substring(start).strip();
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("the text is empty");
        }
        String title = title(rest);
        String body = title == null ? rest : rest.substring(title.length()).strip();
        return new Article(ArticleIds.derive(null, published, title, body), published, title, body, null, null, null);
    }

    private static Published published(String text) {
        try {
            return Published.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "the date header must be an ISO date or an ISO instant with offset, not \"" + text + "\"", e);
        }
    }

    /** The first line, where a blank line and more text follow it and it does not end as a sentence or a dateline does. */
    private static @Nullable String title(String text) {
        int end = text.indexOf('\n');
        if (end < 1 || end > LONGEST_TITLE) {
            return null;
        }
        int next = end + 1;
        while (next < text.length() && text.charAt(next) != '\n' && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        String line = text.substring(0, end).stripTrailing();
        boolean alone = next < text.length() && text.charAt(next) == '\n';
        boolean open = NO_END_OF_TITLE.indexOf(line.charAt(line.length() - 1)) < 0;
        return alone && open ? line : null;
    }
}
