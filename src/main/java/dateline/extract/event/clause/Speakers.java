package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.WordSets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who says what a sentence tells: Peru in "Peru's minister said that ...", "..., the Peruvian minister said" and "... — Peru". Stateless. */
public final class Speakers {
    private static final Set<String> SAYING = WordSets.of("saying");

    /** 8: ", the West German Feed Industry Association said". */
    private static final int SPEAKER_REACH = 8;

    private Speakers() {}

    /** The last word of saying before a token, else the first behind it; -1 where there is none. */
    public static int saying(Clause clause, int index) {
        int says = -1;
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            if (clause.isAny(i, SAYING) && (i < index || says < 0)) {
                says = i;
            }
        }
        return says;
    }

    /**
     * Who says what is told at a token.
     *
     * @param says the word of saying, as {@link #saying} finds it
     */
    public static @Nullable Actor of(Clause clause, int index, int says) {
        if (says < 0) {
            return null;
        }
        int from = says > index
                ? commaBefore(clause, index, says)
                : clause.sentence().firstToken();
        Actor speaker = null;
        for (Actor party : clause.parties()) {
            if (says < index
                    && party.end() <= says
                    && speaker == null
                    && !Governors.isAfterPreposition(clause, party)) {
                speaker = party;
            } else if (says > index && party.first() > from && party.end() <= says) {
                // "..., Chad's president said"
                speaker = party;
            } else if (says > index && party.first() > says && speaker == null) {
                speaker = party;
            }
        }
        return speaker;
    }

    private static int commaBefore(Clause clause, int index, int says) {
        int at = says;
        while (at > index && !clause.is(at, ",")) {
            at--;
        }
        return at;
    }

    /** Whether an actor behind a comma says what stands before it, and is no member of a list: "was attacked by Chad, Mali's minister said". */
    static boolean speaksBehindComma(Clause clause, Actor actor) {
        int comma = clause.is(actor.first() - 1, "the") ? actor.first() - 2 : actor.first() - 1;
        if (!clause.is(comma, ",")) {
            return false;
        }
        for (int i = actor.end(); i < actor.end() + SPEAKER_REACH; i++) {
            if (clause.is(i, ",") || clause.is(i, "and") || clause.is(i, "—")) {
                return false;
            }
            if (clause.isAny(i, SAYING)) {
                return true;
            }
        }
        return false;
    }
}
