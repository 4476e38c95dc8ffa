package dateline.extract.event.actor;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Actors without a country of their own in the sentence, from {@code lexicons/event-roles.tsv}: the police, a court, protesters.
 * They are coded with the country beside them, else with the one that the article is about. Immutable.
 */
final class Roles {
    /** 3: "Turkish anti-terror police": what stands between a demonym and the role that it belongs to. */
    private static final int OWNER_REACH = 3;

    private static final Set<String> OF = WordSet.of("of", "in", "for", "across");

    private static final Set<String> BEFORE_COUNTRY = WordSets.of("before-country-of-role");

    private static final Set<String> PROVIDED = WordSets.of("provided-for");

    /** 3: "trained by the Chadian". */
    private static final int PROVIDER_REACH = 3;

    private final PhraseTrie<Boolean> roles = new PhraseTrie<>();

    private final Cities cities;

    Roles(Cities cities) {
        this.cities = cities;
        for (Lexicon.Row row : Lexicon.rows("event-roles.tsv")) {
            for (String word : row.column(1).split(";", -1)) {
                roles.put(word, row.column(0).equals("state"));
            }
        }
    }

    /** Adds to the actors of a sentence those without a country; {@code home}: the country that the article is about. */
    void addTo(Text text, int first, int end, List<Actor> actors, @Nullable String home) {
        if (actors.isEmpty() && home == null) {
            return;
        }
        int next = 0;
        for (int i = first; i < end; i++) {
            while (next < actors.size() && actors.get(next).end() <= i) {
                next++;
            }
            PhraseTrie.Match<Boolean> match = roles.longestAt(text.tokens(), i);
            if (match == null || match.endToken() > end || isIn(actors, next, i)) {
                continue;
            }
            int to = match.endToken();
            boolean owned = next > 0 && isOwner(text, actors.get(next - 1), i);
            boolean named = next < actors.size()
                    && actors.get(next).kind() == Actor.Kind.NAME
                    && actors.get(next).first() == to;
            Actor meant = owned || named || !match.value() ? null : homeOf(text, to, actors, next);
            PhraseTrie.Match<String> city = owned || named ? null : cityOf(text, to);
            Actor whose = owned || named ? null : whose(text, i, actors, next);
            if (whose != null) {
                actors.add(next, new Actor(whose.code(), i, to, Actor.Kind.NAME));
            } else if (meant != null) {
                actors.set(next, new Actor(meant.code(), i, meant.end(), Actor.Kind.NAME));
            } else if (city != null) {
                actors.add(next, new Actor(city.value(), i, city.endToken(), Actor.Kind.NAME));
                to = city.endToken();
            } else if (!owned && !named && home != null && !isProvidedForBy(text, to, actors, next, home)) {
                actors.add(next, new Actor(home, i, to, Actor.Kind.ROLE));
            }
            i = to - 1;
        }
    }

    /** "rebels trained by Chad": they are not Chad's own. */
    private static boolean isProvidedForBy(Text text, int end, List<Actor> actors, int next, String home) {
        return next < actors.size()
                && text.isAny(end, PROVIDED)
                && text.is(end + 1, "by")
                && actors.get(next).code().equals(home)
                && actors.get(next).first() - end <= PROVIDER_REACH;
    }

    /** "Ecuador, whose government protested": that of the name before. */
    private static @Nullable Actor whose(Text text, int role, List<Actor> actors, int next) {
        if (next == 0 || role < 2 || !text.token(role - 1).is("whose")) {
            return null;
        }
        Actor before = actors.get(next - 1);
        int end = text.token(role - 2).is(",") ? role - 2 : role - 1;
        return before.end() == end ? before : null;
    }

    private static boolean isIn(List<Actor> actors, int next, int index) {
        return next < actors.size() && actors.get(next).first() <= index;
    }

    /** "Turkish police", "Hungary's prime minister" */
    private static boolean isOwner(Text text, Actor actor, int role) {
        if (actor.kind() == Actor.Kind.ROLE || role - actor.end() > OWNER_REACH) {
            return false;
        }
        boolean possessive = actor.adjective();
        for (int i = actor.end(); i < role; i++) {
            Token token = text.token(i);
            possessive |= token.is("'s") || token.is("'");
            boolean mark = !token.isWord() && !token.is("-") && !token.is("'");
            if (mark || token.is("and") || token.isAny(OF) || token.is("to") || token.is("on")) {
                return false;
            }
        }
        return possessive || actor.end() == role;
    }

    /** "a court in Lyon" */
    private PhraseTrie.@Nullable Match<String> cityOf(Text text, int end) {
        return end + 1 < text.size() && text.token(end).isAny(OF) ? cities.at(text, end + 1) : null;
    }

    /** "police in Japan", "the president of Chad" */
    private static @Nullable Actor homeOf(Text text, int end, List<Actor> actors, int next) {
        if (next >= actors.size() || end >= text.size() || !text.token(end).isAny(OF)) {
            return null;
        }
        int at = end + 1;
        while (at < text.size() && text.token(at).isAny(BEFORE_COUNTRY)) {
            at++;
        }
        Actor actor = actors.get(next);
        return actor.first() == at && !actor.adjective() ? actor : null;
    }
}
