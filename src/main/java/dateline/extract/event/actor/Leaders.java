package dateline.extract.event.actor;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.leader.Office;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons who speak for a country, from {@code lexicons/leaders.tsv}: by full name; by surname where the text does not mean another; by a
 * surname that many share behind an office ("President Xi", "Premier Li"), or where the article gives the full name. Immutable.
 */
final class Leaders {
    /** Years after an office in which news still name its holder for the country. */
    private static final int AFTERGLOW = 1;

    /** "the Clinton Administration" */
    private static final Set<String> LED_BODIES = WordSets.of("led-body");

    /** 3 letters: "May", "Key" and "Oli" are other words or names more often. */
    private static final int TOO_SHORT = 3;

    private static final Set<String> TITLES = WordSets.of("leader-title");

    /** 6 tokens to each side. */
    private static final int HEADLINE_REACH = 6;

    private final PhraseTrie<List<Office>> names = new PhraseTrie<>();

    /** Surnames that name a leader only behind a title or the full name. */
    private final PhraseTrie<List<Office>> shared = new PhraseTrie<>();

    /** By the name in lower case. */
    private final Map<String, List<Office>> fullNames = new HashMap<>();

    /** Before a surname they tell who of that name is meant. */
    private final Set<String> givenNames;

    Leaders() {
        Map<String, List<Office>> offices = new HashMap<>();
        Map<String, List<Office>> manyBear = new HashMap<>();
        for (Office office : Office.all()) {
            String name = office.name();
            offices.computeIfAbsent(name, any -> new ArrayList<>()).add(office);
            fullNames
                    .computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(office);
            String surname = office.surname();
            if (surname.equals(name) || office.common()) {
                continue;
            }
            // a few families bear most names where the family name comes first
            boolean manyBearIt = office.familyFirst() || surname.length() <= TOO_SHORT;
            (manyBearIt ? manyBear : offices)
                    .computeIfAbsent(surname, any -> new ArrayList<>())
                    .add(office);
        }
        offices.forEach(names::put);
        manyBear.forEach(shared::put);
        givenNames = WordSet.copyOf(Lexicon.rows("names-given.tsv").stream()
                .map(row -> row.column(0))
                .toList());
    }

    /** Whether words without a capital stand around the name, as in sentences and not in headlines. */
    private static boolean isInSentence(Text text, int index) {
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
        return WordSet.union(List.of(names.firstWords(), shared.firstWords()));
    }

    /** The country of the leader of that full name, in any case, in office on that day; null where there is none. */
    @Nullable
    String countryOf(String fullName, @Nullable LocalDate day) {
        Office office = holding(fullNames.getOrDefault(fullName.toLowerCase(Locale.ROOT), List.of()), null, day);
        return office == null ? null : office.term().country();
    }

    /**
     * The leader whose name begins at the token, which has a capital, as an actor; null where none in office on that day does.
     *
     * @param told the leaders that the article has named in full so far, to which this adds
     */
    @Nullable
    Actor at(Text text, int index, @Nullable LocalDate day, Set<String> told) {
        PhraseTrie.Match<List<Office>> match = names.longestAt(text.tokens(), index);
        match = match == null ? sharedAt(text, index, told) : match;
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
                && isInSentence(text, index)) {
            // "Santos Alvite" is another
            return null;
        }
        String given = match.endToken() == index + 1 && index > 0
                ? text.token(index - 1).text()
                : null;
        given = given != null && givenNames.contains(given) ? given : null;
        Office holding = holding(match.value(), given, day);
        if (holding != null && match.endToken() > index + 1) {
            told.add(holding.name());
        }
        return holding == null ? null : new Actor(holding.term().country(), index, match.endToken(), Actor.Kind.NAME);
    }

    /** Who of these is in office; who has gone from one office to another acts in the new one. */
    private static @Nullable Office holding(List<Office> offices, @Nullable String given, @Nullable LocalDate day) {
        Office holding = null;
        for (Office office : offices) {
            boolean holds = day == null || office.term().holds(day.getYear(), 0, AFTERGLOW);
            if (holds
                    && (given == null || mayBe(office, given))
                    && (holding == null || holding.term().to() < office.term().to() && !isCurrent(holding, day))) {
                holding = office;
            }
        }
        return holding;
    }

    /** Whether a given name before the surname may be the holder's: "Hunter Biden" is another, "Anthony Blinken" a slip. */
    private static boolean mayBe(Office office, String given) {
        return office.name().contains(given) || office.name().charAt(0) == given.charAt(0);
    }

    private static boolean isCurrent(Office office, @Nullable LocalDate day) {
        return day != null && day.getYear() <= office.term().to();
    }

    /** "President Moon"; "Moon" alone behind "Moon Jae-in" */
    private PhraseTrie.@Nullable Match<List<Office>> sharedAt(Text text, int index, Set<String> told) {
        PhraseTrie.Match<List<Office>> match = shared.longestAt(text.tokens(), index);
        if (match == null || index > 0 && text.token(index - 1).isAny(TITLES)) {
            return match;
        }
        List<Office> known = match.value().stream()
                .filter(office -> told.contains(office.name()))
                .toList();
        return known.isEmpty() ? null : new PhraseTrie.Match<>(known, match.endToken());
    }
}
