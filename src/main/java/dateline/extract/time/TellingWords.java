package dateline.extract.time;

import dateline.extract.text.FunctionWords;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.ProperNames;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which words of a text may begin a date: most are passed over before any rule is asked. Immutable. */
final class TellingWords {
    /** Words that may stand in front of the first word of the calendar. */
    static final Set<String> OPENERS = ContextWords.of("opener");

    /** Behind a number these count something other than time. */
    private static final Set<String> AMOUNTS = ContextWords.of("amount");

    /** Behind "the" these may begin an expression, as the words of the calendar do. */
    private static final Set<String> BEHIND_THE = ContextWords.of("behind-the");

    /** Behind a number of days or of hours these may go on with it: "5 to 7 May", "7 p.m.". */
    private static final Set<String> BEHIND_DIGITS = ContextWords.of("behind-digits");

    /** Before two digits these may make them a year's or a day's: "1871-72 when". */
    private static final Set<String> BEFORE_DAYS = WordSet.union(List.of(FunctionWords.DASHES, Set.of("/", "'", ".")));

    /** Before three digits these may make them a year. */
    private static final Set<String> BEFORE_YEARS = WordSet.union(
            List.of(BEFORE_DAYS, ContextWords.of("before-an-early-year"), ContextWords.of("before-an-old-year")));

    private static final Set<String> HALVES_OF_A_DAY = ContextWords.of("half-of-a-day");

    private static final int DIGITS_OF_A_YEAR = 4;

    /** The shortest number that a determiner makes a date: "the 90s", "the 5th". */
    private static final int DIGITS_OF_A_DATE = 3;

    /** How far such a word stands from it at most: "the same fiscal year". */
    private static final int OPENER_REACH = 4;

    private final TimeWords words;
    private final List<ProperNames<?>> names;

    /** The words that may begin a date or tell an era, in lower case: most of a text are none of them. */
    private final Set<String> telling;

    /** @param names those of days and periods */
    TellingWords(TimeWords words, List<ProperNames<?>> names) {
        this.words = words;
        this.names = names;
        List<Set<String>> all = new ArrayList<>(List.of(words.classes().keySet(), OPENERS, Reading.BEFORE_OUR_ERA));
        names.forEach(each -> all.add(each.beginnings()));
        this.telling = WordSet.union(all);
    }

    /** The numbers of a text, and its words that may begin a date or tell an era: no others are looked at again. */
    BitSet in(Text text) {
        BitSet tokens = new BitSet(text.size());
        for (int i = 0; i < text.size(); i++) {
            Token token = text.token(i);
            if (token.kind() == Token.Kind.NUMBER || token.isAny(telling) || Digits.isFiscal(token)) {
                tokens.set(i);
            }
        }
        return tokens;
    }

    /**
     * Whether to ask the rules at a token: most of the words that may begin a date stand before none.
     *
     * @param tokens as {@link #in} tells them: most words of a text are not even looked up
     */
    boolean mayBegin(Text text, Token token, BitSet tokens) {
        int index = token.index();
        if (token.kind() == Token.Kind.NUMBER) {
            return !isAmount(text, index) && !counts(text, index, token, tokens);
        }
        if (Digits.isFiscal(token) || words.isAny(token) || isName(token)) {
            return true;
        }
        return token.isAny(OPENERS) && opens(text, index, token, tokens);
    }

    private boolean isName(Token token) {
        for (ProperNames<?> each : names) {
            if (each.mayBegin(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the calendar, or a number that may be a date's, follows an opener. */
    private boolean opens(Text text, int index, Token token, BitSet tokens) {
        if (token.is("the") && !tokens.get(index + 1) && !text.isAny(index + 1, BEHIND_THE)) {
            return false;
        }
        for (int i = tokens.nextSetBit(index + 1); i > 0 && i <= index + OPENER_REACH; i = tokens.nextSetBit(i + 1)) {
            Token next = text.token(i);
            boolean number = next.kind() == Token.Kind.NUMBER;
            if (number ? isDate(text, next, token) : words.isAny(next)) {
                return true;
            }
        }
        return false;
    }

    /** "'71", "the 90's", "the 1990". */
    private static boolean isDate(Text text, Token number, Token opener) {
        boolean decade = text.is(number.index() + 1, "'") && text.is(number.index() + 2, "s");
        return opener.is("'") || decade || number.text().length() >= DIGITS_OF_A_DATE;
    }

    /** "7 men", "in room 120 there": digits that no word of the calendar follows and nothing else that makes them a date's. */
    private static boolean counts(Text text, int index, Token token, BitSet tokens) {
        Token next = text.at(index + 1);
        int length = token.text().length();
        if (next == null || !next.isWord() || length == DIGITS_OF_A_YEAR || tokens.get(index + 1)) {
            return false;
        }
        if (Digits.of(token.text()) < 0 || next.isAny(BEHIND_DIGITS)) {
            return false;
        }
        Token before = text.at(index - 1);
        return before == null || (length < DIGITS_OF_A_DATE ? !before.isAny(BEFORE_DAYS) : !before.isAny(BEFORE_YEARS));
    }

    /** "$3.5", "12 pct", "1,500 men": what newswire counts is passed over, too. */
    private boolean isAmount(Text text, int index) {
        if (text.is(index - 1, "$")) {
            return true;
        }
        Token next = text.at(index + 1);
        if (next == null || next.isAny(AMOUNTS)) {
            return next != null;
        }
        String digits = text.token(index).text();
        int point = digits.indexOf('.');
        boolean parted = (digits.indexOf(',') > 0 || (point > 0 && point == digits.lastIndexOf('.')))
                && Character.isDigit(digits.charAt(digits.length() - 1));
        // "5.30 pm" is a time
        return parted && next.isWord() && !words.isAny(next) && !next.isAny(HALVES_OF_A_DAY);
    }
}
