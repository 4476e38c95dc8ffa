package dateline.extract.event.clause;

import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Modality;
import dateline.extract.text.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words behind a noun say of what it names: talks that "may be held" are possible, a visit that "is expected" is planned. Stateless. */
public final class NounModality {
    private static final Set<String> DENYING = WordSets.of("negation");

    private static final Set<String> AHEAD = WordSet.of("will", "set", "would", "could", "may");

    private static final Set<String> HAPPENING = WordSets.of("happening");

    private static final Set<String> IN_PROSPECT = WordSets.of("in-prospect");

    private static final Set<String> IN_DOUBT = WordSets.of("in-doubt");

    private static final Set<String> MAY = WordSets.of("in-doubt-modal");

    private static final Set<String> WILL = WordSets.of("in-prospect-modal");

    private static final Set<String> CALLED_OFF = WordSets.of("called-off");

    private static final Set<String> WISHING = WordSets.of("wishing");

    private static final Set<String> WISHING_FOR = WordSets.of("wishing-for");

    private static final Set<String> OWN = WordSet.of("our", "its", "their", "his", "her", "my");

    private static final Set<String> WISHING_TO = WordSets.of("wishing-to");

    private static final Set<String> WISH_ENDS = WordSet.of(",", "of", "in", "at", "during", "after", "under", "from");

    private static final Set<String> AHEAD_ADJECTIVES = WordSets.of("ahead-adjective");

    /** 5 tokens: "threatened new British import". */
    private static final int ADJECTIVE_REACH = 5;

    private static final Set<String> INDEFINITE = WordSet.of("a", "an", "any");

    private static final Set<String> HYPOTHETICAL = WordSet.of("would", "could", "might");

    /** 5 tokens: "calls for a much better trade deal". */
    private static final int WISH_REACH = 5;

    /** 14 tokens: "talks between the foreign ministers of Chad and the Sudan on the border may". */
    private static final int HAPPENING_REACH = 14;

    /** 4 tokens: "will not now take place". */
    private static final int VERB_PHRASE = 4;

    private NounModality() {}

    /** What the verb behind a noun says of it: "talks ... may be held", "the visit is expected"; null where it says nothing. */
    public static @Nullable Modality of(Clause clause, int nounEnd) {
        if (clause.is(nounEnd, "to") && clause.isAny(nounEnd + 1, HAPPENING)) {
            // "a deadline for the tariffs to take effect"
            return Modality.PLANNED;
        }
        for (int i = nounEnd; i < nounEnd + HAPPENING_REACH && !Reach.isBreak(clause, i); i++) {
            if (clause.is(i, "to") && clause.is(i + 1, "take") && clause.is(i + 2, "effect")) {
                // "for the tariffs on Chad to take effect"
                return Modality.PLANNED;
            }
            boolean modal = clause.isAny(i, MAY) || clause.isAny(i, WILL);
            if (!modal && !clause.isAny(i, ClauseWords.AUXILIARIES)) {
                if (FiniteVerbs.isFinite(clause, i)) {
                    return null;
                }
                continue;
            }
            boolean now = clause.is(i, "is") || clause.is(i, "are");
            if (now && clause.is(i + 1, "to") && clause.isAny(i + 2, HAPPENING)) {
                // "the tariffs are to take effect"
                return Modality.PLANNED;
            }
            boolean denied = false;
            for (int j = i + 1; j <= i + VERB_PHRASE; j++) {
                denied |= clause.isAny(j, DENYING);
                if (modal && clause.isAny(j, HAPPENING)) {
                    return denied ? Modality.DENIED : clause.isAny(i, MAY) ? Modality.POSSIBLE : Modality.PLANNED;
                }
                if (!modal
                        && !denied
                        && (clause.isAny(j, CALLED_OFF) || clause.is(j, "called") && clause.is(j + 1, "off"))) {
                    return Modality.DENIED;
                }
                if (!modal && (clause.isAny(j, IN_DOUBT) || denied && clause.isAny(j, IN_PROSPECT))) {
                    return Modality.POSSIBLE;
                }
                if (!modal && clause.isAny(j, IN_PROSPECT)) {
                    return Modality.PLANNED;
                }
                if (denied && clause.isAny(j, HAPPENING)) {
                    return Modality.DENIED;
                }
            }
            // "an outright ban on its ore might hurt"
            return clause.isAny(i, HYPOTHETICAL) && isIndefinite(clause, nounEnd - 1) ? Modality.POSSIBLE : null;
        }
        return null;
    }

    /** "a new Chadian raid", "any attack" */
    private static boolean isIndefinite(Clause clause, int noun) {
        for (int i = noun - 1; i >= Math.max(clause.sentence().firstToken(), noun - ADJECTIVE_REACH); i--) {
            if (clause.isAny(i, ClauseWords.DETERMINERS) || clause.is(i, "any")) {
                return clause.isAny(i, INDEFINITE);
            }
        }
        return false;
    }

    /** Whether an adjective says that what a noun names lies ahead: "threatened tariffs", "a looming trade war". */
    public static boolean isInProspect(Clause clause, int noun) {
        for (int i = noun - 1; i >= Math.max(clause.sentence().firstToken(), noun - ADJECTIVE_REACH); i--) {
            if (clause.isAny(i, AHEAD_ADJECTIVES)) {
                return true;
            }
            if (clause.isAny(i, ClauseWords.PREPOSITIONS)
                    || Reach.isBreak(clause, i)
                    || clause.isAny(i, ClauseWords.DETERMINERS)) {
                return false;
            }
        }
        return false;
    }

    /** Whether somebody only asks for what a noun names: "seeks a stronger trade deal", "called for talks". */
    public static boolean isWished(Clause clause, int noun) {
        for (int i = noun - 1; i >= Math.max(clause.sentence().firstToken(), noun - WISH_REACH); i--) {
            if (clause.isAny(i, WISHING)
                    || clause.is(i, "for") && clause.isAny(i - 1, WISHING_FOR)
                    || clause.is(i, "to") && clause.isAny(i - 1, WISHING_TO)) {
                // "wants to point out our support": there is some
                return !clause.is(i, "to") || !clause.isAny(noun - 1, OWN) && !clause.isAny(noun - 2, OWN);
            }
            if (clause.isAny(i, WISH_ENDS)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the words right after a noun say that it lies ahead: will, is set to, could. */
    public static boolean isAhead(Clause clause, int end) {
        for (int i = end; i < Math.min(clause.sentence().endToken(), end + 6); i++) {
            if (clause.isAny(i, AHEAD) && !clause.isInDate(i)) {
                return true;
            }
            if (clause.is(i, ",") || clause.is(i, ";")) {
                return false;
            }
        }
        return false;
    }
}
