package dateline.extract.event.relation;

import dateline.extract.event.clause.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.WordSets;
import dateline.extract.event.relation.Triggers.Hit;
import dateline.extract.event.relation.Triggers.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.Set;

/** Words that look like an act and tell of none where they stand. Stateless. */
final class NoActs {
    /** 10: "imports from Ecuador in the first half of the year fell". */
    private static final int FIGURE_REACH = 10;

    private static final Set<String> FIGURES = WordSets.of("figures");

    private static final Set<String> CAUSE = WordSet.of("in", "by", "during", "after");

    private static final Set<String> GOING = WordSet.of("to", "in", "into", "for");

    private static final Set<String> BEFORE_CAPITALS = WordSet.of("-", "–", "—", ":", "“", "\"", "/");

    /** Storms, quakes, crashes: what harms without anybody acting. */
    private static final Set<String> NATURE = WordSets.of("nature");

    private static final EnumSet<EventType> HARM = EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN);

    /** 7: "the quake that struck at dawn near the coast killed", "killed at least forty people in a landslide". */
    private static final int NATURE_REACH = 7;

    private static final Set<String> DETERMINERS = WordSets.of("determiner");

    private NoActs() {}

    /** "imports from Chad fell by three pct" */
    static boolean isFigure(Clause clause, Hit hit) {
        if (hit.trigger().verb() || hit.trigger().type() != EventType.COOPERATE) {
            return false;
        }
        for (int i = hit.end(); i < hit.end() + FIGURE_REACH; i++) {
            if (clause.isAny(i, FIGURES)) {
                return true;
            }
        }
        return false;
    }

    /** "an earthquake killed hundreds", "forty killed in a crash": no one attacks. */
    static boolean isByNature(Clause clause, Hit hit) {
        if (!hit.trigger().verb() || !HARM.contains(hit.trigger().type())) {
            return false;
        }
        for (int i = Reach.left(clause, hit.first(), NATURE_REACH); i < hit.first(); i++) {
            Actor behind = clause.lastBefore(hit.first(), i);
            if (clause.isAny(i, NATURE) && (behind == null || clause.isAfterPreposition(behind))) {
                return true;
            }
        }
        boolean passive = hit.trigger().participle() && clause.isPassive(hit.first());
        for (int i = hit.end(); passive && i < Reach.right(clause, hit.end(), NATURE_REACH); i++) {
            boolean in = clause.isAny(i - 1, CAUSE) || clause.isAny(i - 2, CAUSE) || clause.isAny(i - 3, CAUSE);
            if (in && clause.isAny(i, NATURE)) {
                return true;
            }
        }
        return false;
    }

    /** "Iran-backed militias", "UN-brokered": background, and not what is told. */
    static boolean isCompounded(Clause clause, int index) {
        return clause.is(index - 1, "-")
                && !clause.text().token(index).spaceBefore()
                && clause.text().token(index).lower().endsWith("ed");
    }

    /** "going to help", "went to school": no visit. */
    static boolean isVisitOfNothing(Clause clause, Trigger trigger, int next) {
        Token token = clause.token(next);
        return token != null
                && "visit".equals(trigger.mode())
                && trigger.verb()
                && clause.isAny(next - 1, GOING)
                && token.isWord()
                && !token.isCapitalized()
                && !DETERMINERS.contains(token.lower());
    }

    /** "suspension of aid to": no aid. */
    static boolean isStopped(Hit before, Hit hit) {
        return before.end() == hit.first()
                && !before.trigger().verb()
                && !hit.trigger().verb()
                && before.trigger().type() == EventType.SANCTION;
    }

    /** "vowed to investigate": told by what is vowed, unless that is friendly. */
    static boolean isPromiseOf(Clause clause, Hit promise, Hit promised) {
        int to = promise.end() - (clause.is(promise.end() - 1, "to") ? 1 : 0);
        return promise.trigger().type() == EventType.AGREE
                && promise.trigger().verb()
                && promised.trigger().verb()
                && !Framing.FRIENDLY.contains(promised.trigger().type())
                && clause.isAny(promise.first(), Framing.THREATENING)
                && clause.is(to, "to")
                && promised.first() - to <= 2;
    }

    /** A name in a sentence that is no headline; behind a dateline or a colon a capital makes none: "PARIS, March 13 - Talks". */
    static boolean isName(Clause clause, int index) {
        return clause.text().token(index).isCapitalized()
                && !clause.text().token(index).isAllCaps()
                && index != clause.sentence().firstToken()
                && !clause.isAny(index - 1, BEFORE_CAPITALS)
                && !clause.isHeadline();
    }
}
