package dateline.extract.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left of HTML in a text that should hold none: tags such as {@code <br>}, which part words, and entities such as that of the ampersand. */
final class Markup {
    /** The mark that an entity stands for, empty for blanks, and the character behind it. */
    record Entity(String mark, int end) {}

    /** No tag is longer; of a lone {@code <} no more than that is read. */
    private static final int LONGEST_TAG = 300;

    private static final int LONGEST_ENTITY = 8;

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("#38", "&"),
            Map.entry("quot", "\""),
            Map.entry("#34", "\""),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("apos", "'"),
            Map.entry("#39", "'"),
            Map.entry("#8217", "'"),
            Map.entry("lsquo", "'"),
            Map.entry("rsquo", "'"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("nbsp", ""),
            Map.entry("#160", ""));

    private Markup() {}

    /** The index behind the tag that begins at {@code at}, or {@code at} where none does: {@code <p>}, {@code </a>}, {@code <br/>}. */
    static int tagEnd(String chars, int at) {
        if (chars.charAt(at) != '<' || at + 1 >= chars.length()) {
            return at;
        }
        char first = chars.charAt(at + 1);
        boolean closing = first == '/' && at + 2 < chars.length();
        char name = closing ? chars.charAt(at + 2) : first;
        if (!(name >= 'a' && name <= 'z') && !(name >= 'A' && name <= 'Z')) {
            return at;
        }
        for (int i = at + 1; i < Math.min(chars.length(), at + LONGEST_TAG); i++) {
            char c = chars.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return at;
            }
        }
        return at;
    }

    /** Whether a tag between the two indices ends a paragraph, a line or an item. */
    static boolean breaks(String chars, int from, int to) {
        // not beyond: an article without tags would be searched to its end again and again
        int at = chars.indexOf('<', from, to);
        while (at >= 0) {
            int name = at + 1 < to && chars.charAt(at + 1) == '/' ? at + 2 : at + 1;
            for (String block : new String[] {"p", "br", "div", "li", "h1", "h2", "h3", "h4", "tr", "td", "ul", "ol"}) {
                int end = name + block.length();
                boolean same = end < to && chars.regionMatches(true, name, block, 0, block.length());
                if (same && !Character.isLetterOrDigit(chars.charAt(end))) {
                    return true;
                }
            }
            at = chars.indexOf('<', at + 1, to);
        }
        return false;
    }

    /** The entity that begins at {@code at}, or null where none that we know does. */
    static @Nullable Entity entity(String chars, int at) {
        int end = chars.indexOf(';', at, Math.min(chars.length(), at + LONGEST_ENTITY));
        String mark = end < 0 ? null : MARKS.get(chars.substring(at + 1, end));
        return mark == null ? null : new Entity(mark, end + 1);
    }
}
