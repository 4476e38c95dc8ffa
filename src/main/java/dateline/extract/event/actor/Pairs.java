package dateline.extract.event.actor;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which two "the two countries", "both leaders" are: those of the last sentence that named two and no more, where their own sentence names
 * nobody before. For one article, whose sentences are read in order.
 */
public final class Pairs {
    private static final Set<String> TWO = WordSet.of("two", "both");

    /** Countries, leaders, sides. */
    private static final Set<String> SIDES = WordSets.of("side");

    private List<String> last = List.of();

    /** Adds to the actors of a sentence the two so called, as neighbours, and remembers whom it names. */
    public void addTo(Text text, Sentence sentence, List<Actor> actors) {
        List<String> named = named(actors);
        if (last.size() == 2) {
            int end = actors.isEmpty() ? sentence.endToken() : actors.getFirst().first();
            for (int i = sentence.firstToken(); i + 1 < end; i++) {
                if (text.token(i).isAny(TWO) && text.token(i + 1).isAny(SIDES)) {
                    actors.add(0, new Actor(last.getLast(), i + 1, i + 2, Actor.Kind.NAME));
                    actors.add(0, new Actor(last.getFirst(), i, i + 1, Actor.Kind.NAME));
                    break;
                }
            }
        }
        if (!named.isEmpty()) {
            last = named;
        }
    }

    private static List<String> named(List<Actor> actors) {
        List<String> named = new ArrayList<>();
        for (Actor actor : actors) {
            if (actor.kind() != Actor.Kind.ROLE && !named.contains(actor.code())) {
                named.add(actor.code());
            }
        }
        return named;
    }
}
