package dateline.extract.event.trigger;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.Set;

/** Words whose act the next word tells better: "helped broker a truce" brokers, "passed a resolution condemning Chad" condemns. Stateless. */
final class Sequels {
    /** Resolutions, letters, statements: what they say is what is done by them. */
    private static final Set<String> TEXTS = WordSets.of("text-that-says");

    /** What a text says: it condemns, demands, threatens, praises. */
    private static final Set<EventType> SAID =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.SUPPORT, EventType.REJECT);

    /** 4: "adopted a resolution sharply condemning", "sent a letter to the king urging". */
    private static final int TEXT_REACH = 4;

    /** What a helper does as well: "helped broker" brokers. Who helps to give or to fight only helps. */
    private static final Set<EventType> HELPED =
            EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.RETREAT, EventType.CONCEDE);

    private static final Set<String> HELPING = WordSets.of("helping");

    private static final Set<String> THREATENING = WordSets.of("threatening");

    private static final Set<String> ENDING = WordSets.of("ending-verb");

    private static final Set<String> CONVICTING = WordSets.of("convicting");

    private static final Set<String> SENTENCING = WordSets.of("sentencing");

    /** 24: "convicted a businessman of belonging to a banned group in the country's north and sentenced". */
    private static final int SENTENCE_REACH = 24;

    /** 4: "barred officials from the yearly summit". */
    private static final int SHUT_OUT_REACH = 4;

    private static final Set<String> BEFORE_PARTICIPLE =
            WordSet.of("to", "be", "is", "are", "was", "were", "been", "has", "have", "had", "being");

    private Sequels() {}

    /** Whether what the later word tells is what the earlier one does. */
    static boolean tells(Clause clause, Hit earlier, Hit later) {
        return later.trigger().verb()
                && (isHelpTo(clause, earlier, later)
                        || isTextThat(clause, earlier, later)
                        || isEndOf(clause, earlier, later));
    }

    /** "stopped shelling": one act, told by what has ended. */
    private static boolean isEndOf(Clause clause, Hit end, Hit ended) {
        return end.end() == ended.first()
                && clause.isGerund(ended.first())
                && clause.isAny(end.first(), ENDING)
                && !ended.trigger().type().quad().isCooperation()
                && ended.trigger().type() != EventType.PROTEST;
    }

    /** "helped broker a truce": brokered it. */
    private static boolean isHelpTo(Clause clause, Hit help, Hit verb) {
        int to = clause.is(verb.first() - 1, "to") ? verb.first() - 1 : verb.first();
        return help.end() == to
                && clause.isAny(help.first(), HELPING)
                && help.trigger().verb()
                && help.end() == help.first() + 1
                && HELPED.contains(verb.trigger().type())
                && !verb.trigger().participle()
                && !clause.isGerund(verb.first());
    }

    /** "passed a resolution condemning Chad", "sent a letter urging Chad to": condemned, urged. */
    private static boolean isTextThat(Clause clause, Hit act, Hit verb) {
        if (!clause.isGerund(verb.first())
                || !SAID.contains(verb.trigger().type())
                || !act.trigger().verb()
                || act.trigger().type() == EventType.REJECT) {
            return false;
        }
        for (int i = verb.first() - 1; i > act.first() && i >= verb.first() - TEXT_REACH; i--) {
            if (clause.is(i, ",")) {
                return false;
            }
            if (clause.isAny(i, TEXTS)) {
                return i - act.first() <= TEXT_REACH;
            }
        }
        return false;
    }

    /** "vowed to investigate": told by what is vowed, unless that is friendly. */
    static boolean isPromiseOf(Clause clause, Hit promise, Hit promised) {
        int to = promise.end() - (clause.is(promise.end() - 1, "to") ? 1 : 0);
        boolean negated = clause.isAny(to, ClauseWords.NOT);
        to += negated ? 1 : 0;
        // "vowed not to attack" promises something friendly, "vowed not to help" nothing of the kind
        boolean hostile = negated == promised.trigger().type().quad().isCooperation();
        return promise.trigger().type() == EventType.AGREE
                && promise.trigger().verb()
                && promised.trigger().verb()
                && hostile
                && clause.isAny(promise.first(), THREATENING)
                && clause.is(to, "to")
                && promised.first() - to <= 2;
    }

    /** "convicted a Dane of fraud and sentenced him to a year": the sentence is what is done to him. */
    static boolean isSentenceFor(Clause clause, Hit verdict, Hit sentence) {
        boolean joined = clause.isAny(sentence.first() - 1, ClauseWords.CONJUNCTIONS);
        return verdict.trigger().type() == EventType.ACCUSE
                && sentence.trigger().type() == EventType.COERCE
                && sentence.trigger().verb()
                && (clause.isAny(verdict.first(), CONVICTING) || clause.isAny(verdict.end() - 1, CONVICTING))
                && clause.isAny(sentence.first(), SENTENCING)
                && joined
                && sentence.first() - verdict.end() <= SENTENCE_REACH;
    }

    /** "suspension of aid to": no aid. */
    static boolean isStopped(Hit before, Hit hit) {
        return before.end() == hit.first()
                && !before.trigger().verb()
                && !hit.trigger().verb()
                && before.trigger().type() == EventType.SANCTION;
    }

    /** "aid was suspended", "forum to be disbanded": what has come to an end is no act. */
    static boolean isEnded(Clause clause, Hit before, Hit hit) {
        boolean ended = !before.trigger().verb()
                && before.trigger().type().quad().isCooperation()
                && hit.trigger().participle()
                && hit.trigger().type() == EventType.SANCTION
                && Voice.isPassive(clause, hit.first());
        for (int i = before.end(); i < hit.first(); i++) {
            ended &= clause.isAny(i, BEFORE_PARTICIPLE);
        }
        return ended;
    }

    /** "barred the officials from the summit": nobody meets there. */
    static boolean isShutOutFrom(Clause clause, Hit before, Hit hit) {
        boolean from = clause.is(hit.first() - 1, "from") || clause.is(hit.first() - 2, "from");
        return from
                && before.trigger().verb()
                && before.trigger().type() == EventType.SANCTION
                && hit.trigger().type() == EventType.CONSULT
                && hit.first() - before.end() <= SHUT_OUT_REACH;
    }
}
