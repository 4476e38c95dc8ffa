package dateline.extract.event.actor;

import dateline.extract.event.lexicon.Codes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons who speak for a country, from {@code lexicons/leaders.tsv}, each in the years of office: "Emmanuel Macron" or "Macron" acts for France. A surname
 * alone is nobody where the text means another person of that name. Immutable.
 */
final class Leaders {
    /** Years after an office in which news still name its holder for the country. */
    private static final int AFTERGLOW = 1;

    /** "Xi Jinping": the family name comes first, so that news name nobody by the last word. */
    private static final Set<String> FAMILY_NAME_FIRST = Codes.of("family-name-first");

    /** "the Clinton Administration" */
    private static final Set<String> LED_BODIES = WordSets.of("led-body");

    /** 6 tokens to each side. */
    private static final int HEADLINE_REACH = 6;

    private record Term(String name, String code, int from, int to) {
        boolean holds(@Nullable LocalDate day) {
            return day == null || (day.getYear() >= from && day.getYear() <= to + AFTERGLOW);
        }

        /** Whether a given name before the surname may be the holder's: "Hunter Biden" is another, "Anthony Blinken" a slip. */
        boolean mayBe(String before) {
            return name.contains(before) || name.charAt(0) == before.charAt(0);
        }

        boolean isCurrent(@Nullable LocalDate day) {
            return day != null && day.getYear() <= to;
        }
    }

    private final PhraseTrie<List<Term>> names = new PhraseTrie<>();

    /** Before a surname they tell who of that name is meant. */
    private final Set<String> givenNames;

    Leaders() {
        Map<String, List<Term>> terms = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("leaders.tsv")) {
            int to = row.column(3).isBlank() ? 9999 : Integer.parseInt(row.column(3));
            Term term = new Term(row.column(0), row.column(1), Integer.parseInt(row.column(2)), to);
            String name = row.column(0);
            String surname = name.substring(name.lastIndexOf(' ') + 1);
            boolean familyFirst = FAMILY_NAME_FIRST.contains(term.code);
            terms.computeIfAbsent(name, any -> new ArrayList<>()).add(term);
            if (!familyFirst && surname.length() > 3 && !row.column(4).equals("full")) {
                terms.computeIfAbsent(surname, any -> new ArrayList<>()).add(term);
            }
        }
        terms.forEach(names::put);
        givenNames = WordSet.copyOf(Lexicon.rows("names-given.tsv").stream()
                .map(row -> row.column(0))
                .toList());
    }

    /** Whether words without a capital stand around the name, as in sentences and not in headlines. */
    private static boolean isLowerBefore(Text text, int index) {
        for (int i = Math.max(0, index - HEADLINE_REACH); i < Math.min(text.size(), index + HEADLINE_REACH); i++) {
            if (text.token(i).isWord()
                    && text.token(i).text().length() > 3
                    && !text.token(i).isCapitalized()) {
                return true;
            }
        }
        return false;
    }

    /** The words that names of leaders begin with, in lower case. */
    Set<String> firstWords() {
        return names.firstWords();
    }

    /** The leader whose name begins at the token, which has a capital, as an actor; null where none in office on that day does. */
    @Nullable
    public Actor at(Text text, int index, @Nullable LocalDate day) {
        PhraseTrie.Match<List<Term>> match = names.longestAt(text.tokens(), index);
        if (match == null) {
            return null;
        }
        Token next =
                match.endToken() == index + 1 && match.endToken() < text.size() ? text.token(match.endToken()) : null;
        if (next != null
                && next.isWord()
                && next.isCapitalized()
                && !next.isAllCaps()
                && !next.isAny(LED_BODIES)
                && !text.token(index).isAllCaps()
                && isLowerBefore(text, index)) {
            // "Santos Alvite" is another
            return null;
        }
        String given = match.endToken() == index + 1 && index > 0
                ? text.token(index - 1).text()
                : null;
        given = given != null && givenNames.contains(given) ? given : null;
        Term holding = null;
        for (Term term : match.value()) {
            boolean another = given != null && !term.mayBe(given);
            // who has gone from one office to another acts in the new one
            if (!another && term.holds(day) && (holding == null || holding.to < term.to && !holding.isCurrent(day))) {
                holding = term;
            }
        }
        return holding == null ? null : new Actor(holding.code, index, match.endToken(), Actor.Kind.NAME);
    }
}
