package dateline.extract.time.reading;

import dateline.extract.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of several tokens: {@code twenty-four}, {@code two hundred}, {@code 2 1/2}, and years as they are spoken:
 * {@code nineteen ninety-four}, {@code two thousand four}. Immutable.
 */
public final class Numbers {
    /** A number of halves ({@code 2 1/2} has five) that ends before the token {@code end}. */
    public record Found(int end, long halves) {
        public boolean isWhole() {
            return halves % 2 == 0;
        }

        public long whole() {
            return halves / 2;
        }
    }

    /** 999,999: no expression of time counts further. */
    private static final long LARGEST = 999_999;

    private final TimeWords words;

    public Numbers(TimeWords words) {
        this.words = words;
    }

    /** The number that begins at a token, or null. */
    @Nullable
    public Found at(Reading reading, int index) {
        Token token = reading.token(index);
        if (token == null) {
            return null;
        }
        int plain = words.number(token);
        // "4,500 years ago"; not "13,700 WEEK AGO" of a table
        int first = plain < 0 && words.pluralUnit(reading.token(index + 1)) != null ? grouped(token) : plain;
        if (first < 0) {
            return null;
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return digits(reading, index, first);
        }
        return spoken(reading, index);
    }

    /** "2,000"; -1 for anything else. */
    private static int grouped(Token token) {
        String text = token.text();
        int comma = text.indexOf(',');
        return token.kind() == Token.Kind.NUMBER && comma > 0 && comma <= 3 && text.length() == comma + 4
                ? Digits.of(text.substring(0, comma) + text.substring(comma + 1))
                : -1;
    }

    private static Found digits(Reading reading, int index, int whole) {
        boolean half = reading.is(index + 1, "1") && reading.is(index + 2, "/") && reading.is(index + 3, "2");
        if (half) {
            return new Found(index + 4, 2L * whole + 1);
        }
        return whole == 1 && reading.is(index + 1, "/") && reading.is(index + 2, "2")
                ? new Found(index + 3, 1)
                : new Found(index + 1, 2L * whole);
    }

    private @Nullable Found spoken(Reading reading, int index) {
        long sum = 0;
        long group = 0;
        int end = index;
        int at = index;
        while (true) {
            Token token = reading.token(at);
            int word = token == null || token.kind() == Token.Kind.NUMBER ? -1 : words.number(token);
            boolean thousand = token != null && token.is("thousand");
            if (thousand && group > 0) {
                sum = (sum + group) * 1000;
                group = 0;
            } else if (word == 100 && group > 0) {
                group *= 100;
            } else if (word >= 0 && fits(group, word)) {
                group += word;
            } else {
                break;
            }
            end = ++at;
            boolean hyphen = reading.is(at, "-") && group % 100 >= 20 && words.number(reading.token(at + 1)) < 10;
            boolean and =
                    reading.is(at, "and") && (group >= 100 || thousand) && words.number(reading.token(at + 1)) > 0;
            at += hyphen || and ? 1 : 0;
        }
        long all = sum + group;
        if (end == index || all > LARGEST) {
            return null;
        }
        return isAndAHalf(reading, end) ? new Found(end + 3, 2 * all + 1) : new Found(end, 2 * all);
    }

    /** Whether "and a half" begins at a token. */
    public static boolean isAndAHalf(Reading reading, int index) {
        return reading.is(index, "and") && reading.is(index + 1, "a") && reading.is(index + 2, "half");
    }

    /** Twenty takes a four, and two hundred a twenty, but no number takes its like. */
    private static boolean fits(long group, int word) {
        return group == 0 || (group % 100 == 0 && word < 100) || (group % 10 == 0 && group % 100 >= 20 && word < 10);
    }

    /** A year as it is spoken, from the words at a token on, or null: its century's number and two more digits. */
    @Nullable
    public Found year(Reading reading, int index) {
        Token token = reading.token(index);
        int century = token == null || token.kind() == Token.Kind.NUMBER ? -1 : words.number(token);
        if (century >= 10 && century <= 20) {
            Found rest = at(reading, index + 1);
            Token next = reading.token(index + 1);
            boolean two = rest != null
                    && next != null
                    && next.kind() != Token.Kind.NUMBER
                    && rest.isWhole()
                    && rest.whole() >= 10
                    && rest.whole() < 100;
            if (two && rest != null) {
                return new Found(rest.end(), 2 * (century * 100L + rest.whole()));
            }
        }
        Found all = century < 0 ? null : at(reading, index);
        boolean thousands = all != null && all.isWhole() && all.whole() >= 1900 && all.whole() < 2100;
        return thousands ? all : null;
    }
}
