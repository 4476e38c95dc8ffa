package dateline.extract.event.clause;

import dateline.extract.model.Mention;
import dateline.extract.model.Mention.Via;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.WordMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the actors of a sentence: countries and blocs named there, and the leaders who speak for them. Immutable. */
public final class Actors {
    /** {@code capitals}: WHO, which is not "Who". */
    private record Institution(String code, boolean capitals) {}

    /** 4: "Turkish Deputy Prime Minister and spokesman Kurtulmus". */
    private static final int TITLE_REACH = 4;

    private static final Set<String> PREPOSITIONS = WordSets.of("preposition");

    private final Leaders leaders = new Leaders();
    private final WordMap<String> adjectives = new WordMap<>();
    private final PhraseTrie<Institution> institutions = new PhraseTrie<>();
    private final Roles roles = new Roles();

    public Actors() {
        for (Lexicon.Row row : Lexicon.rows("event-adjectives.tsv")) {
            if (!Character.isUpperCase(row.column(0).codePointAt(0))) {
                throw row.error("no adjective of a name: " + row.column(0));
            }
            adjectives.put(row.column(0), row.column(1));
        }
        for (Lexicon.Row row : Lexicon.rows("event-actors.tsv")) {
            for (String name : row.column(1).split(";", -1)) {
                institutions.put(name, new Institution(row.column(0), name.equals(name.toUpperCase(Locale.ROOT))));
            }
        }
    }

    /**
     * The actors in order.
     *
     * @param mentions those of this field, sorted
     * @param home the country that the article is about, for actors without one
     */
    public List<Actor> in(
            Text text, Sentence sentence, List<Mention> mentions, @Nullable LocalDate day, @Nullable String home) {
        List<Actor> actors = new ArrayList<>();
        int mention = firstFrom(mentions, sentence.start());
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            int start = text.token(i).start();
            while (mention < mentions.size() && mentions.get(mention).span().start() < start) {
                mention++;
            }
            Actor actor =
                    mention < mentions.size() && mentions.get(mention).span().start() == start
                            ? named(text, i, mentions.get(mention))
                            : null;
            actor = actor == null && text.token(i).isCapitalized() ? listed(text, i, day) : actor;
            if (actor != null) {
                add(text, actors, actor);
                i = actor.end() - 1;
            }
        }
        roles.addTo(text, sentence.firstToken(), sentence.endToken(), actors, home);
        return actors;
    }

    private @Nullable Actor listed(Text text, int index, @Nullable LocalDate day) {
        Actor leader = leaders.at(text, index, day);
        Actor actor = leader == null ? institution(text, index) : leader;
        String code = actor == null ? adjectives.get(text.token(index).text()) : null;
        return code == null ? actor : new Actor(code, index, index + 1, Actor.Kind.ADJECTIVE);
    }

    /** "the Pentagon", "the Taliban" */
    private @Nullable Actor institution(Text text, int index) {
        PhraseTrie.Match<Institution> match = institutions.longestAt(text.tokens(), index);
        return match == null || (match.value().capitals() && !text.token(index).isAllCaps())
                ? null
                : new Actor(match.value().code(), index, match.endToken(), Actor.Kind.NAME);
    }

    /** "Russian President Vladimir Putin" is one actor, the demonym and the name together; "Russian troops in Chechnya" are not. */
    private static void add(Text text, List<Actor> actors, Actor actor) {
        Actor last = actors.isEmpty() ? null : actors.getLast();
        if (last != null
                && last.adjective()
                && !actor.adjective()
                && last.code().equals(actor.code())
                && actor.first() - last.end() <= TITLE_REACH
                && isTitle(text, last.end(), actor.first())) {
            actors.set(actors.size() - 1, new Actor(actor.code(), last.first(), actor.end(), Actor.Kind.NAME));
        } else {
            actors.add(actor);
        }
    }

    private static boolean isTitle(Text text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.token(i).is(",") || PREPOSITIONS.contains(text.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Actor named(Text text, int index, Mention mention) {
        int end = index;
        while (end < text.size() && text.token(end).start() < mention.span().end()) {
            end++;
        }
        return switch (mention) {
            case Mention.Country country ->
                new Actor(
                        actingFor(country),
                        index,
                        end,
                        country.via() == Via.DEMONYM ? Actor.Kind.ADJECTIVE : Actor.Kind.NAME);
            case Mention.Bloc bloc -> new Actor(bloc.bloc(), index, end, Actor.Kind.NAME);
            default -> null;
        };
    }

    /** Brussels acts for the Union far more often than for Belgium. */
    private static String actingFor(Mention.Country country) {
        return country.country().equals("BE") && country.via() == Via.CAPITAL ? "EU" : country.country();
    }

    private static int firstFrom(List<Mention> mentions, int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
