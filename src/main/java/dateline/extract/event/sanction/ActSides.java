package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.SanctionAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does an act with means of sanctions, and against whom: in "Chad lifted its embargo on Mali" Chad and Mali. Made for one act of one sentence.
 * Immutable.
 */
final class ActSides {
    private static final Set<String> RECEIVING = WordSets.of("receiving");

    private static final Set<String> GIVING = WordSets.of("giving-relief");

    /** 6 tokens: "won a one-year exemption". */
    private static final int RECEIVING_REACH = 6;

    private static final Set<String> BILLS = WordSets.of("draft-of-law");

    private static final Set<String> ALLEGING = WordSets.of("alleging");

    /** 4 tokens: ", the former Chad". */
    private static final int COMMA_REACH = 4;

    private final Clause clause;
    private final Parties parties;
    private final Found verb;
    private final Word.Act act;
    private final Found means;

    /** All acts of the sentence. */
    private final List<Found> acts;

    /** Whether the verb's subject suffers the sanctions: "faces sanctions". */
    private final boolean suffers;

    private final boolean passive;

    /** Whether the means stand before the verb: "sanctions were lifted". */
    private final boolean meansFirst;

    /** The name right before the means: the EU in "EU sanctions"; null where none is. */
    private final @Nullable Actor modifier;

    private ActSides(Clause clause, Parties parties, Found verb, Word.Act act, Found means, List<Found> acts) {
        this.clause = clause;
        this.parties = parties;
        this.verb = verb;
        this.act = act;
        this.means = means;
        this.acts = acts;
        this.suffers = Sufferers.isSuffering(clause, verb);
        this.passive = act.participle() && (Voice.isPassive(clause, verb.first()) || clause.is(verb.end(), "by"));
        this.meansFirst = means.end() <= verb.first();
        Actor whose = parties.modifier(clause, means.first());
        // "India imposed tariffs": a subject, not whose tariffs they are
        boolean subject = whose != null && whose.end() <= verb.first() && verb.end() <= means.first();
        this.modifier = subject ? null : whose;
    }

    /**
     * The sides of an act.
     *
     * @param means what it is done with
     * @param acts all of the sentence
     */
    static Sides of(Clause clause, Parties parties, Found verb, Word.Act act, Found means, List<Found> acts) {
        return new ActSides(clause, parties, verb, act, means, acts).sides();
    }

    private Sides sides() {
        Actor target = suffers ? Sufferers.subject(clause, parties, verb) : opens() ? behindComma() : against();
        if (target != null && target.equals(modifier) && clause.is(target.first() - 1, "with")) {
            // "hit with Chadian tariffs": Chad sends them
            target = null;
        }
        Sides sides = new Sides(source(), target);
        sides = modifier == null ? sides : withModifier(sides, modifier);
        sides = byAction(sides);
        sides = sides.target() == null ? new Sides(sides.source(), targetByMeans()) : sides;
        return sides.isOne() ? withOther(sides) : sides;
    }

    /** Who acts: behind "by" or "from", else the subject, unless that only tells of the sanctions. */
    private @Nullable Actor source() {
        if (suffers) {
            return parties.from(clause, means.end());
        }
        Actor own = meansFirst && !passive ? clause.lastBefore(verb.first(), means.end()) : null;
        if (own != null && !own.adjective() && isBeside(clause, own, verb)) {
            // "the sanctions that Chad imposed were lifted by Mali"
            return own;
        }
        Actor agent = isActive() ? null : parties.by(clause, Math.min(verb.end(), means.end()));
        if (agent != null || passive || isToldOfThem()) {
            return agent;
        }
        Actor subject = parties.subject(clause, verb.first());
        return subject == null ? parties.beforeInfinitive(clause, verb.first()) : subject;
    }

    /** "Chad imposed curbs on goods made by Mali": a subject acts, and "by" tells of something else. */
    private boolean isActive() {
        Actor subject = clause.lastBefore(verb.first(), verb.first() - 1);
        return !passive && !meansFirst && subject != null && !clause.is(subject.end(), "'s") && !subject.adjective();
    }

    /** "Hit by sanctions, Chad": a participle that opens its sentence. */
    private boolean opens() {
        return passive && verb.first() == clause.sentence().firstToken() && clause.is(verb.end(), "by");
    }

    private @Nullable Actor behindComma() {
        int comma = means.end();
        while (comma < clause.sentence().endToken() && !clause.is(comma, ",")) {
            comma++;
        }
        return clause.firstStarting(comma, Math.min(clause.sentence().endToken(), comma + COMMA_REACH));
    }

    private boolean isAccuser(Actor source) {
        boolean charge = clause.isGerund(verb.first())
                && (clause.is(verb.first() - 1, "with") || clause.is(verb.first() - 1, "of"));
        for (int i = source.end(); charge && i < verb.first(); i++) {
            if (clause.isAny(i, ALLEGING)) {
                return true;
            }
        }
        return false;
    }

    /** The sides with the name before the means, which sends them ("EU sanctions", "Chad's tariffs") or suffers them ("Iran sanctions"). */
    private Sides withModifier(Sides sides, Actor whose) {
        Actor source = sides.source();
        Actor target = sides.target();
        boolean owns = clause.is(whose.end(), "'s") && means.first() > verb.end();
        // "passed the Chadian sanctions bill": against Chad
        boolean bill = clause.isAny(means.end(), BILLS) && !Parties.isSenderByName(whose.code());
        boolean sends = owns
                || whose.adjective() && !bill
                || clause.is(whose.first() - 1, "by")
                || Parties.isSenderByName(whose.code());
        if (target == null && !sends) {
            return new Sides(source, whose);
        }
        if (owns && !isBeside(clause, source, verb)) {
            // "condemned a decision to reinstate Trump's ban": the owner sends
            return new Sides(whose, target);
        }
        if (target == null && source != null && !source.code().equals(whose.code()) && !meansFirst) {
            return new Sides(source, whose);
        }
        boolean instead = sends && (source == null || meansFirst || target != null && isNoun(clause, verb));
        return instead ? new Sides(whose, target) : sides;
    }

    /** The sides as the kind of act has them: who gets a waiver, evades sanctions or is exempted from them. */
    private Sides byAction(Sides sides) {
        Actor source = sides.source();
        boolean eases = act.action() == SanctionAction.EASE;
        if (eases && clause.is(verb.end() - 1, "from") && isReceived(clause, verb)) {
            // "got a waiver from U.S. sanctions": who gets it suffers them
            return new Sides(modifier, parties.subject(clause, verb.first()));
        }
        int giving = eases && clause.is(verb.end() - 1, "from") ? giving() : -1;
        Actor receiver = giving < 0 ? null : clause.firstWithin(giving + 1, verb.first());
        if (receiver != null) {
            // "granted Chad a waiver from the sanctions"
            return new Sides(parties.subject(clause, giving), receiver);
        }
        if (act.action() == SanctionAction.EVADE) {
            // "charged a man with violating sanctions": he did
            source = source != null && isAccuser(source) ? null : source;
            boolean own = modifier == null || modifier.equals(source);
            return new Sides(source, own ? parties.by(clause, means.end()) : modifier);
        }
        if (eases && clause.is(means.first() - 1, "from")) {
            // "exempted Peru from sanctions on Chilean oil"
            Actor exempted = object();
            return exempted == null ? sides : new Sides(source, exempted);
        }
        if (sides.target() != null) {
            return sides;
        }
        // "Iran was hit with sanctions": who suffers the verb stands before it
        boolean hit = passive && means.first() >= verb.end();
        Actor target = hit ? parties.subject(clause, verb.first()) : suffers ? null : object();
        // "the return of U.N. sanctions": who sends them is no object
        return target == null || target.equals(source) ? sides : new Sides(source, target);
    }

    /** Who suffers by the words around the means: "the sanctions waiver it had granted India", "under sanctions imposed in 2018". */
    private @Nullable Actor targetByMeans() {
        Actor target = DoneWith.isWaiver(clause, means)
                ? clause.firstWithin(means.end(), clause.sentence().endToken())
                : null;
        return target == null && meansFirst && Sufferers.isUnder(clause, means)
                ? parties.subject(clause, means.first())
                : target;
    }

    /** Sides that were one party, with another in place of the side that the sentence tells less clearly. */
    private Sides withOther(Sides sides) {
        Actor target = sides.target();
        if (target == null) {
            return sides;
        }
        Actor other = parties.other(clause, verb.first(), target);
        boolean subject = target.end() <= verb.first() && !passive && !suffers && !meansFirst;
        // "Chad cut ties with Mali and imposed a ban on its flights": Mali's
        return subject ? new Sides(sides.source(), other) : new Sides(other, target);
    }

    /**
     * "Chad denounced the sanctions imposed on Mali", "the embargo first imposed in 1990": by whom nobody says, unless who acts before does
     * something with them: "lifted the sanctions imposed on Mali".
     */
    private boolean isToldOfThem() {
        int behind = means.end();
        while (behind < verb.first() && FiniteVerbs.isAdverb(clause, behind)) {
            behind++;
        }
        return act.participle()
                && behind == verb.first()
                && acts.stream().noneMatch(other -> other.end() <= means.first() && other.word() instanceof Word.Act);
    }

    private @Nullable Actor against() {
        if (DoneWith.isListing(clause, means)) {
            return object();
        }
        int end = clause.sentence().endToken();
        // "curbs on", "a ban on": against whom stands behind their own preposition
        boolean on = clause.is(means.end() - 1, "on") || clause.is(means.end() - 1, "against");
        int against = on ? means.end() - 1 : means.end();
        Actor target = Against.behind(clause, Math.max(against, verb.end()), end);
        return target == null ? Against.behind(clause, Math.min(against, verb.end()), end) : target;
    }

    /** "Switzerland adopted the EU's sanctions": its subject stands right before the verb, and so it acts. */
    private static boolean isBeside(Clause clause, @Nullable Actor source, Found verb) {
        if (source == null || source.end() > verb.first()) {
            return false;
        }
        int at = verb.first();
        // "will adopt"
        while (at > source.end()
                && (clause.isAny(at - 1, ClauseWords.AUXILIARIES) || FiniteVerbs.isAdverb(clause, at - 1))) {
            at--;
        }
        return at == source.end();
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

    /** The verb of giving before a noun, -1 where none is: "granted Chad a waiver". */
    private int giving() {
        for (int i = verb.first() - 1; i > verb.first() - RECEIVING_REACH && !clause.is(i, ","); i--) {
            if (clause.isAny(i, GIVING)) {
                return i;
            }
        }
        return -1;
    }

    /** "hit Iran with sanctions", "exempt India from tariffs": the object between verb and means. */
    private @Nullable Actor object() {
        Actor object = means.first() > verb.end() ? clause.firstWithin(verb.end(), means.first()) : null;
        // "added ten men to the EU's blacklist"
        boolean owns = object != null && clause.is(object.end(), "'s") && object.end() + 1 == means.first();
        return owns ? null : object;
    }
}
