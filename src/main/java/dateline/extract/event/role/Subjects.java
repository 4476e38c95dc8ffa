package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Asides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Pronouns;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does what a verb tells: its subject, by where it stands. In "Chad said Mali, which borders Togo, attacked" Mali attacked. Stateless. */
public final class Subjects {
    private static final Set<String> CLAUSE_OPENERS = WordSets.of("clause-opener");

    /** Those that may be or own the subject of their clause, with "that". */
    static final Set<String> SUBJECT_RELATIVES = WordSet.of("who", "which", "that", "whose");

    private static final Set<String> BEFORE_SHARED_VERB = WordSet.of("also", "then", "later", "again", "even", "not");

    private static final Set<String> SHARING =
            WordSet.of("and", "but", "while", "by", ",", "to", "or", "has", "have", "had");

    private Subjects() {}

    /** The actor that the verb belongs to: that of its own clause, else the first before it that no preposition governs, else the nearest. */
    public static @Nullable Actor subject(Clause clause, int verb) {
        int pronoun = Pronouns.before(clause, verb);
        if (pronoun >= 0) {
            return Pronouns.meant(clause, pronoun);
        }
        if (Charges.isCharge(clause, verb)) {
            return Charges.charged(clause, verb);
        }
        Actor own = ofOwnClause(clause, verb);
        if (own == null && clause.is(verb - 1, "to") && clause.is(verb - 3, "'s")) {
            // "Chad's refusal to supply arms": whose refusal it is supplies none
            own = clause.lastBefore(verb - 3, verb - 4);
        }
        if (own != null) {
            return own;
        }
        if (NoSubjects.isNameless(clause, verb)) {
            return null;
        }
        int from = afterSemicolon(clause, verb);
        for (Actor actor : clause.actors()) {
            if (actor.first() >= from && actor.end() <= verb && !Governors.isAfterPreposition(clause, actor)) {
                return actor;
            }
        }
        Actor last = clause.lastBefore(verb, from);
        // "Leaders met in Chad and threatened": not Chad
        boolean elsewhere = clause.isAny(verb - 1, ClauseWords.CONJUNCTIONS)
                && FiniteVerbs.isFinite(clause, verb)
                && last != null
                && Governors.isAfterPreposition(clause, last);
        boolean carried = last != null && Governors.isCarried(clause, last);
        boolean agent = last != null && Governors.isOfParticiple(clause, last);
        return elsewhere || carried || agent ? null : last;
    }

    /** The token behind the last semicolon before an index, else the first of the sentence. */
    private static int afterSemicolon(Clause clause, int index) {
        int from = index;
        while (from > clause.sentence().firstToken() && !clause.is(from - 1, ";")) {
            from--;
        }
        return from;
    }

    /** Behind the word that opens its clause: "France said Russia attacked", "after Russian forces left", "War in Ukraine: Russia shelled". */
    private static @Nullable Actor ofOwnClause(Clause clause, int verb) {
        for (int i = verb - 1; i >= clause.sentence().firstToken(); i--) {
            boolean joined = Coordination.opensClause(clause, i);
            if (clause.is(i, ",") && !joined) {
                return null;
            }
            if (joined || clause.isAny(i, CLAUSE_OPENERS)) {
                for (Actor actor : clause.actors()) {
                    boolean here = actor.first() > i && actor.end() <= verb;
                    boolean next = actor.first() == i + 1 || actor.first() == i + 2 && clause.is(i + 1, "the");
                    if (here
                            && (next
                                    || !clause.isAny(i, SUBJECT_RELATIVES)
                                            && !Governors.isAfterPreposition(clause, actor))) {
                        return actor;
                    }
                }
                Actor antecedent = Asides.antecedent(clause, i);
                if (antecedent != null) {
                    return antecedent;
                }
            }
        }
        return null;
    }

    /** Whether a preposition governs a name: "in Peru", not "since Peru attacked". */
    public static boolean isGoverned(Clause clause, Actor actor) {
        return Governors.isAfterPreposition(clause, actor)
                && !clause.is(actor.first() - 1, "since")
                && !clause.is(actor.first() - 1, "after");
    }

    /** "praised Togo during a visit to Mali", "broke with Togo in solidarity with Mali": who praises visits. */
    public static boolean isCircumstance(Clause clause, int noun) {
        for (int i = noun - 1; i >= noun - 4; i--) {
            if (clause.is(i, "during")) {
                return true;
            }
        }
        return clause.is(noun - 1, "in");
    }

    /** The party that a verb belongs to in its own clause: the nearest that no preposition governs; before "who", what "who" is. */
    public static @Nullable Actor ownSubject(Clause clause, int verb, int reach) {
        int pronoun = Pronouns.before(clause, verb);
        if (pronoun >= 0) {
            return Pronouns.meant(clause, pronoun);
        }
        if (Charges.isCharge(clause, verb)) {
            return Charges.charged(clause, verb);
        }
        Actor doing = clause.lastBefore(verb, verb - 1);
        if (doing != null && clause.isGerund(verb)) {
            // "in exchange for Chad agreeing to"
            return doing;
        }
        int from = Reach.left(clause, verb, reach);
        Actor subject = nearest(clause.parties(), clause, verb, from);
        if (subject == null) {
            // "Mali, which attacked", "Mali, whose troops attacked"
            Actor antecedent = Asides.antecedent(clause, from - 1);
            subject = antecedent == null ? Asides.antecedent(clause, from) : antecedent;
        }
        if (subject == null && clause.isAny(from - 1, SUBJECT_RELATIVES)) {
            subject = nearest(clause.parties(), clause, from, Reach.left(clause, from - 1, reach));
        }
        return subject;
    }

    private static @Nullable Actor nearest(List<Actor> parties, Clause clause, int before, int from) {
        Actor nearest = null;
        for (Actor party : parties) {
            if (party.end() > from && party.end() <= before && !Governors.isAfterPreposition(clause, party)) {
                nearest = party;
            }
        }
        return nearest;
    }

    /** Whether a verb without a subject of its own shares the sentence's: "..., urging France", "and expelled", "vowed to attack". */
    public static boolean sharesSubject(Clause clause, int verb) {
        int before = verb - 1;
        while (clause.isAny(before, BEFORE_SHARED_VERB)) {
            before--;
        }
        return clause.isAny(before, SHARING);
    }

    /** "France praised Chile and condemned Peru": who condemns is the subject of the verb before, not its object, the nearest. */
    public static @Nullable Actor ofJoined(Clause clause, Hit hit, List<Hit> hits, Actor nearest) {
        Hit joined = null;
        if (hit.trigger().verb() && clause.isAny(hit.first() - 1, ClauseWords.CONJUNCTIONS)) {
            for (Hit earlier : hits) {
                boolean own = earlier.first() >= nearest.end() && earlier.end() <= hit.first();
                if (own && earlier.trigger().verb() && FiniteVerbs.isFinite(clause, earlier.first())) {
                    // "..., and Mali sent troops and broke off ties": the nearest has a verb already
                    return nearest;
                }
                // "accused Chad of crossing the border and shelling Mali": a gerund is joined to gerunds
                boolean alike = clause.isGerund(earlier.first()) == clause.isGerund(hit.first());
                joined = alike && earlier.trigger().verb() && earlier.end() <= nearest.first() ? earlier : joined;
            }
        }
        return joined == null ? nearest : subject(clause, joined.first());
    }
}
