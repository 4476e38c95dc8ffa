package dateline.extract.event.actor;

import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which country "the country" is that something is done to: the one of its sentence that is governed there ("recalled its envoy from Libya
 * and imposed sanctions on the country"), else the one that the article names most, where the sentence names it not. Immutable.
 */
public final class CountryAnaphora {
    private static final Set<String> COUNTRY = WordSets.of("country-noun");

    /** Prepositions before somebody acted on; "in the country" is only a place. */
    private static final Set<String> BEFORE_PARTY = WordSet.of("on", "against", "to", "with", "for", "at");

    /** Thanked, accused. */
    private static final Set<String> ADDRESSING = WordSets.of("addressing");

    private static final Set<String> BEFORE_NAMES = WordSets.of("before-country-name");

    private final @Nullable String about;

    /** {@code about}: the country that the article names most often by far; null where there is none. */
    public CountryAnaphora(@Nullable String about) {
        this.about = about;
    }

    /**
     * Adds to the actors of a sentence those so called.
     *
     * @return those that were added
     */
    public List<Actor> addTo(Text text, Sentence sentence, List<Actor> actors) {
        List<Actor> added = new ArrayList<>();
        for (int i = sentence.firstToken() + 2; i < sentence.endToken(); i++) {
            if (text.token(i - 1).is("the")
                    && text.token(i).isAny(COUNTRY)
                    && (text.token(i - 2).isAny(BEFORE_PARTY)
                            || text.token(i - 2).isAny(ADDRESSING))
                    && endsPhrase(text, sentence, i + 1)) {
                String code = meant(text, actors, i - 1);
                if (code != null) {
                    Actor actor = new Actor(code, i, i + 1, Actor.Kind.NAME);
                    actors.add(Actors.placeOf(i, actors), actor);
                    added.add(actor);
                }
            }
        }
        return added;
    }

    private static boolean endsPhrase(Text text, Sentence sentence, int index) {
        if (index >= sentence.endToken()) {
            return true;
        }
        Token next = text.token(index);
        return !next.is("of") && !next.is("'s") && (!next.isWord() || next.isAny(ClauseWords.AFTER_NOUNS));
    }

    private @Nullable String meant(Text text, List<Actor> actors, int before) {
        String governed = null;
        boolean named = false;
        for (Actor actor : actors) {
            boolean here = actor.end() <= before;
            named |= actor.code().equals(about);
            if (here && isGoverned(text, actor)) {
                if (governed != null && !governed.equals(actor.code())) {
                    return null;
                }
                governed = actor.code();
            }
        }
        return governed == null && !named ? about : governed;
    }

    /** "from Libya", "Libya's minister said": no subject. */
    private static boolean isGoverned(Text text, Actor actor) {
        if (actor.end() < text.size() && text.token(actor.end()).is("'s")) {
            return true;
        }
        int at = actor.first() - 1;
        while (at >= 0 && text.token(at).isAny(BEFORE_NAMES)) {
            at--;
        }
        return at >= 0 && text.token(at).isAny(ClauseWords.PREPOSITIONS);
    }
}
