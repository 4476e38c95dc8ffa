package dateline.extract.time.reading;

import dateline.extract.text.FunctionWords;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time that a text tells of. {@code past}: most of its dates are years long past, as in a biography, so months without a year are
 * theirs; {@code namesDays}: it tells days of the week or of the speaker, as news do.
 */
record Era(boolean past, boolean namesDays) {
    /** What an agency sends is told of its own day, however many years it names; so is what has no date. */
    private static final Era OF_PUBLICATION = new Era(false, false);

    private static final int WORDS_OF_A_DATELINE = 16;

    /** So many years long past make a history. */
    private static final int YEARS_OF_A_HISTORY = 3;

    private static final Set<String> OF_TODAY = ContextWords.of("of-today");

    private static final Set<String> BEFORE_A_YEAR = WordSet.of("in", "of", "c.", "since", "until", "ad", "–");

    private static final int LETTERS_OF_A_PLACE = 3;

    private static final Set<String> AGENCIES = ContextWords.of("agency");

    private static final Set<String> BEHIND_AN_AGENCY = WordSet.union(List.of(FunctionWords.DASHES, Set.of("_")));

    static Era of(Text text, @Nullable LocalDate published, BitSet telling) {
        if (published == null || opensAsReport(text)) {
            return OF_PUBLICATION;
        }
        int past = 0;
        int present = 0;
        boolean namesDays = false;
        for (int i = telling.nextSetBit(0); i >= 0; i = telling.nextSetBit(i + 1)) {
            Token token = text.token(i);
            if (token.isAny(OF_TODAY)) {
                present += 2;
                namesDays = true;
            } else if (token.is("today")) {
                // "the walls that stand today" is said in histories, too
                present++;
            } else if (token.kind() == Token.Kind.NUMBER) {
                past += isLongPast(text, i, token, published) ? 1 : 0;
                past += isDecade(token) ? 1 : 0;
            } else if (token.isAny(Reading.BEFORE_OUR_ERA)) {
                past++;
            }
        }
        return new Era(past >= YEARS_OF_A_HISTORY && past > present, namesDays);
    }

    /** "WARSAW (AP) --", "LONDON (Reuters) -". */
    private static boolean opensAsReport(Text text) {
        for (int i = 1; i < Math.min(text.size(), WORDS_OF_A_DATELINE) - 2; i++) {
            Token agency = text.token(i);
            boolean bracket = text.token(i - 1).is("(") && text.token(i + 1).is(")");
            boolean sent = bracket && text.isAny(i + 2, BEHIND_AN_AGENCY);
            // "Anna Marsh (Bristol) - a life": a report opens with its place in capitals, or the agency is known
            if (sent && (agency.isAny(AGENCIES) || (agency.isCapitalized() && isPlace(text.token(0))))) {
                return true;
            }
        }
        return false;
    }

    /** WARSAW, L'AQUILA, SAO PAULO: three letters at least, all capitals. */
    private static boolean isPlace(Token token) {
        return token.isWord() && token.isAllCaps() && token.text().length() >= LETTERS_OF_A_PLACE;
    }

    private static boolean isLongPast(Text text, int index, Token token, LocalDate published) {
        int year = Digits.year(token);
        boolean circa = text.is(index - 1, ".") && (text.is(index - 2, "c") || text.is(index - 2, "ca"));
        boolean early = (token.text().length() == 3 || (year >= 1000 && year < 1400))
                && (circa || text.isAny(index - 1, BEFORE_A_YEAR));
        return early || (year >= 1400 && year < published.getYear() - 1);
    }

    /** "1980s", "1600s". */
    private static boolean isDecade(Token token) {
        String lower = token.lower();
        return lower.length() == 5 && lower.endsWith("0s") && Digits.of(lower.substring(0, 4)) >= 1400;
    }
}
