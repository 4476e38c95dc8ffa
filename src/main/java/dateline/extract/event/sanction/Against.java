package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom sanctions are against by the prepositions behind them ("sanctions on Chad", "a ban on goods made in Chad"), and the firms that an act names.
 * Stateless.
 */
final class Against {
    /** Words before the one that sanctions are against. */
    private static final Set<String> AGAINST = WordSets.of("against-target");

    /** "sanctions, for which Moscow had voted": another clause begins. */
    private static final Set<String> CLAUSE_PRONOUNS = WordSet.of("which", "whom", "whose", "what", "whether");

    private static final Set<String> SUFFERED = WordSets.of("suffered");

    /** What stands between "imposed on" and a name that belongs to something else. */
    private static final Set<String> CROSSING =
            WordSet.of("by", "after", "since", "over", "in", "until", "from", "as", "when", "to", "for", "with");

    /** "the invasion of", "arrest warrants for", "the war against". */
    private static final Set<String> SUFFERED_BY = WordSet.of("of", "in", "for", "against", "into");

    private static final Set<String> BEFORE_TARGET = WordSets.of("before-target");

    /** What ends the search for the one that sanctions are against. */
    private static final Set<String> OBJECT_ENDS =
            WordSet.of(";", "after", "because", "since", "while", "despite", "if", "unless");

    private static final Set<String> BLOC_MEMBERS = WordSets.of("bloc-members");

    private static final Set<String> MADE = WordSets.of("made-somewhere");

    private static final Set<String> RESTRAINING = WordSets.of("restraining");

    private static final Set<String> BACKING = WordSets.of("backing-of");

    private static final Set<String> TOGETHER = WordSets.of("acting-together");

    /** 8 tokens: "was put on a blacklist", "on the state-run oil giant Rosneft". */
    private static final int FIRM_REACH = 8;

    private static final Set<String> DESIGNATION_ENDS = WordSets.of("designation-end");

    private static final Set<String> PERCENT = WordSets.of("percent");

    /** 6 tokens: "on most goods and 30". */
    private static final int RATE_REACH = 6;

    /** 3 tokens: "30 per cent on". */
    private static final int ON_REACH = 3;

    private Against() {}

    /** "tariffs of 20% on Chadian goods and 30% on imports from Mali": those behind a further rate. */
    static void addFurther(Clause clause, List<@Nullable Actor> receivers) {
        Actor last = receivers.getLast();
        for (int i = last == null ? clause.sentence().endToken() : last.end();
                last != null && i < last.end() + RATE_REACH;
                i++) {
            Token rate = clause.token(i);
            boolean joined = clause.is(i - 1, "and") || clause.is(i - 1, ",") || clause.is(i - 1, "while");
            // "and 15 tankers for shipping oil to Chad": no rate
            boolean percent = clause.isAny(i + 1, PERCENT) || clause.is(i + 1, "per") && clause.is(i + 2, "cent");
            if (rate == null || rate.kind() != Token.Kind.NUMBER || !joined || !percent) {
                continue;
            }
            for (int on = i + 1; on <= i + ON_REACH; on++) {
                Actor next = clause.is(on, "on") && !clause.isInDate(on + 1)
                        ? clause.firstStarting(on, on + RATE_REACH)
                        : null;
                if (next != null && !receivers.contains(next)) {
                    receivers.add(next);
                    addFurther(clause, receivers);
                    return;
                }
            }
        }
    }

    /** The actor behind "on", "against", "over" ...: the first after such a preposition. */
    static @Nullable Actor behind(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.isAny(i, OBJECT_ENDS) || isGerundClause(clause, i)) {
                return null;
            }
            boolean against = clause.isAny(i, AGAINST)
                    && !isInfinitive(clause, i)
                    && !isTogether(clause, i)
                    && !isWithBacking(clause, i);
            if (against || isOrigin(clause, i)) {
                int at = i + 1;
                while (clause.isAny(at, BEFORE_TARGET)) {
                    at++;
                }
                if (clause.isAny(at, CLAUSE_PRONOUNS)) {
                    return null;
                }
                if (clause.is(at, "its") || clause.is(at, "their")) {
                    // "for their part in the violence" tells why, "hit Chad with its new sanctions" by what
                    return clause.is(i, "for") || clause.is(i, "with") ? null : first(clause, i);
                }
                Actor actor = clause.firstStarting(at, Math.min(to, ObjectReach.of(clause, i, at)));
                for (int j = at; actor != null && j < actor.first(); j++) {
                    actor = isGerundClause(clause, j) || clause.is(j, "by") ? null : actor;
                }
                if (actor != null && isVictim(clause, at, actor)) {
                    return null;
                }
                if (actor != null && clause.is(Governors.governor(clause, actor), "than")) {
                    // "on exports to countries other than Chad"
                    return null;
                }
                if (actor != null
                        && (ObjectReach.isDescribed(clause, at) || !crossesPreposition(clause, at, actor.first()))) {
                    // "on OPEC members Iran and Libya": the members are meant
                    Actor member = clause.firstStarting(actor.end(), Math.min(to, actor.end() + 4));
                    boolean members = isMembers(clause, actor.end()) || isMembers(clause, actor.end() + 1);
                    return members && member != null ? member : actor;
                }
            }
        }
        return null;
    }

    /** "in coordination with Chad": who sends them as well */
    private static boolean isTogether(Clause clause, int with) {
        return clause.is(with, "with") && clause.isAny(with - 1, TOGETHER);
    }

    /** "failed to stop Chadian exports": a verb follows, and no name. */
    private static boolean isInfinitive(Clause clause, int to) {
        return clause.is(to, "to")
                && clause.startingAt(to + 1) == null
                && !clause.isAny(to + 1, ClauseWords.DETERMINERS)
                && !clause.isAny(to + 1, BEFORE_TARGET)
                && clause.startingAt(to + 2) != null
                && clause.isAny(to + 1, RESTRAINING);
    }

    /** "with the backing of Chad" */
    private static boolean isWithBacking(Clause clause, int with) {
        return clause.is(with, "with") && (clause.isAny(with + 1, BACKING) || clause.isAny(with + 2, BACKING));
    }

    /** "on electric cars made in China" */
    private static boolean isOrigin(Clause clause, int index) {
        return clause.is(index, "in") && clause.isAny(index - 1, MADE);
    }

    /** "an embargo on the region, forbidding Americans to": what follows is no target. */
    private static boolean isGerundClause(Clause clause, int index) {
        Token next = clause.token(index + 1);
        return clause.is(index, ",")
                && next != null
                && next.lower().length() > 5
                && next.lower().endsWith("ing");
    }

    /** "over the invasion of Ukraine", "for threatening the integrity of Ukraine": who suffers that suffers no sanctions. */
    static boolean isVictim(Clause clause, int from, Actor actor) {
        boolean of = clause.isAny(actor.first() - 1, SUFFERED_BY);
        for (int i = from; of && i < actor.first(); i++) {
            if (clause.isAny(i, SUFFERED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMembers(Clause clause, int index) {
        return clause.isAny(index, BLOC_MEMBERS);
    }

    /**
     * Whom "its" refers to: whom "sanctions against Chad" name before it, else more often than not the first actor of the sentence.
     */
    private static @Nullable Actor first(Clause clause, int before) {
        for (Actor actor : clause.actors()) {
            if (actor.end() <= before && clause.is(Governors.governor(clause, actor), "against")) {
                return actor;
            }
        }
        return clause.firstWithin(clause.sentence().firstToken(), before);
    }

    private static boolean crossesPreposition(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.isAny(i, CROSSING)) {
                return true;
            }
        }
        return false;
    }

    /** "Iran Air was blacklisted", "sanctioned Huawei": the firms beside the act where no country is named as its target. */
    static List<Actor> firms(Clause clause, SanctionAction action, Found trigger) {
        if (clause.firms().isEmpty() || action == SanctionAction.EVADE || action == SanctionAction.CALL_FOR_EASING) {
            return List.of();
        }
        boolean passive = !(trigger.word() instanceof Word.Means) && Voice.isPassive(clause, trigger.first());
        int from = passive ? trigger.first() - FIRM_REACH : trigger.end();
        int to = from + FIRM_REACH;
        for (int i = from; !passive && i < to; i++) {
            to = clause.isAny(i, DESIGNATION_ENDS) ? i : to;
        }
        List<Actor> beside = new ArrayList<>();
        for (Actor firm : clause.firms()) {
            if (firm.first() >= from && firm.end() <= to) {
                beside.add(firm);
            }
        }
        return beside;
    }

    /** "sanctioned Huawei over its trade with Iran": why, not whom. */
    static boolean isReason(Clause clause, Actor firm, Actor behind) {
        for (int i = firm.end(); i < behind.first(); i++) {
            if (clause.isAny(i, DESIGNATION_ENDS) && !clause.is(i, "of")) {
                return true;
            }
        }
        return false;
    }
}
