package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Allegations;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.clause.NounModality;
import dateline.extract.event.clause.Prospects;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.role.Commerce;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.NoActs;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.model.Modality;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a relation of a word and its two sides: its type, its score, and whether it is asserted, planned, possible or denied. "Chad may soon meet Mali"
 * becomes a possible meeting (CONSULT) of the two. Stateless.
 */
final class RelationReading {
    /** Types of acts that firms do as well as states. */
    private static final Set<EventType> BUSINESS =
            EnumSet.of(EventType.COOPERATE, EventType.AGREE, EventType.AID, EventType.SUPPORT);

    private static final Set<String> SETTLING = WordSet.of("resolve", "settle", "compromise", "iron", "patch");

    private static final Set<String> WISHING = WordSets.of("wishing-to-agree");
    /** Types of acts in words, of which markets have their own. */
    private static final Set<EventType> IN_WORDS = EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.THREATEN);

    private static final Set<String> THREATS = WordSets.of("threat-noun");

    /** 2 tokens: "Chad's new threat of". */
    private static final int OWNER_REACH = 2;

    /** Types of acts that firms do in words only: banks relax rules, dealers fight for a market. */
    private static final Set<EventType> NO_FIRM =
            EnumSet.of(EventType.CONCEDE, EventType.ASSAULT, EventType.RETREAT, EventType.MOBILIZE);

    private RelationReading() {}

    /** Why a word tells of no relation between these sides; null where it may. */
    static @Nullable String whyNone(Clause clause, Hit hit, @Nullable Actor from, @Nullable Actor to) {
        if ((from == null || to == null) && Allegations.isAllegedBySomebody(clause, hit.first())) {
            return "what somebody is accused of, without who suffers it";
        }
        if (isNone(clause, hit)) {
            return "none is expressed";
        }
        if (isThreatOfNobody(clause, hit, from)) {
            return "a threat that nobody makes";
        }
        if (hit.trigger().verb() && Hedges.duty(clause, hit.first()) >= 0) {
            return "what somebody should do";
        }
        if (isMeetingOfFirm(clause, hit, from) || isBusiness(clause, hit, from, to)) {
            return "business of a firm";
        }
        return NoActs.isAssertion(clause, hit) ? "says that it is so, and asks for nothing" : null;
    }

    /** "expressed no criticism"; but who "found no evidence" looked for it all the same. */
    private static boolean isNone(Clause clause, Hit hit) {
        return hit.trigger().type() == EventType.ACCUSE
                && !"investigate".equals(hit.trigger().mode())
                && !clause.is(hit.end() - 1, "confidence")
                && (clause.is(hit.end() - 2, "no") || clause.is(hit.first() + 1, "no"));
    }

    /** "the threat of a trade war with Chad"; but "Chad's threat of war", "threats of force from Chad" are somebody's. */
    private static boolean isThreatOfNobody(Clause clause, Hit hit, @Nullable Actor from) {
        if (hit.trigger().type() != EventType.THREATEN
                || hit.trigger().verb()
                || !clause.is(hit.first() + 1, "of")
                || !clause.isAny(hit.first(), THREATS)) {
            return false;
        }
        boolean owned = from != null && from.end() <= hit.first() && hit.first() - from.end() <= OWNER_REACH;
        boolean told = from != null
                && (clause.is(Governors.governor(clause, from), "by")
                        || clause.is(Governors.governor(clause, from), "from"));
        return !owned && !told;
    }

    private static boolean isMeetingOfFirm(Clause clause, Hit hit, @Nullable Actor from) {
        return hit.trigger().type() == EventType.CONSULT
                && hit.trigger().verb()
                && from != null
                && from.first() < hit.first()
                && Governors.isFirm(clause, from, hit.first());
    }

    private static boolean isBusiness(Clause clause, Hit hit, @Nullable Actor from, @Nullable Actor to) {
        if (from != null && Commerce.is(hit)) {
            return Commerce.isPrivate(clause, hit, from) || to != null && Governors.isFirm(clause, to, hit.first());
        }
        if (from != null
                && to != null
                && NO_FIRM.contains(hit.trigger().type())
                && Governors.isFirm(clause, from, hit.first())) {
            return true;
        }
        boolean opinion = IN_WORDS.contains(hit.trigger().type())
                && !"investigate".equals(hit.trigger().mode())
                && from != null
                && (Governors.isMarket(clause, from, hit.first()) || Governors.isTopic(clause, from));
        return opinion
                || BUSINESS.contains(hit.trigger().type())
                        && (from != null && Governors.isFirm(clause, from, hit.first())
                                || to != null && Governors.isFirm(clause, to, hit.first()));
    }

    /** The relation of a word between its sides. */
    static Candidate of(Clause clause, Hit hit, Sides sides) {
        Trigger trigger = hit.trigger();
        String source = sides.source() == null ? null : sides.source().code();
        String target = sides.target() == null ? null : sides.target().code();
        EventType type = Framing.between(clause, hit, source, target);
        boolean reframed = type != trigger.type();
        return new Candidate(
                source,
                target,
                type,
                reframed ? null : trigger.mode(),
                reframed ? score(type) : trigger.score(),
                null,
                Set.of(),
                modality(clause, hit, type),
                hit.first(),
                hit.end(),
                "relation, " + trigger.line()
                        + (reframed ? " as " + trigger.type() + ", which the words before make " + type : ""),
                false);
    }

    /** Of an act whose type the words before change, on the scale of the lexicon. */
    private static double score(EventType type) {
        return switch (type) {
            case AGREE, CONSULT -> 2.5;
            case SUPPORT -> 5;
            case CONCEDE -> 4.5;
            case COOPERATE -> 9.5;
            case AID -> 10;
            case RETREAT -> 7.5;
            case REQUEST -> -1;
            case ACCUSE, REJECT -> -2;
            case THREATEN -> -3.5;
            case PROTEST, COERCE -> -7;
            case SANCTION -> -6;
            case MOBILIZE -> -6.5;
            case ASSAULT -> -9;
        };
    }

    /** "wants closer ties", "tries to settle the dispute": nothing is agreed yet. */
    private static boolean isWished(Clause clause, Hit hit) {
        return hit.trigger().type() == EventType.AGREE
                && (clause.isAny(hit.first(), WISHING)
                        || clause.is(hit.first() - 1, "to") && clause.isAny(hit.first(), SETTLING));
    }

    private static Modality modality(Clause clause, Hit hit, EventType type) {
        // "won't attend" does something: it stays away
        boolean away = type == EventType.SANCTION && hit.trigger().type() == EventType.CONSULT;
        // "did not veto": the denial is told by the type
        boolean conceded = type == EventType.CONCEDE && hit.trigger().type() == EventType.REJECT;
        // "buys nothing from", "sold no arms to"
        boolean nothing = hit.trigger().verb()
                && type.quad().isCooperation()
                && (clause.is(hit.end(), "nothing") || clause.is(hit.first() + 1, "no"));
        if ((nothing || Hedges.isNegated(clause, hit.first())) && type != EventType.REJECT && !away && !conceded) {
            return Modality.DENIED;
        }
        // "could not agree": they did not
        boolean unable = type == EventType.REJECT
                && hit.trigger().type() != EventType.REJECT
                && clause.isAny(hit.first() - 1, ClauseWords.NOT)
                && clause.is(hit.first() - 2, "could");
        boolean noun = isNoun(clause, hit);
        if (!unable && Hedges.isPossible(clause, hit.first())
                || noun && NounModality.isWished(clause, hit.first())
                || isWished(clause, hit)
                || Allegations.isAlleged(clause, hit.first())
                || Allegations.isAlleged(clause, hit.end() - 1)) {
            return Modality.POSSIBLE;
        }
        Modality said = noun ? NounModality.of(clause, hit.end()) : null;
        if (said != null) {
            return said;
        }
        if (type == EventType.REJECT && type != hit.trigger().type()) {
            // "will not help": refused now
            return Modality.ASSERTED;
        }
        if (noun && NounModality.isInProspect(clause, hit.first())) {
            return Modality.PLANNED;
        }
        boolean ahead = noun
                ? Prospects.isOfDayAhead(clause, hit.first())
                : !hit.trigger().participle() && Prospects.isPresentForFuture(clause, hit.first());
        return ahead || Prospects.isPlanned(clause, hit.first()) ? Modality.PLANNED : Modality.ASSERTED;
    }

    /** "talks between", "a meeting of", "towards talks": nouns, though their words are verbs, too. */
    private static boolean isNoun(Clause clause, Hit hit) {
        int before = hit.first() - 1;
        boolean behind = clause.isAny(before, ClauseWords.DETERMINERS)
                || !clause.isGerund(hit.first())
                        && !clause.is(before, "to")
                        && clause.isAny(before, ClauseWords.PREPOSITIONS);
        return !hit.trigger().verb() || clause.is(hit.end(), "between") || clause.is(hit.end(), "of") || behind;
    }
}
