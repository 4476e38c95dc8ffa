package dateline.extract.event.actor;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which two "the two countries", "both leaders" are: the only two that their own sentence names before, else those of the last sentence that
 * named two and no more, or the only two of the article so far. For one article, whose sentences are read in order.
 */
public final class PairAnaphora {
    private static final Set<String> TWO = WordSet.of("two", "both");

    /** Countries, leaders, sides. */
    private static final Set<String> SIDES = WordSets.of("side");

    /** "the two signed" */
    private static final Set<String> VERBS_OF_TWO = WordSets.of("after-the-two");

    private List<String> last = List.of();

    /** All whom the article named so far. */
    private final Set<String> all = new LinkedHashSet<>();

    /** Adds the two that "the two countries" means to the actors of a sentence, side by side, and remembers whom it names. */
    public void addTo(Text text, Sentence sentence, List<Actor> actors) {
        List<String> named = named(actors, sentence.endToken());
        if (last.size() == 2 || all.size() == 2 || named.size() == 2) {
            for (int i = sentence.firstToken(); i + 1 < sentence.endToken(); i++) {
                int first = text.token(i).isAny(TWO) ? first(text, i) : -1;
                if (first >= 0) {
                    List<String> before = named(actors, i);
                    // "Chad told Mali of the wall between the two countries": no act of both
                    if (before.isEmpty() || !isBetween(text, i)) {
                        List<String> earlier = last.size() == 2 ? last : List.copyOf(all);
                        add(actors, first, before.isEmpty() ? earlier : before);
                    }
                    break;
                }
            }
        }
        if (!named.isEmpty()) {
            last = named;
            all.addAll(named);
        }
    }

    /** The first of the two tokens "two countries", or "the two" before a verb; -1 where something else is counted. */
    private static int first(Text text, int two) {
        if (text.token(two + 1).isAny(SIDES)) {
            return two;
        }
        boolean bare =
                text.token(two).is("two") && two > 0 && text.token(two - 1).is("the");
        return bare && text.token(two + 1).isAny(VERBS_OF_TWO) ? two - 1 : -1;
    }

    private static boolean isBetween(Text text, int two) {
        int at = two > 0 && text.token(two - 1).is("the") ? two - 2 : two - 1;
        return at >= 0 && text.token(at).is("between");
    }

    private static void add(List<Actor> actors, int first, List<String> meant) {
        if (meant.size() != 2) {
            return;
        }
        int at = Actors.placeOf(first, actors);
        actors.add(at, new Actor(meant.getLast(), first + 1, first + 2, Actor.Kind.NAME));
        actors.add(at, new Actor(meant.getFirst(), first, first + 1, Actor.Kind.NAME));
    }

    private static List<String> named(List<Actor> actors, int end) {
        List<String> named = new ArrayList<>();
        for (Actor actor : actors) {
            boolean here = actor.kind() != Actor.Kind.ROLE && actor.end() <= end;
            if (here && !named.contains(actor.code())) {
                named.add(actor.code());
            }
        }
        return named;
    }
}
