package dateline.extract.event.trigger;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.model.Quad;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Acts that a sentence speaks of without telling that anybody does them: "warned against a raid", "if Chad withdraws", "vetoed the deal". Stateless. */
public final class NotDone {
    private static final Set<String> ENDING = WordSets.of("ending-verb");

    private static final Set<String> PREVENTING = WordSets.of("preventing");

    private static final Set<String> ABSTAINING = WordSets.of("abstaining");

    private static final Set<String> BILLS = WordSets.of("text-not-passed");

    private static final Set<String> PASSING = WordSets.of("passing-bill");

    /** 10: "a bill to compel the government of northern Chad to open". */
    private static final int BILL_REACH = 10;

    /** 9: "passed late on Monday a long-awaited bill". */
    private static final int PASSED_REACH = 9;

    private static final Set<String> SUPPOSED = WordSets.of("supposed");

    private static final Set<String> BEFORE_SPOKEN_OF = WordSets.of("before-spoken-of");

    /** 3: "any further Danish raid". */
    private static final int SUPPOSED_REACH = 3;

    /** 5: "vetoed a joint UN Security Council statement". */
    private static final int REFUSED_REACH = 5;

    /** 12: "sending missiles to the rebels in the north of Chad would". */
    private static final int PREDICATE_REACH = 12;

    /** 10: "if the government of Chad did not fully". */
    private static final int CONDITION_REACH = 10;

    /** 5: "if the Chadian parliament passes". */
    private static final int IF_REACH = 5;

    /** 3: "cooperation and all financial aid". */
    private static final int JOINED_REACH = 3;

    /** 8: "spoke to the presidents of Chad and the Sudan by phone". */
    private static final int TALK_REACH = 8;

    private static final Set<String> BY_WHAT_MEANS = WordSet.of("by", "over", "via");

    private static final Set<String> CLAUSE_MARKS = WordSet.of(",", ";", ".");

    private static final Set<String> SUMMONING = WordSets.of("summoning");

    private static final Set<String> PREDICATE = WordSet.of("is", "was", "would", "could", "might", "may", "will");

    private static final Set<String> WARNING = WordSets.of("warning");

    private NotDone() {}

    /** Why nobody does it; null where somebody may. */
    public static @Nullable String reason(Clause clause, Hit hit, List<Hit> hits) {
        Token before = clause.token(hit.first() - 1);
        if (before == null) {
            return null;
        }
        Hit earlier = previous(hits, hit);
        return hit.trigger().verb() ? ofVerb(clause, hit, before, earlier) : ofNoun(clause, hit, earlier, hits);
    }

    private static @Nullable String ofVerb(Clause clause, Hit verb, Token before, @Nullable Hit earlier) {
        if (clause.isGerund(verb.first())) {
            boolean words = verb.trigger().type().quad() == Quad.VERBAL_CONFLICT;
            if ((words || verb.trigger().type().quad().isCooperation()) && before.isAny(ENDING)) {
                return "what comes to an end";
            }
            // "urged Chad to stop shelling Mali"
            boolean asked = earlier != null && earlier.trigger().type() == EventType.REQUEST;
            if (asked && before.isAny(ENDING) && clause.is(verb.first() - 2, "to")) {
                return "what is asked to end";
            }
            if (before.is("from") && clause.isAny(verb.first() - 2, ABSTAINING)) {
                return "what somebody does not do";
            }
            if (before.isAny(BEFORE_SPOKEN_OF) && hasPredicate(clause, verb)) {
                return "what is spoken of, as the subject of a clause";
            }
        }
        if (isForsworn(clause, verb, before, earlier)) {
            return "what somebody promises not to do";
        }
        if (isOfBill(clause, verb)) {
            return "what a text would do that is not in force";
        }
        if (OtherSenses.isUnlisting(clause, verb)) {
            return "what is taken off a list";
        }
        if (isCondition(clause, verb)) {
            return "what somebody would have to do";
        }
        if (earlier != null && before.is("to") && clause.isAny(earlier.first(), SUMMONING)) {
            return "what somebody is summoned for";
        }
        return OtherSenses.isOfGoods(clause, verb) ? "tells which goods" : null;
    }

    private static @Nullable String ofNoun(Clause clause, Hit noun, @Nullable Hit earlier, List<Hit> hits) {
        if (isSupposed(clause, noun) || isWarnedAgainst(clause, noun, earlier)) {
            return "one that may never be";
        }
        if (isTopic(clause, noun)) {
            return "what is spoken of, as the subject of a clause";
        }
        if (isPrevented(clause, noun)) {
            return "what is prevented";
        }
        if (isToEnd(clause, noun, earlier, hits)) {
            return "what is asked to end";
        }
        if (earlier == null) {
            return null;
        }
        if (isCutToo(clause, noun, earlier)) {
            return "what is cut as well";
        }
        if (isHowTheyTalked(clause, noun, earlier)) {
            return "tells how they talked";
        }
        return isRefused(noun, earlier) ? "what is refused" : null;
    }

    private static @Nullable Hit previous(List<Hit> hits, Hit hit) {
        int at = hits.indexOf(hit);
        return at > 0 ? hits.get(at - 1) : null;
    }

    /** Whether an act is only the subject of what is said: "Chad said sending arms to Mali would be a mistake" sends none. */
    private static boolean hasPredicate(Clause clause, Hit hit) {
        for (int i = hit.end(); i < hit.end() + PREDICATE_REACH && !clause.is(i, ","); i++) {
            if (clause.isAny(i, PREDICATE)) {
                return true;
            }
        }
        return false;
    }

    /** "pledged not to attack" */
    private static boolean isForsworn(Clause clause, Hit verb, Token before, @Nullable Hit promise) {
        return promise != null
                && promise.trigger().verb()
                && promise.trigger().type() == EventType.AGREE
                && verb.trigger().type().quad() == Quad.MATERIAL_CONFLICT
                && before.is("to")
                && clause.isAny(verb.first() - 2, ClauseWords.NOT)
                && verb.first() - 2 == promise.end();
    }

    /** "prevented an attack", "foiled another rebel raid" */
    private static boolean isPrevented(Clause clause, Hit noun) {
        if (noun.trigger().type().quad() != Quad.MATERIAL_CONFLICT) {
            return false;
        }
        for (int i = noun.first() - 1; i >= noun.first() - SUPPOSED_REACH - 1; i--) {
            if (clause.isAny(i, PREVENTING)) {
                return true;
            }
            if (Reach.isBreak(clause, i) || clause.isAny(i, ClauseWords.PREPOSITIONS)) {
                return false;
            }
        }
        return false;
    }

    /** "offered an amendment to force Chad to open": unless it was passed. */
    private static boolean isOfBill(Clause clause, Hit verb) {
        if (!clause.is(verb.first() - 1, "to")) {
            return false;
        }
        for (int i = verb.first() - 2; i > verb.first() - BILL_REACH && !clause.isAny(i, CLAUSE_MARKS); i--) {
            if (clause.isAny(i, BILLS) && clause.is(i + 1, "to")) {
                for (int j = i - 1; j > i - PASSED_REACH; j--) {
                    if (clause.isAny(j, PASSING)) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** "would not join any raid on Chad" */
    private static boolean isSupposed(Clause clause, Hit noun) {
        for (int i = noun.first() - 1; i >= noun.first() - SUPPOSED_REACH; i--) {
            if (clause.isAny(i, SUPPOSED)) {
                return true;
            }
            if (Reach.isBreak(clause, i)) {
                return false;
            }
        }
        return false;
    }

    /** "will act if the rebels did not withdraw": nobody withdraws, and nobody refuses. */
    private static boolean isCondition(Clause clause, Hit verb) {
        boolean denied = false;
        for (int i = verb.first() - 1; i > verb.first() - CONDITION_REACH && !clause.isAny(i, CLAUSE_MARKS); i--) {
            denied |= clause.isAny(i, ClauseWords.NOT);
            boolean ahead = !verb.trigger().participle() || Voice.isPassive(clause, verb.first());
            // "will be cut if Chad passes the bill"
            if (clause.is(i, "if") && !clause.is(i - 1, "as") && (denied || ahead && verb.first() - i <= IF_REACH)) {
                return true;
            }
        }
        return false;
    }

    /** "cut off security cooperation and financial aid": two things end. */
    private static boolean isCutToo(Clause clause, Hit noun, Hit cut) {
        boolean joined = false;
        for (int i = cut.end(); i < noun.first(); i++) {
            joined |= clause.is(i, "and") || clause.is(i, "or");
        }
        return joined
                && cut.trigger().verb()
                && cut.trigger().type() == EventType.SANCTION
                && cut.end() - cut.first() > 1
                && noun.trigger().type().quad().isCooperation()
                && noun.first() - cut.end() <= JOINED_REACH;
    }

    /** "called for the state of emergency to be lifted", "Chadian forum to be disbanded" */
    private static boolean isToEnd(Clause clause, Hit noun, @Nullable Hit earlier, List<Hit> hits) {
        if (!clause.is(noun.end(), "to") || !clause.is(noun.end() + 1, "be")) {
            return false;
        }
        boolean requested =
                earlier != null && earlier.trigger().verb() && earlier.trigger().type() == EventType.REQUEST;
        int next = hits.indexOf(noun) + 1;
        return requested || next < hits.size() && hits.get(next).first() == noun.end() + 2;
    }

    /** "spoke to both by phone": one talk. */
    private static boolean isHowTheyTalked(Clause clause, Hit noun, Hit talk) {
        return clause.isAny(noun.first(), BY_WHAT_MEANS)
                && talk.trigger().verb()
                && talk.trigger().type() == EventType.CONSULT
                && noun.trigger().type() == EventType.CONSULT
                && noun.first() - talk.end() <= TALK_REACH;
    }

    /** "warned Chad against a raid on Mali" */
    private static boolean isWarnedAgainst(Clause clause, Hit noun, @Nullable Hit warning) {
        for (int i = noun.first() - 1; warning != null && i >= noun.first() - SUPPOSED_REACH; i--) {
            if (clause.is(i, "against")) {
                return clause.isAny(warning.first(), WARNING) && warning.end() <= i;
            }
        }
        return false;
    }

    /** "Chad said the suspension would harm Mali": whoever suspends, it is not who speaks of it. */
    private static boolean isTopic(Clause clause, Hit noun) {
        return clause.is(noun.first() - 1, "the")
                && clause.isAny(noun.first() - 2, BEFORE_SPOKEN_OF)
                && clause.isAny(noun.end(), PREDICATE);
    }

    /** "vetoed a joint statement", "blocked the deal": there is none. */
    private static boolean isRefused(Hit noun, Hit refusal) {
        return refusal.trigger().verb()
                && refusal.trigger().type() == EventType.REJECT
                && noun.trigger().type().quad().isCooperation()
                && noun.first() - refusal.end() <= REFUSED_REACH;
    }
}
