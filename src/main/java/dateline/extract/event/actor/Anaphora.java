package dateline.extract.event.actor;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which country "the country" is that something is done to: the one of its sentence that is not the subject ("recalled its envoy from Libya
 * and imposed sanctions on the country"), else the only one of the sentence before. For one article, whose sentences are read in order.
 */
public final class Anaphora {
    private static final Set<String> COUNTRY = WordSet.of("country", "nation", "kingdom", "emirate", "republic");

    /** Before whom something is done to; "in the country" is a place. */
    private static final Set<String> TOWARDS = WordSet.of("on", "against", "to", "with", "for", "at");

    /** Thanked, accused. */
    private static final Set<String> ADDRESSING = WordSets.of("addressing");

    private static final Set<String> PREPOSITIONS = WordSets.of("preposition");

    private static final Set<String> AFTER_NOUNS = WordSets.of("after-noun");

    private static final Set<String> BEFORE_NAMES = WordSet.of("the", "its", "neighbouring", "neighboring");

    /** The only country of the last sentence that names any, null where it names several. */
    private @Nullable String last;

    /** Adds to the actors of a sentence those so called, and remembers whom it names. */
    public void addTo(Text text, Sentence sentence, List<Actor> actors) {
        String only = only(actors);
        for (int i = sentence.firstToken() + 2; i < sentence.endToken(); i++) {
            if (text.token(i - 1).is("the")
                    && text.token(i).isAny(COUNTRY)
                    && (text.token(i - 2).isAny(TOWARDS) || text.token(i - 2).isAny(ADDRESSING))
                    && endsPhrase(text, sentence, i + 1)) {
                String code = meant(text, actors, i - 1);
                if (code != null) {
                    insert(actors, new Actor(code, i, i + 1, Actor.Kind.NAME));
                }
            }
        }
        last = actors.isEmpty() ? last : only;
    }

    private static boolean endsPhrase(Text text, Sentence sentence, int index) {
        if (index >= sentence.endToken()) {
            return true;
        }
        Token next = text.token(index);
        return !next.is("of") && !next.is("'s") && (!next.isWord() || next.isAny(AFTER_NOUNS));
    }

    private @Nullable String meant(Text text, List<Actor> actors, int before) {
        String subject = null;
        String other = null;
        String first = null;
        for (Actor actor : actors) {
            if (actor.end() > before) {
                break;
            }
            first = first == null ? actor.code() : first;
            subject = isGoverned(text, actor) ? subject : actor.code();
        }
        boolean own = subject == null && first != null;
        subject = subject == null ? first : subject;
        for (Actor actor : actors) {
            if (actor.end() <= before && !actor.code().equals(subject)) {
                if (other != null && !other.equals(actor.code())) {
                    return null;
                }
                other = actor.code();
            }
        }
        // "Brazil's debts add to the pressure on the country", "in Quito, ... aid for the country"
        boolean told = other == null && !own && last != null && !last.equals(subject);
        return told ? last : other == null ? subject : other;
    }

    private static boolean isGoverned(Text text, Actor actor) {
        int at = actor.first() - 1;
        while (at >= 0 && text.token(at).isAny(BEFORE_NAMES)) {
            at--;
        }
        return at >= 0 && text.token(at).isAny(PREPOSITIONS);
    }

    private static @Nullable String only(List<Actor> actors) {
        String only = null;
        for (Actor actor : actors) {
            if (only != null && !only.equals(actor.code())) {
                return null;
            }
            only = actor.code();
        }
        return only;
    }

    private static void insert(List<Actor> actors, Actor actor) {
        int at = 0;
        while (at < actors.size() && actors.get(at).first() < actor.first()) {
            at++;
        }
        actors.add(at, actor);
    }
}
