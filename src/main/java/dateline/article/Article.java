package dateline.article;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One news article as it came in.
 *
 * @param id its own id, or one derived by {@link ArticleIds}
 * @param published when it was published, where the input says so
 * @param body the text, never blank; a dateline, if any, still stands in front
 * @param source who published it, as a name or a host
 * @param language a tag like {@code en}, {@code es-419} or {@code zh_CN}
 */
public record Article(
        String id,
        @Nullable Published published,
        @Nullable String title,
        String body,
        @Nullable String url,
        @Nullable String source,
        @Nullable String language) {

    /** 30 characters tell which one is meant. */
    private static final int SHOWN = 30;

    /** 2,000 bytes in UTF-8: percent-encoded they still fit an address, of which 8 kB are read. */
    private static final int LONGEST_ID = 2000;

    /** 2,000 characters: more is no title, and each mention and event repeats it. */
    private static final int LONGEST_TITLE = 2000;

    /** 8,000 characters: what servers read of an address. */
    private static final int LONGEST_URL = 8000;

    /** 500 characters: more is no name, and what is stored can be filtered by. */
    private static final int LONGEST_SOURCE = 500;

    /** 35 characters: the longest tag of a language that BCP 47 counts on. */
    private static final int LONGEST_LANGUAGE = 35;

    /** What names a language, in articles and in questions; a comma parts several languages of a question, so that none is part of a name. */
    public static final Pattern LANGUAGE = Pattern.compile("[^,]{1," + LONGEST_LANGUAGE + "}");

    /** What no path of an address can carry, encoded or not: backslashes, control characters, ends of lines and paragraphs. */
    private static final Pattern UNADDRESSABLE = Pattern.compile("[\\\\\\p{Cc}\\x{2028}\\x{2029}]");

    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article's id must not be blank");
        }
        if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "id may have at most " + LONGEST_ID + " bytes in UTF-8; it begins with " + id.substring(0, SHOWN));
        }
        if (id.equals(".") || id.equals("..") || UNADDRESSABLE.matcher(id).find()) {
            throw new IllegalArgumentException("id must be no . or .. and hold no backslash, control character or line"
                    + " separator, for no address could name it");
        }
        limit("title", title, LONGEST_TITLE);
        limit("url", url, LONGEST_URL);
        limit("source", source, LONGEST_SOURCE);
        limit("language", language, LONGEST_LANGUAGE);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("language must be one tag, like en or es-419, not " + language);
        }
        if (body.isBlank()) {
            throw new IllegalArgumentException("article " + id + " has no body");
        }
    }

    private static void limit(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw new IllegalArgumentException(field + " may have at most " + longest + " characters, not "
                    + value.length() + "; it begins with " + value.substring(0, Math.min(SHOWN, value.length())));
        }
    }
}
