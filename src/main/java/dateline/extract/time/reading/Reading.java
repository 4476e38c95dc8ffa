package dateline.extract.time.reading;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a text: its tokens, and what dates are told against. Not safe for use by several threads. */
public final class Reading {
    private static final Set<String> AHEAD = Set.of(
            "will",
            "'ll",
            "shall",
            "plans",
            "plan",
            "planned",
            "planning",
            "expected",
            "expects",
            "scheduled",
            "due",
            "would",
            "may",
            "might",
            "should",
            "intends",
            "hopes",
            "until",
            "till",
            "effective",
            "expire",
            "expires",
            "postponed");

    /** After these a plan is one of the past: "was scheduled". */
    private static final Set<String> OF_THE_PAST = Set.of("was", "were", "been", "had");

    private static final Set<String> BEHIND = Set.of("was", "were", "said", "had", "did", ";");

    /** A clause seldom has more words, and a text without full stops stays linear. */
    private static final int CLAUSE_WORDS = 14;

    private static final Set<String> OF_TODAY = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "tonight");

    private static final Set<String> BEFORE_A_YEAR = Set.of("in", "of", "c.", "since", "until", "ad", "–");

    private final Text text;
    private final @Nullable LocalDate published;
    private final boolean history;
    private @Nullable Interval last;
    private @Nullable Interval reported;
    private int lastEnd = -1;

    public Reading(Text text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
        this.history = published != null && tellsHistory(text, published);
    }

    /** Whether most of a text's dates are years long past, as in a biography: then months without a year are theirs. */
    private static boolean tellsHistory(Text text, LocalDate published) {
        int past = 0;
        int present = 0;
        String before = "";
        for (Token token : text.tokens()) {
            if (OF_TODAY.contains(token.lower())) {
                present++;
            } else if (token.kind() == Token.Kind.NUMBER) {
                int year = TimeWords.year(token);
                boolean early = token.text().length() == 3 && BEFORE_A_YEAR.contains(before);
                past += early || (year >= 1400 && year < published.getYear() - 1) ? 1 : 0;
            }
            before = token.lower();
        }
        return past >= 3 && past > 2 * present;
    }

    public List<Token> tokens() {
        return text.tokens();
    }

    @Nullable
    public Token token(int index) {
        return index >= 0 && index < text.size() ? text.token(index) : null;
    }

    /** Whether the token there has this text in lower case. */
    public boolean is(int index, String lower) {
        Token token = token(index);
        return token != null && token.is(lower);
    }

    public boolean isAny(int index, Set<String> lowers) {
        Token token = token(index);
        return token != null && lowers.contains(token.lower());
    }

    /** Whether no blank stands before the token. */
    public boolean joined(int index) {
        Token token = token(index);
        return token != null && !token.spaceBefore();
    }

    /** Whether a hyphen or dash, as it stands between the ends of a range. */
    public boolean isDash(int index) {
        return is(index, "-") || is(index, "–") || is(index, "—");
    }

    /** The day of publication, which "today" means. */
    @Nullable
    public LocalDate today() {
        return published;
    }

    /** Whether the text tells of years long past, and not of its own days. */
    public boolean tellsHistory() {
        return history;
    }

    /** The last dated expression before here, which "two days later" counts from. */
    @Nullable
    public Interval last() {
        return last;
    }

    /** The latest quarter told before here: the one that a company's report is about. */
    @Nullable
    public Interval reportedQuarter() {
        return reported;
    }

    /** The token after the last expression found; -1 before the first. */
    public int lastEnd() {
        return lastEnd;
    }

    public void found(int end, Timex timex) {
        lastEnd = end;
        Interval interval = timex.interval();
        if (interval != null) {
            last = interval;
            boolean quarter = interval.granularity() == Granularity.QUARTER
                    && (published == null || !interval.from().isAfter(published));
            if (quarter && (reported == null || reported.from().isBefore(interval.from()))) {
                reported = interval;
            }
        }
    }

    /** Whether the words about a token, in its clause, look ahead: will, plans to, is expected. */
    public boolean looksAhead(int index) {
        Sentence sentence = text.sentenceOf(index);
        int first = sentence.firstToken();
        // "the ruling announced Monday", "Monday's ruling"
        if ((index > first && text.token(index - 1).lower().endsWith("ed") && !isAny(index - 1, AHEAD))
                || is(index + 1, "'s")) {
            return false;
        }
        for (int i = index - 1; i >= Math.max(first, index - CLAUSE_WORDS); i--) {
            if (is(i, "set") && is(i + 1, "to")) {
                return true;
            }
            if (AHEAD.contains(text.token(i).lower())) {
                return i == first || !OF_THE_PAST.contains(text.token(i - 1).lower());
            }
            if (BEHIND.contains(text.token(i).lower())) {
                return false;
            }
        }
        // "On Tuesday, the talks will resume"
        boolean opens = index - first <= 1;
        for (int i = index + 1; opens && i < Math.min(sentence.endToken(), index + CLAUSE_WORDS); i++) {
            if (BEHIND.contains(text.token(i).lower())) {
                return false;
            }
            if (is(i, "will")) {
                return true;
            }
        }
        return is(index - 1, "as") && is(index - 3, "as");
    }
}
