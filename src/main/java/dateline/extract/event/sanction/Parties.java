package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Asides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Pronouns;
import dateline.extract.event.lexicon.Codes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.model.Measure;
import dateline.extract.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who sends sanctions and who suffers them by the words beside the means: the US in "US sanctions", Syria in "sanctions-hit Syria". Stateless. */
final class Parties {
    /** Whose name right before "sanctions" says who imposes them. */
    private static final Set<String> SENDERS_BY_NAME = Codes.of("sends-by-name");

    private static final Set<String> HIT = WordSets.of("hit-by-sanctions");

    /** What stands between a country or its leader and what they do, and is no party of its own: "the Trump administration". */
    static final Set<String> GOVERNMENT_BODIES = WordSets.of("government-body");

    private static final Set<String> OTHER_STATES = WordSets.of("other-states");

    /** "a decision to pause aid and impose sanctions": whose decision it is acts. */
    private static final Set<String> DECISIONS = WordSets.of("decision");

    /** What may stand between a country's name and the means: "EU targeted sanctions", "Seoul's tightening of export controls". */
    private static final Set<String> KINDS_OF_SANCTIONS = WordSets.of("kind-of-sanctions");

    /** Behind these another act is told. */
    private static final Set<String> CLAUSE_ENDS = WordSets.of("ends-agent-clause");

    /** 16 tokens: "lifting of all of the sanctions on the oil and the banks of Chad by". */
    private static final int AGENT_REACH = 16;

    /** 5 tokens: "by the new government of Chad". */
    private static final int AGENT_NAME = 5;

    /** 8 tokens: "decision to pause its aid and to impose". */
    private static final int DECISION_REACH = 8;

    /** 6 tokens: "that keep on buying cheap". */
    private static final int OTHERS_REACH = 6;

    /** Words that stand between a country's name and the means that it imposes: US economic sanctions, Seoul's tightening of export controls. */
    private static final int MODIFIER_REACH = 5;

    /** Whether "X sanctions" are imposed by X, as "EU sanctions" are by the EU; "Iran sanctions" are against Iran. */
    static boolean isSenderByName(String code) {
        return SENDERS_BY_NAME.contains(code);
    }

    /** The actor that modifies the means: "US oil sanctions", "Seoul's export controls". */
    @Nullable
    Actor modifier(Clause clause, int means) {
        Actor actor = clause.lastBefore(means, Math.max(clause.sentence().firstToken(), means - MODIFIER_REACH));
        if (actor == null) {
            return null;
        }
        boolean owned = actor.adjective() || clause.is(actor.end(), "'s") || clause.is(actor.end(), "'");
        for (int i = actor.end(); i < means; i++) {
            Token token = clause.token(i);
            boolean adjective = token != null
                    && (token.is("'s")
                            || token.is("'")
                            || token.is("-")
                            || clause.isAny(i, GOVERNMENT_BODIES)
                            || token.is("led")
                            || token.is("imposed")
                            || token.is("and")
                            || token.is(",")
                            || token.isAny(KINDS_OF_SANCTIONS)
                            // "Chad denounced sanctions": a verb, unless they are Chad's, or Chad-backed
                            || (owned || clause.is(i - 1, "-")) && FiniteVerbs.isParticiple(clause, i));
            if (!adjective) {
                return null;
            }
        }
        boolean anti = clause.is(actor.first() - 1, "-") && clause.is(actor.first() - 2, "anti");
        return anti ? null : actor;
    }

    /** "anti-Russian sanctions" */
    @Nullable
    Actor anti(Clause clause, int means) {
        Actor actor = clause.lastBefore(means, Math.max(clause.sentence().firstToken(), means - MODIFIER_REACH));
        return actor != null && clause.is(actor.first() - 1, "-") && clause.is(actor.first() - 2, "anti")
                ? actor
                : null;
    }

    /** "sanctions-hit Syria" */
    @Nullable
    Actor hitBy(Clause clause, int end) {
        boolean hit = clause.is(end, "-") && clause.isAny(end + 1, HIT);
        return hit ? clause.firstStarting(end + 2, end + 4) : null;
    }

    /** "sanctions from the United States", "sanctions by the EU"; "sanctions of" those who impose them more often than suffer them. */
    @Nullable
    Actor from(Clause clause, int means) {
        boolean told = clause.is(means, "from") || clause.is(means, "by") || clause.is(means, "imposed");
        if (!told && !clause.is(means, "of")) {
            return null;
        }
        Actor actor = clause.firstStarting(means, Math.min(clause.sentence().endToken(), means + (told ? 6 : 3)));
        return actor != null && (told || isSenderByName(actor.code())) ? actor : null;
    }

    /** "a boycott of Israeli goods", "the embargo of Qatar": those whom these are against stand behind "of". */
    @Nullable
    Actor of(Clause clause, Found means) {
        boolean against = means.word() instanceof SanctionWords.Word.Means word
                && (word.measure() == Measure.BOYCOTT || word.measure() == Measure.EMBARGO);
        Actor actor =
                against && clause.is(means.end(), "of") ? clause.firstStarting(means.end(), means.end() + 4) : null;
        return actor != null && (actor.adjective() || !isSenderByName(actor.code())) ? actor : null;
    }

    /** The agent of a passive or of a noun: behind "by" in the same clause. */
    @Nullable
    Actor by(Clause clause, int from) {
        int limit = Math.min(clause.sentence().endToken(), from + AGENT_REACH);
        for (int i = from; i < limit && !endsClause(clause, i); i++) {
            if (clause.is(i, "by")) {
                Token next = clause.token(i + 1);
                // "by exporting drones to Chad": how, not who
                return next != null && clause.isGerund(i + 1) && !next.isCapitalized()
                        ? null
                        : clause.firstStarting(i + 1, untilComma(clause, i + 1));
            }
        }
        return null;
    }

    /** "hit by sanctions, Chad": who is named behind the comma does not act. */
    private static int untilComma(Clause clause, int from) {
        int to = from;
        while (to < Math.min(clause.sentence().endToken(), from + AGENT_NAME) && !clause.is(to, ",")) {
            to++;
        }
        return to;
    }

    /** "imposed after an attack by Niger", "lifted, a move welcomed by Niger": another act's agent. */
    private static boolean endsClause(Clause clause, int index) {
        boolean apposed = clause.is(index, ",") && (clause.is(index + 1, "a") || clause.is(index + 1, "an"));
        return apposed || clause.isAny(index, CLAUSE_ENDS);
    }

    /** "countries that buy Chadian oil will be hit": those countries are, and neither Chad nor who is named before. */
    private static boolean isOfOthers(Clause clause, int from, int to) {
        for (int i = to - 1; i > from && !clause.is(i, ","); i--) {
            if ((clause.is(i, "that") || clause.is(i, "which")) && clause.isAny(i - 1, OTHER_STATES)) {
                return true;
            }
        }
        return false;
    }

    /** The subject of a verb: the nearest actor before it that no preposition governs; behind "and" the first such. */
    @Nullable
    Actor subject(Clause clause, int verb) {
        Actor raised =
                clause.is(verb - 1, "be") && clause.is(verb - 2, "to") ? clause.lastBefore(verb - 2, verb - 3) : null;
        if (raised != null && raised.end() == verb - 2) {
            // "called for Chad to be disconnected"
            return raised;
        }
        Actor nearest = null;
        // "Canada expelled ten Russian diplomats and imposed sanctions": the subject is shared, the object between is
        // not it
        // "followed Canada in sanctioning": who follows
        boolean shared = FiniteVerbs.isJoined(clause, verb) || clause.is(verb - 1, "in") && clause.isGerund(verb);
        int pronoun = Pronouns.before(clause, verb);
        if (pronoun >= 0 && Pronouns.meant(clause, pronoun) != null) {
            return Pronouns.meant(clause, pronoun);
        }
        Actor decider = decider(clause, verb);
        if (decider != null) {
            return decider;
        }
        if (clause.is(verb - 1, "that") && clause.isAny(verb - 2, OTHER_STATES)) {
            // "from countries that sanctioned it": nobody named
            return null;
        }
        for (Actor actor : clause.actors()) {
            if (actor.end() <= verb
                    && !Governors.isAfterPreposition(clause, actor)
                    && !Asides.isClosed(clause, actor, verb)
                    && !isOfOthers(clause, actor.first() - OTHERS_REACH, actor.first())) {
                nearest = shared && nearest != null ? nearest : actor;
            }
        }
        return nearest != null && isOfOthers(clause, nearest.end(), verb) ? null : nearest;
    }

    /** "condemned the British decision to pause aid and impose": whose decision the infinitive tells; null where it is nobody's. */
    private static @Nullable Actor decider(Clause clause, int verb) {
        for (int i = verb - 1; i > verb - DECISION_REACH; i--) {
            if (clause.is(i, "to") && clause.isAny(i - 1, DECISIONS)) {
                int owner = clause.is(i - 2, "'s") ? i - 2 : i - 1;
                return clause.lastBefore(owner, owner - 1);
            }
            if (clause.is(i, ",") || clause.is(i, ";")) {
                return null;
            }
        }
        return null;
    }

    /** "pressure on the EU to impose": the actor right before the infinitive. */
    @Nullable
    Actor beforeInfinitive(Clause clause, int verb) {
        return clause.is(verb - 1, "to") ? clause.lastBefore(verb - 1, verb - 3) : null;
    }

    /** The last actor before the verb that is another country or bloc. */
    @Nullable
    Actor other(Clause clause, int verb, Actor than) {
        Actor other = null;
        for (Actor actor : clause.actors()) {
            if (actor.end() <= verb && !actor.code().equals(than.code())) {
                other = actor;
            }
        }
        return other;
    }
}
