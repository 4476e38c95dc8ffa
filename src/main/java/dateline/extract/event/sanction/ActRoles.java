package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.FunctionWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does an act with means of sanctions, and to whom.
 *
 * @param source who acts, where the sentence says so
 * @param target whom the means are against, where it says so
 */
record ActRoles(@Nullable Actor source, @Nullable Actor target) {
    private static final Set<String> RECEIVING = WordSets.of("receiving");

    /** 6 tokens: "won a one-year exemption". */
    private static final int RECEIVING_REACH = 6;

    /** Who faces, risks or comes under sanctions suffers them. */
    private static final Set<String> SUFFERING = WordSets.of("suffering");

    private static final Set<String> UNDER = WordSets.of("under-sanctions");

    /** 3 tokens: "Chadian state banks subject to". */
    private static final int SUBJECT_REACH = 3;

    /** Before "subject to". */
    private static final Set<String> STATE = WordSet.union(List.of(FunctionWords.BE, WordSets.of("becoming")));

    /** 2 tokens: "under a travel ban", "subject to sanctions". */
    private static final int UNDER_REACH = 2;

    /** {@code acts}: all of the sentence. */
    static ActRoles of(Clause clause, Parties parties, Found verb, Word.Act act, Found means, List<Found> acts) {
        boolean suffers = isSuffering(clause, verb);
        boolean passive = act.participle() && (clause.isPassive(verb.first()) || clause.is(verb.end(), "by"));
        Actor target = suffers ? suffering(clause, parties, verb) : against(clause, verb, means);
        Actor modifier = parties.modifier(clause, means.first());
        // "India imposed tariffs": a subject, not whose tariffs they are
        if (modifier != null && modifier.end() <= verb.first() && verb.end() <= means.first()) {
            modifier = null;
        }
        Actor source =
                suffers ? parties.from(clause, means.end()) : parties.by(clause, Math.min(verb.end(), means.end()));
        if (source == null && !passive && !suffers && !isToldOfThem(clause, verb, act, means, acts)) {
            source = parties.subject(clause, verb.first());
            source = source == null ? parties.beforeInfinitive(clause, verb.first()) : source;
        }
        boolean before = means.end() <= verb.first();
        if (target != null && target.equals(modifier) && clause.is(target.first() - 1, "with")) {
            // "hit with Chadian tariffs": Chad sends them
            target = null;
        }
        if (modifier != null) {
            boolean owns = clause.is(modifier.end(), "'s") && means.first() > verb.end();
            boolean sends = owns
                    || modifier.adjective()
                    || clause.is(modifier.first() - 1, "by")
                    || Parties.isSenderByName(modifier.code());
            if (target == null && !sends) {
                target = modifier;
            } else if (owns && !isBeside(source, verb)) {
                // "condemned a decision to reinstate Trump's ban": the owner sends
                source = modifier;
            } else if (target == null && source != null && !source.code().equals(modifier.code()) && !before) {
                target = modifier;
            } else if (sends && (source == null || before || target != null && isNoun(clause, verb))) {
                source = modifier;
            }
        }
        if (act.action() == SanctionAction.EASE && clause.is(verb.end() - 1, "from") && isReceived(clause, verb)) {
            // "got a waiver from U.S. sanctions": who gets it suffers them
            target = parties.subject(clause, verb.first());
            source = modifier;
        } else if (act.action() == SanctionAction.EVADE) {
            target = modifier == null || modifier.equals(source) ? parties.by(clause, means.end()) : modifier;
        } else if (act.action() == SanctionAction.EASE && clause.is(means.first() - 1, "from")) {
            // "exempted Peru from sanctions on Chilean oil"
            Actor exempted = object(clause, verb, means);
            target = exempted == null ? target : exempted;
        } else if (target == null) {
            // "Iran was hit with sanctions": who suffers the verb stands before it
            boolean hit = passive && means.first() >= verb.end();
            target = hit ? parties.subject(clause, verb.first()) : suffers ? null : object(clause, verb, means);
            // "the return of U.N. sanctions": who sends them is no object
            target = target != null && target.equals(source) ? null : target;
        }
        if (target == null && DoneWith.isWaiver(clause, means)) {
            // "the sanctions waiver it had granted India"
            target = clause.firstBetween(means.end(), clause.sentence().endToken());
        }
        if (target == null && before && isUnder(clause, means)) {
            target = parties.subject(clause, means.first());
        }
        if (source != null && target != null && source.code().equals(target.code())) {
            Actor other = parties.other(clause, verb.first(), target);
            if (target.end() <= verb.first() && !passive && !suffers && !before) {
                // "Chad cut ties with Mali and imposed a ban on its flights": Mali's
                target = other;
            } else {
                source = other;
            }
        }
        return new ActRoles(source, target);
    }

    /**
     * "Chad denounced the sanctions imposed on Mali", "the embargo first imposed in 1990": by whom nobody says, unless who acts before does
     * something with them: "lifted the sanctions imposed on Mali".
     */
    private static boolean isToldOfThem(Clause clause, Found verb, Word.Act act, Found means, List<Found> acts) {
        int behind = means.end();
        while (behind < verb.first() && clause.isAdverb(behind)) {
            behind++;
        }
        return act.participle()
                && behind == verb.first()
                && acts.stream().noneMatch(other -> other.end() <= means.first() && other.word() instanceof Word.Act);
    }

    /** "Chad is subject to sanctions", "Chadian firms subject to sanctions"; not "Chad barred goods subject to sanctions". */
    private static @Nullable Actor suffering(Clause clause, Parties parties, Found verb) {
        if (clause.is(verb.first(), "subject") && !clause.isAny(verb.first() - 1, STATE)) {
            Actor owner = clause.lastBefore(verb.first(), verb.first() - SUBJECT_REACH);
            return owner == null || clause.isFinite(owner.end()) ? null : owner;
        }
        return parties.subject(clause, verb.first());
    }

    /** "faces sanctions", "risked tariffs": the verb's subject suffers them. */
    static boolean isSuffering(Clause clause, Found verb) {
        return clause.isAny(verb.first(), SUFFERING);
    }

    private static @Nullable Actor against(Clause clause, Found verb, Found means) {
        if (DoneWith.isListing(clause, means)) {
            return object(clause, verb, means);
        }
        int end = clause.sentence().endToken();
        // "curbs on", "a ban on": against whom stands behind their own preposition
        boolean on = clause.is(means.end() - 1, "on") || clause.is(means.end() - 1, "against");
        int against = on ? means.end() - 1 : means.end();
        Actor target = Against.behind(clause, Math.max(against, verb.end()), end);
        return target == null ? Against.behind(clause, Math.min(against, verb.end()), end) : target;
    }

    /** "Switzerland adopted the EU's sanctions": its subject stands right before the verb, and so it acts. */
    private static boolean isBeside(@Nullable Actor source, Found verb) {
        return source != null && source.end() == verb.first();
    }

    /** "subject to a travel ban imposed by", "under sanctions imposed in 2018" */
    private static boolean isUnder(Clause clause, Found means) {
        for (int i = means.first() - 1; i >= means.first() - UNDER_REACH; i--) {
            if (clause.isAny(i, UNDER)) {
                return !clause.is(i, "to") || clause.is(i - 1, "subject") && clause.isAny(i - 2, STATE);
            }
        }
        return false;
    }

    /** "failed to delay the return of U.N. sanctions on Chad": whose sanctions they are tells who sends them, not the subject of another verb. */
    private static boolean isNoun(Clause clause, Found act) {
        return clause.is(act.end() - 1, "of") || clause.is(act.first(), "end") && clause.is(act.end() - 1, "to");
    }

    private static boolean isReceived(Clause clause, Found noun) {
        for (int i = noun.first() - 1; i > noun.first() - RECEIVING_REACH; i--) {
            if (clause.isAny(i, RECEIVING)) {
                return true;
            }
        }
        return false;
    }

    /** "hit Iran with sanctions", "exempt India from tariffs": the object between verb and means. */
    private static @Nullable Actor object(Clause clause, Found verb, Found means) {
        Actor object = means.first() > verb.end() ? clause.firstBetween(verb.end(), means.first()) : null;
        // "added ten men to the EU's blacklist"
        boolean owns = object != null && clause.is(object.end(), "'s") && object.end() + 1 == means.first();
        return owns ? null : object;
    }
}
