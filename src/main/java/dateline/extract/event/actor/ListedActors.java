package dateline.extract.event.actor;

import dateline.extract.event.lexicon.Codes;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.WordMap;
import dateline.extract.text.WordSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Actors that are no names of countries or blocs: leaders ("Macron" acts for France), institutions ("the Kremlin" for Russia), and "European". Immutable.
 */
final class ListedActors {
    /**
     * A body of a state or of several.
     *
     * @param capitals written so only: WHO, which is not "Who"
     * @param common many states have one of that name, as a Foreign Office: whose it is, the words beside it tell
     */
    private record Institution(String code, boolean capitals, boolean common) {}

    private static final String NOBODY = "-";

    /** Bodies of states, which no police and no court belong to. */
    private static final Set<String> BODIES_OF_STATES = Codes.of("body-of-states");

    private final Leaders leaders = new Leaders();
    private final WordMap<String> adjectives = new WordMap<>();
    private final PhraseTrie<Institution> institutions = new PhraseTrie<>();
    /** Names that hold a country's and act for none: "Paris Club". */
    private final PhraseTrie<Boolean> names = new PhraseTrie<>();

    /** The words that names of these lists begin with, in lower case: most words with a capital begin none. */
    private final Set<String> firstWords;

    ListedActors() {
        List<String> lowerAdjectives = new ArrayList<>();
        for (Lexicon.Row row : Lexicon.rows("event-adjectives.tsv")) {
            if (!Character.isUpperCase(row.column(0).codePointAt(0))) {
                throw row.error("no adjective of a name: " + row.column(0));
            }
            adjectives.put(row.column(0), row.column(1));
            lowerAdjectives.add(row.column(0).toLowerCase(Locale.ROOT));
        }
        for (Lexicon.Row row : Lexicon.rows("event-actors.tsv")) {
            boolean nobody = row.column(0).equals(NOBODY);
            for (String name : row.column(1).split(";", -1)) {
                if (nobody) {
                    names.put(name, true);
                } else {
                    institutions.put(name, institution(row.column(0), name, false));
                }
            }
            for (String name : row.column(2).isEmpty()
                    ? List.<String>of()
                    : List.of(row.column(2).split(";", -1))) {
                institutions.put(name, institution(row.column(0), name, true));
            }
        }
        firstWords = WordSet.union(List.of(
                leaders.firstWords(), institutions.firstWords(), names.firstWords(), Set.copyOf(lowerAdjectives)));
    }

    private static Institution institution(String code, String name, boolean common) {
        return new Institution(code, name.equals(name.toUpperCase(Locale.ROOT)), common);
    }

    /** The country of the leader of that full name on a day; null where there is none. */
    @Nullable
    String countryOfLeader(String fullName, @Nullable LocalDate day) {
        return leaders.countryOf(fullName, day);
    }

    /** Whether a name of these may begin at the token. */
    boolean mayBegin(Text text, int index) {
        return text.token(index).isCapitalized() && text.token(index).isAny(firstWords);
    }

    /** The index after a name that holds a country's and acts for none ("Paris Club"); -1 where none begins. */
    int endOfNobody(Text text, int index) {
        PhraseTrie.Match<Boolean> name = names.longestAt(text.tokens(), index);
        return name == null ? -1 : name.endToken();
    }

    /**
     * Who begins at the token, on a day.
     *
     * @param told the leaders that the article has named in full so far, to which this adds
     */
    @Nullable
    Actor at(Text text, int index, @Nullable LocalDate day, Set<String> told) {
        Actor leader = leaders.at(text, index, day, told);
        Actor actor = leader == null ? institution(text, index) : leader;
        String code = actor == null && !NoParty.isPartOfName(text, index)
                ? adjectives.get(text.token(index).text())
                : null;
        return code == null ? actor : new Actor(code, index, index + 1, Actor.Kind.ADJECTIVE);
    }

    /** "the Pentagon", "the Taliban" */
    private @Nullable Actor institution(Text text, int index) {
        PhraseTrie.Match<Institution> match = institutions.longestAt(text.tokens(), index);
        return match == null || (match.value().capitals() && !text.token(index).isAllCaps())
                ? null
                : new Actor(match.value().code(), index, match.endToken(), Actor.Kind.NAME);
    }

    /** Whether many states have a body of the name of an actor, "the Foreign Office", though one of them is known by it best. */
    boolean isCommonBody(Text text, Actor actor) {
        PhraseTrie.Match<Institution> match = institutions.longestAt(text.tokens(), actor.first());
        return match != null && match.value().common() && match.endToken() == actor.end();
    }

    /** The country of most of them in an article that names no country; null where there is none, or a body of states. */
    @Nullable
    String home(List<Text> fields, @Nullable LocalDate day) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        for (Text text : fields) {
            for (int i = 0; i < text.size(); i++) {
                Actor actor = mayBegin(text, i) && endOfNobody(text, i) < 0 ? at(text, i, day, told) : null;
                if (actor != null) {
                    counts.merge(actor.code(), 1, Integer::sum);
                    i = actor.end() - 1;
                }
            }
        }
        String home = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            // of two named as often nobody is
            home = entry.getValue() > most ? entry.getKey() : entry.getValue() == most ? null : home;
            most = Math.max(most, entry.getValue());
        }
        return home == null || BODIES_OF_STATES.contains(home) ? null : home;
    }
}
