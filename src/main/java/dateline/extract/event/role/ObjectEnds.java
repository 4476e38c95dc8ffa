package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trait;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where the objects of an act end: at the next verb, a purpose, a charge, or who speaks. In "Chad praised the talks and denounced Mali" Mali is not
 * praised. Stateless.
 */
public final class ObjectEnds {
    private static final Set<EventType> NAMED_AT_ONCE =
            EnumSet.of(EventType.AGREE, EventType.COOPERATE, EventType.AID, EventType.SUPPORT);

    private static final Set<String> LATER = WordSet.of("after", "before", "since", "until", "despite", "amid");

    private static final Set<String> SPEAKING = WordSets.of("speaking");

    /** 8: ", the West German Feed Industry Association said". */
    private static final int SPEAKER_REACH = 8;

    /** 4: "as Chadian troops begin". */
    private static final int SUBJECT_REACH = 4;

    /** A move, a raid. */
    private static final Set<String> DONE = WordSets.of("done-before");

    private static final Set<String> SAID = WordSets.of("said-to-them");

    /** 3 tokens: "Chadian state banks balking". */
    private static final int CLAUSE_REACH = 3;

    private static final Set<String> DENYING = WordSets.of("denying-that");

    private static final Set<String> DENYING_REPORTS = WordSets.of("denying-reports");

    private static final Set<String> REPORTS =
            WordSet.union(List.of(WordSets.of("allegations"), WordSets.of("report")));

    private static final Set<String> BEFORE_DENIED = WordSet.of("that", "any", "it", "they", "he", "she", "in", "for");

    private ObjectEnds() {}

    /** The index before which the objects of an act stand, at most {@code to}. */
    static int of(Clause clause, Hit hit, int from, int to) {
        return hit.trigger().traits().contains(Trait.OWN)
                ? hit.end()
                : beforeSpeaker(clause, from, ofWhat(clause, hit, to));
    }

    /** Where the objects of a verb end: "praised the talks and denounced ...", but "condemned and denounced" share theirs. */
    public static int untilNextVerb(Clause clause, Hit hit, List<Hit> hits) {
        int shared = hit.end() - hit.first() > 1 ? 0 : 1;
        for (Hit next : hits) {
            boolean joined =
                    clause.isAny(next.first() - 1, ClauseWords.CONJUNCTIONS) || clause.is(next.first() - 1, ",");
            if (next.first() > hit.end() + shared && next.trigger().verb() && joined) {
                return next.first();
            }
        }
        int end = hit.end();
        while (end < clause.sentence().endToken() && !clause.is(end, ";")) {
            end++;
        }
        return end;
    }

    /** Where the one who is accused must have been named: "accused Chad of shelling Niger"; and where others act: "that they would meet". */
    private static int ofWhat(Clause clause, Hit hit, int to) {
        boolean verb = hit.trigger().verb();
        boolean accuses = hit.trigger().type() == EventType.ACCUSE;
        boolean atOnce = verb && NAMED_AT_ONCE.contains(hit.trigger().type());
        boolean friendly =
                hit.trigger().type().quad().isCooperation() && hit.trigger().type() != EventType.AGREE;
        for (int i = hit.end() - 1; i < to; i++) {
            boolean of = accuses && (clause.is(i, "of") || clause.is(i, "for")) && clause.isGerund(i + 1);
            boolean others = clause.is(i, "that") && (friendly || clause.is(i + 1, "they")) || clause.is(i, "what");
            boolean aside = atOnce
                    && i >= hit.end()
                    && (clause.isAny(i, LATER) || clause.is(i, "as") && isSubjectBehind(clause, i));
            if (aside
                    || verb && clause.is(i, ",") && isApposition(clause, hit, i)
                    || of
                    || i > hit.first() && isContent(clause, hit, i)
                    || others && clause.isAny(i + 1, ClauseWords.PRONOUNS)
                    || isPurpose(clause, hit, i)
                    || isWithBody(clause, hit, i)) {
                return i;
            }
        }
        return to;
    }

    /**
     * "denied reports that", "denied it", "denied any involvement in", "rejected claims of arming": who is named in what is denied is not
     * answered, but who claims it is.
     */
    private static boolean isContent(Clause clause, Hit hit, int index) {
        if (hit.trigger().type() != EventType.REJECT || !hit.trigger().verb()) {
            return false;
        }
        boolean report = clause.isAny(index - 1, REPORTS);
        if (clause.isAny(hit.first(), DENYING)) {
            boolean clauseOfItsOwn =
                    index == hit.end() && clause.startingAt(index) != null && isGerundBehind(clause, index);
            return clauseOfItsOwn
                    || clause.isAny(index, BEFORE_DENIED)
                    || clause.isGerund(index)
                    || report && clause.is(index, "of");
        }
        return clause.isAny(hit.first(), DENYING_REPORTS)
                && report
                && (clause.is(index, "that") || clause.is(index, "of") && clause.isGerund(index + 1));
    }

    /** "denies Chadian banks balking at it" */
    private static boolean isGerundBehind(Clause clause, int from) {
        for (int i = from + 1; i <= from + CLAUSE_REACH; i++) {
            if (clause.isGerund(i)) {
                return true;
            }
            if (clause.isAny(i, ClauseWords.PREPOSITIONS) || clause.is(i, "'s") || clause.isAny(i, REPORTS)) {
                return false;
            }
        }
        return false;
    }

    /** "agreed to meet, a step that pleased Chad", "granted it asylum, to the dismay of Chad": not with or to Chad. */
    private static boolean isApposition(Clause clause, Hit hit, int comma) {
        boolean one = clause.is(comma + 1, "a") || clause.is(comma + 1, "an");
        // "left the court, a move that Chad criticised": whatever the act
        boolean ofDeed = one && (clause.isAny(comma + 2, DONE) || clause.isAny(comma + 2, SAID));
        boolean friendly = NAMED_AT_ONCE.contains(hit.trigger().type());
        return comma >= hit.end()
                && (ofDeed || friendly && (one || clause.is(comma + 1, "to") && clause.is(comma + 2, "the")));
    }

    /** "celebrates as Chadian troops withdraw", but not "hails as Chad's hero". */
    private static boolean isSubjectBehind(Clause clause, int as) {
        Actor next = clause.firstStarting(as + 1, as + 4);
        for (int i = next == null ? as + 1 : next.end(); next != null && i < next.end() + SUBJECT_REACH; i++) {
            Token token = clause.token(i);
            if (clause.is(i, "'s") || clause.isAny(i, LATER)) {
                return false;
            }
            if (FiniteVerbs.isFinite(clause, i) || token != null && token.isWord() && next.kind() == Actor.Kind.NAME) {
                return true;
            }
        }
        return next != null && next.adjective();
    }

    /** "talks with the IMF": a body that is no country's. */
    private static boolean isWithBody(Clause clause, Hit hit, int with) {
        int at = clause.is(with + 1, "the") ? with + 2 : with + 1;
        Token body = clause.token(at);
        return hit.trigger().type() == EventType.CONSULT
                && with >= hit.end() - 1
                && clause.is(with, "with")
                && body != null
                && body.isAllCaps()
                && clause.lastBefore(at + 1, at) == null;
    }

    /** "met to weigh a response to Chad": what they met for is not whom they met; "travelled to the Sudan" goes there. */
    private static boolean isPurpose(Clause clause, Hit hit, int to) {
        Token next = clause.token(to + 1);
        return hit.trigger().verb()
                && hit.trigger().type() == EventType.CONSULT
                && to >= hit.end()
                && clause.is(to, "to")
                && next != null
                && next.isWord()
                && !next.isCapitalized()
                && !next.isAny(ClauseWords.DETERMINERS)
                && !next.isAny(ClauseWords.POSSESSIVES);
    }

    /** Where the objects of a verb end: before the next clause, and where the speaker follows: "..., says the UN", "... — Erdogan". */
    private static int beforeSpeaker(Clause clause, int from, int to) {
        int comma = to;
        for (int i = from; i < to; i++) {
            // "called on both to stop, without naming Chad"
            if (Coordination.opensClause(clause, i) || clause.is(i, ";") || clause.is(i, "without")) {
                return i;
            }
            if (clause.isAny(i, SPEAKING) && !clause.is(i + 1, "that")) {
                // ", the Chadian minister said"
                return i - comma <= SPEAKER_REACH ? Math.min(comma, i) : i;
            }
            comma = clause.is(i, ",") ? i : comma;
        }
        return to;
    }
}
