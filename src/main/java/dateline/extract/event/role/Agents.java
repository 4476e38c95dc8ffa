package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who acts where no subject stands before the act: behind the passive ("was hit by Chad"), where somebody is held ("a Dane jailed in Chad"), or who
 * announces it ("Chad announced a suspension of aid"). Stateless.
 */
public final class Agents {
    /** Tokens between a verb and the agent of its passive. */
    private static final int BY_REACH = 12;

    /** 4: "the ire of", "stood trial on Monday in". */
    private static final int OF_REACH = 4;

    /** 5: "by Chad on Monday against the". */
    private static final int AGAINST_REACH = 5;

    /** 9: "by soldiers of the army of northern Chad". */
    private static final int AGENT_REACH = 9;

    private static final Set<EventType> VIOLENT = EnumSet.of(EventType.ASSAULT, EventType.COERCE);

    private static final Set<EventType> SHUTTING_OUT = EnumSet.of(EventType.SANCTION, EventType.COERCE);

    private static final Set<String> HOLDING = WordSets.of("held-by-law");

    private static final Set<String> ANNOUNCING = WordSets.of("announcing");

    /** 4: "announced an immediate suspension of". */
    private static final int ANNOUNCED_REACH = 4;

    /** 8: "Denmark's government on Monday unexpectedly announced". */
    private static final int ANNOUNCER_REACH = 8;

    /** Tokens between "expelled from" and the country: "barred from entering neighbouring Chad". */
    private static final int FROM_REACH = 4;

    /** 8: tokens between "killed" and the attack: "killed in a series of Turkish air strikes". */
    private static final int ATTACK_REACH = 8;

    /** 4: tokens between an owner and the attack. */
    private static final int OWNER_REACH = 4;

    private static final Set<String> CLASHES = WordSets.of("clash");

    private static final Set<String> RECALLED = WordSets.of("recalled");

    private static final Set<String> ENVOYS = WordSets.of("envoy");

    /** 5: "for more than two years in". */
    private static final int TIME_REACH = 5;

    private static final Set<String> TIMES = WordSets.of("part-of-time");

    private Agents() {}

    /** "The raid angered Chad": who is angered acts by it; what is received comes from somebody behind "from". */
    public static boolean isTurnedOn(Clause clause, Hit hit, @Nullable Actor after) {
        return after != null
                && hit.trigger().turned()
                && after.first() >= hit.first()
                && after.first() - hit.end() <= 1
                && !Governors.isAfterPreposition(clause, after);
    }

    /** The agent of a passive; who is expelled or barred is so by the country behind "from". */
    public static @Nullable Actor agent(Clause clause, Hit hit, boolean turned) {
        boolean shutOut = SHUTTING_OUT.contains(hit.trigger().type());
        // "drew an angry protest from": the preposition is part of the words
        boolean behind = clause.is(hit.end() - 1, "from") || clause.is(hit.end() - 1, "by");
        int first = hit.trigger().verb() && !(turned && behind) ? hit.end() : hit.end() - 1;
        Actor agent = agent(clause, first, turned);
        boolean from = clause.is(hit.end(), "from") || clause.is(hit.end() - 1, "from");
        int in = agent == null && clause.isAny(hit.end() - 1, HOLDING) ? afterTime(clause, hit.end()) : -1;
        if (clause.is(in, "in")) {
            // "a Spanish fan detained in Iran": those in power there did it
            Actor there = clause.firstPartyWithin(in + 1, in + 3);
            return there != null && there.kind() == Actor.Kind.NAME ? there : null;
        }
        if (agent != null || !shutOut || !from || !hit.trigger().verb()) {
            return agent;
        }
        int end = Reach.right(clause, hit.end(), FROM_REACH);
        Actor place = clause.firstPartyWithin(hit.end(), end);
        return place != null && place.kind() == Actor.Kind.NAME ? place : null;
    }

    /** "held for two weeks in Chad": what stands behind the time. */
    private static int afterTime(Clause clause, int from) {
        int at = from;
        while (at < from + TIME_REACH
                && (clause.is(at, "for") || clause.is(at, "on") || clause.isInDate(at) || clause.isAny(at, TIMES))) {
            at++;
        }
        return at;
    }

    /** "a complaint brought by Chad against Mali": whom a passive without a subject is done to, behind its agent. */
    public static @Nullable Actor against(Clause clause, Actor agent) {
        Actor behind = clause.firstStarting(agent.end(), agent.end() + AGAINST_REACH);
        return behind != null && clause.is(Governors.governor(clause, behind), "against") ? behind : null;
    }

    /** The agent of a passive: the first actor behind "by", or behind "from" where something is received. */
    private static @Nullable Actor agent(Clause clause, int from, boolean turned) {
        for (int i = from; i < Math.min(clause.sentence().endToken(), from + BY_REACH); i++) {
            boolean near = i < from + OF_REACH && (clause.is(i, "of") || clause.is(i, "in"));
            if (clause.is(i, "by") || turned && (near || clause.is(i, "from"))) {
                Actor agent = clause.firstPartyWithin(i + 1, Reach.right(clause, i + 1, AGENT_REACH));
                return agent != null && clause.is(i, "by") && Locations.isPlace(clause, agent) ? null : agent;
            }
        }
        return null;
    }

    /** "Denmark last week announced a suspension of aid": who announces an act does it. */
    public static @Nullable Actor announcing(Clause clause, int noun) {
        for (int i = noun - 1; i >= Reach.left(clause, noun, ANNOUNCED_REACH); i--) {
            if (clause.isAny(i, ANNOUNCING)) {
                Actor subject = Subjects.subject(clause, i);
                return subject != null && subject.end() <= i && i - subject.end() <= ANNOUNCER_REACH ? subject : null;
            }
        }
        return null;
    }

    /** "Chad's ambassador to Mali was recalled": its own state recalls it. */
    public static boolean isOwnEnvoy(Clause clause, Actor owner, Hit recalled) {
        // "the U.S. ambassador"
        boolean owns = Owners.isOwner(clause, owner) || clause.isAny(owner.end(), ENVOYS);
        if (!owns || !clause.isAny(recalled.first(), RECALLED)) {
            return false;
        }
        for (int i = owner.end(); i < recalled.first(); i++) {
            if (clause.isAny(i, ENVOYS)) {
                return true;
            }
        }
        return false;
    }

    /** "killed in Turkey's air strikes", "in Iran's crackdown": the owner of the attack behind a passive. */
    public static @Nullable Actor attacker(Clause clause, Hit killed, List<Hit> hits) {
        for (int i = killed.end(); i < Reach.right(clause, killed.end(), ATTACK_REACH); i++) {
            if (clause.isAny(i, CLASHES) && clause.is(i + 1, "with")) {
                // "killed in a clash with Chadian troops"
                return clause.firstPartyWithin(i + 2, Reach.right(clause, i + 2, OWNER_REACH));
            }
        }
        for (Hit attack : hits) {
            boolean behind = attack.first() >= killed.end() && attack.first() - killed.end() <= ATTACK_REACH;
            if (behind
                    && !attack.trigger().verb()
                    && VIOLENT.contains(attack.trigger().type())) {
                Actor owner = clause.lastBefore(attack.first(), killed.end());
                return owner != null && Owners.isOwner(clause, owner) && attack.first() - owner.end() <= OWNER_REACH
                        ? owner
                        : null;
            }
        }
        return null;
    }
}
