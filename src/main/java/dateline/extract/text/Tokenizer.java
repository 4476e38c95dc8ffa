package dateline.extract.text;

import dateline.extract.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Splits characters into tokens, in one pass: {@code "The U.S. didn't"} into {@code The}, {@code U.S.}, {@code did} and {@code n't}. */
final class Tokenizer {
    /**
     * A string of each character: a fifth of a text's tokens are marks and other single characters, which need none of their own. Rules ask
     * by literals, which are interned: equal at first sight.
     */
    private static final List<String> ASCII = IntStream.range(0, 128)
            .mapToObj(Character::toString)
            .map(String::intern)
            .toList();

    private final String chars;

    /** The same, without a look at how the string keeps them. */
    private final char[] units;

    private final List<Token> tokens;

    private Tokenizer(String chars) {
        this.chars = chars;
        this.units = chars.toCharArray();
        this.tokens = new ArrayList<>(chars.length() / 5 + 1);
    }

    static Tokens tokens(String chars) {
        Tokenizer tokenizer = new Tokenizer(chars);
        int at = 0;
        while (at < chars.length()) {
            int point = chars.codePointAt(at);
            if (Character.isLetter(point)) {
                at = tokenizer.word(at);
            } else if (Character.isDigit(point)) {
                at = tokenizer.number(at);
            } else if (isBlank(point)) {
                at += Character.charCount(point);
            } else if (Markup.tagEnd(chars, at) > at) {
                at = Markup.tagEnd(chars, at);
            } else if (point == '&' && Markup.entity(chars, at) != null) {
                at = tokenizer.entity(at);
            } else {
                at = tokenizer.add(at, at + Character.charCount(point), Kind.MARK);
            }
        }
        return Tokens.copyOf(tokenizer.tokens);
    }

    static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private int word(int start) {
        int end = letters(start);
        // U.S., a.m., J.: single letters with full stops between
        if (end - start == 1 && end < units.length && units[end] == '.') {
            int stop = end;
            while (stop + 1 < units.length
                    && units[stop] == '.'
                    && Character.isLetter(units[stop + 1])
                    && (stop + 2 >= units.length || !Character.isLetterOrDigit(units[stop + 2]))) {
                stop += 2;
            }
            boolean more = stop > end;
            boolean dotted = stop < units.length && units[stop] == '.';
            if (more || Character.isUpperCase(units[start])) {
                return add(start, dotted ? stop + 1 : stop, Kind.WORD);
            }
        }
        // O'Brien, d'Ivoire are one word; Russia's, don't are two
        if (end + 1 < units.length && isApostrophe(units[end]) && Character.isLetter(units[end + 1])) {
            int after = letters(end + 1);
            // I'll, I've are two words, too
            boolean pronoun = units[start] == 'I' && Character.isLowerCase(units[end + 1]);
            boolean elided = (end - start == 1 && !pronoun) || Character.isUpperCase(units[end + 1]) && after - end > 2;
            if (elided) {
                return add(start, after, Kind.WORD);
            }
            if (after - end <= 3) {
                boolean negated = Character.toLowerCase(units[end - 1]) == 'n'
                        && Character.toLowerCase(units[end + 1]) == 't'
                        && end - start > 1;
                int clitic = negated ? end - 1 : end;
                add(start, clitic, Kind.WORD);
                return add(clitic, after, Kind.WORD);
            }
        }
        return add(start, end, Kind.WORD);
    }

    private int letters(int start) {
        int end = start;
        while (end < units.length) {
            char c = units[end];
            if (c >= 'a' && c <= 'z') {
                end++;
                continue;
            }
            int point = Character.codePointAt(units, end);
            if (!Character.isLetterOrDigit(point) && Character.getType(point) != Character.NON_SPACING_MARK) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private int number(int start) {
        int end = start;
        while (end < units.length) {
            char c = units[end];
            boolean inside = (c == '.' || c == ',') && end + 1 < units.length && isDigit(units[end + 1]);
            if (!isDigit(c) && !inside) {
                break;
            }
            end++;
        }
        end = Math.max(end, start + Character.charCount(Character.codePointAt(units, start)));
        // 140th, 1990s, 5pm
        int suffix = end;
        while (suffix < units.length && Character.isLetter(units[suffix])) {
            suffix++;
        }
        return add(start, suffix, Kind.NUMBER);
    }

    /** An entity that was left over: the mark that it stands for, or a blank. */
    private int entity(int start) {
        Markup.Entity entity = Markup.entity(chars, start);
        if (entity == null) {
            return start + 1;
        }
        if (!entity.mark().isBlank()) {
            add(start, entity.end(), entity.mark(), Kind.MARK);
        }
        return entity.end();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private int add(int start, int end, Kind kind) {
        boolean single = end - start == 1 && units[start] < ASCII.size();
        String text =
                single ? ASCII.get(units[start]) : chars.substring(start, end).replace('’', '\'');
        return add(start, end, text, kind);
    }

    private boolean isSmall(int start, int end) {
        for (int i = start; i < end; i++) {
            if (units[i] < 'a' || units[i] > 'z') {
                return false;
            }
        }
        return true;
    }

    private int add(int start, int end, String text, Kind kind) {
        int before = tokens.isEmpty() ? 0 : tokens.getLast().end();
        // what was skipped between two tokens is blanks and markup
        boolean space = start == 0 || start > before;
        String lower = isSmall(start, end) ? text : text.toLowerCase(Locale.ROOT);
        tokens.add(new Token(tokens.size(), start, end, text, lower, kind, space));
        return end;
    }
}
