package dateline.extract.time.day;

import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether May, March, August, April and short forms are months, where they may be other words as well. Immutable. */
final class MonthNames {
    /** Words before May, March and August that make them months. */
    private static final Set<String> BEFORE_A_MONTH = ContextWords.of("before-a-month");

    private static final Set<String> GIVEN_NAMES = ContextWords.of("month-as-a-given-name");

    private static final Set<String> DETERMINERS = ContextWords.of("determiner");

    /** "Septr.", "Novbr." of old letters. */
    private static final int LETTERS_OF_A_SHORT_FORM = 5;

    private static final Set<String> FULL_NAMES = ContextWords.of("month-of-few-letters");

    private final DaysOfMonth numbered;

    MonthNames(TimeWords words) {
        this.numbered = new DaysOfMonth(words);
    }

    /** Whether a month's name is one of a month, where neither a day nor a word such as "early" stands before it. */
    boolean isMonth(Reading reading, int index, Token name) {
        Token before = reading.token(index - 1);
        boolean named = reading.isWord(index + 1) && reading.isCapitalized(index + 1);
        boolean shortName = isShort(name) && name.lower().length() == 3;
        if ((shortName && named) || (reading.isName(index + 1) && isGivenName(name, before))) {
            return false;
        }
        boolean traded = reading.isAny(index + 1, MonthYears.FUTURES);
        boolean plain = name.lower().length() > 3 && (traded || (!name.is("march") && !name.is("august")));
        boolean afterPreposition = before != null && before.isAny(BEFORE_A_MONTH);
        return plain || afterPreposition || isBeforeNumber(reading, index + 1);
    }

    /** "May 7", "May 1990", "May. 7", "May, 1990". */
    private boolean isBeforeNumber(Reading reading, int index) {
        return numbered.isDay(reading, index)
                || reading.year(index) > 0
                || (reading.is(index, ".") && numbered.isDay(reading, index + 1))
                || (reading.is(index, ",") && reading.year(index + 1) > 0);
    }

    /** "Met April Jones", "said June Carter", before whose surname the month stands. */
    private static boolean isGivenName(Token month, @Nullable Token before) {
        boolean verb = before != null
                && (before.is(",")
                        || (before.isWord()
                                && !before.isCapitalized()
                                && !before.isAny(BEFORE_A_MONTH)
                                && !before.isAny(DETERMINERS)));
        return verb && month.isAny(GIVEN_NAMES);
    }

    /** Whether a full stop may belong to the name. */
    static boolean isShort(Token name) {
        return name.lower().length() <= LETTERS_OF_A_SHORT_FORM && !name.isAny(FULL_NAMES);
    }
}
