package dateline.extract.event.actor;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes away names that only say to whom somebody else belongs, who acts: in "Ukraine's allies met" and "Iran-backed militants attacked" neither Ukraine
 * nor Iran acts. Stateless.
 */
final class Affiliations {
    /** Backed, allied, held: behind a name and a hyphen. */
    private static final Set<String> BACKED = WordSets.of("backed");

    /** Allies, neighbours, rivals: "Chad's allies" are not Chad. */
    private static final Set<String> OTHERS = WordSets.of("other-side");

    /** 3 tokens: "Iran-backed militants of Hezbollah". */
    private static final int BACKED_REACH = 3;

    /** 3 words: "Ukraine's main Western allies". */
    private static final int OTHERS_REACH = 3;

    private Affiliations() {}

    /** Takes such names out of the actors of a sentence. */
    static void removeFrom(Text text, List<Actor> actors, int end) {
        for (int i = actors.size() - 1; i >= 0; i--) {
            Actor next = i + 1 < actors.size() ? actors.get(i + 1) : null;
            if (isBacker(text, actors.get(i), next, end) || isOfOthers(text, actors.get(i), next, end)) {
                actors.remove(i);
            }
        }
    }

    private static boolean isBacker(Text text, Actor actor, @Nullable Actor next, int end) {
        int verb = actor.end() + 1;
        return verb < end
                && text.token(actor.end()).is("-")
                && text.token(verb).isAny(BACKED)
                && next != null
                && next.first() - verb <= BACKED_REACH;
    }

    /** "Nepal's rival parties": rivals of each other. */
    private static boolean isAdjective(Text text, int other, int end) {
        return text.token(other).is("rival")
                && other + 1 < end
                && text.token(other + 1).isWord()
                && text.token(other + 1).lower().endsWith("s");
    }

    private static boolean isOfOthers(Text text, Actor actor, @Nullable Actor next, int end) {
        int at = actor.end();
        if (at >= end || !text.token(at).is("'s") && !text.token(at).is("'")) {
            return false;
        }
        for (int i = at + 1; i < Math.min(end, at + 1 + OTHERS_REACH); i++) {
            if (text.token(i).isAny(OTHERS)) {
                return !isAdjective(text, i, end);
            }
            boolean named = next != null && next.first() <= i && i < next.end();
            if (!named && (!text.token(i).isWord() || text.token(i).isCapitalized())) {
                return false;
            }
        }
        return false;
    }
}
