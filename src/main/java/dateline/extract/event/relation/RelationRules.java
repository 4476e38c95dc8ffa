package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.role.Agents;
import dateline.extract.event.role.DirectObjects;
import dateline.extract.event.role.Places;
import dateline.extract.event.role.Prepositions;
import dateline.extract.event.role.Reach;
import dateline.extract.event.role.Subjects;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trait;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Who did what to whom, by triggers and roles: the actor before an active verb acts on the one behind it, the passive turns this
 * around, and between parties of a meeting or an agreement both act (docs/events.md). Immutable.
 */
public final class RelationRules {
    /** What sanctions do to whom they are against. */
    private static final Set<String> HITTING = WordSets.of("hitting");

    /** 4 tokens: "sanctions that will directly hit". */
    private static final int MEANS_REACH = 4;

    /** 6: an act of three states with each other; more parties are a list, not news. */
    private static final int MOST_BY_SENTENCE = 6;

    /** 20: talks of one state with ten that are named. */
    private static final int MOST_OF_ONE = 20;

    /** 8: acts with both parties beside their words are read besides, but a longer list is no sentence of news. */
    private static final int MOST_PER_SENTENCE = 8;

    /** Tokens between a noun and its parties: "Israel's latest raid in the West Bank". */
    private static final int NOUN_REACH = 4;

    /** Tokens between "must" and what must be done, which is not done yet. */
    private static final int DUTY_REACH = 2;

    /** Tokens between "urged" and what is urged. */
    private static final int FRAME_REACH = 8;

    /** 16: tokens between "called on" and the last of what is asked for. */
    private static final int DEMAND_REACH = 16;

    private static final Pattern INFLECTED = Pattern.compile("(s|ed|ing)$");

    private static final Set<EventType> FRAMING =
            EnumSet.of(EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.REJECT);

    private static final Set<String> AMONG = WordSet.of("between", "among", "of", "by", "with");

    private final Triggers triggers = new Triggers();

    /** The acts of a sentence. */
    public List<Candidate> read(Clause clause) {
        Brokers brokers = Brokers.of(clause);
        return brokers.isEmpty() ? readParties(clause) : brokers.with(readParties(brokers.others()));
    }

    private List<Candidate> readParties(Clause clause) {
        if (clause.parties().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = hits(clause);
        Told told = new Told(clause);
        int duty = Duties.read(clause, told);
        hits.removeIf(hit -> duty >= 0 && hit.first() > duty && hit.first() - duty <= DUTY_REACH);
        int blame = Blames.read(clause, told);
        hits.removeIf(hit -> blame >= 0 && hit.first() > blame && hit.first() - blame <= DUTY_REACH);
        List<Predicate<Hit>> passes = List.of(
                hit -> hit.trigger().frame() == Frame.VERB && !Framing.isAside(clause, hit.first()),
                hit -> hit.trigger().frame() == Frame.VERB,
                hit -> hit.trigger().frame() == Frame.NOUN,
                hit -> hit.trigger().frame() == Frame.WEAK_VERB,
                // sales and trade are told of firms and figures more often than of states
                hit -> hit.trigger().frame() == Frame.NOUN_BETWEEN
                        && hit.trigger().type() != EventType.COOPERATE);
        for (Predicate<Hit> pass : passes) {
            for (Hit hit : hits) {
                if (told.isEmpty() && pass.test(hit) && !isAskedFor(clause, hit, hits)) {
                    bySentence(clause, hit, hits, told);
                    if (told.isEmpty()) {
                        clause.dropped(hit.first(), hit.end(), "no two parties in its sentence that may be its own");
                    }
                }
            }
        }
        told.keepFirst(told.isOfOne() ? MOST_OF_ONE : MOST_BY_SENTENCE);
        return besides(clause, hits, told);
    }

    private List<Hit> hits(Clause clause) {
        List<Hit> hits = triggers.hits(clause);
        hits.removeIf(hit -> {
            String reason = Hedges.isException(clause, hit.first())
                    ? "what is not done, or there would be no need"
                    : NotDone.reason(clause, hit, hits);
            if (reason != null) {
                clause.dropped(hit.first(), hit.end(), reason);
            }
            return reason != null;
        });
        return hits;
    }

    /** What else a sentence tells whose sanctions are read already: acts of other parties that stand beside their words. */
    public List<Candidate> readBesides(Clause clause, List<Candidate> sanctions, BitSet means) {
        Brokers brokers = Brokers.of(clause);
        return brokers.isEmpty()
                ? readPartiesBesides(clause, sanctions, means)
                : brokers.with(readPartiesBesides(brokers.others(), sanctions, means));
    }

    private List<Candidate> readPartiesBesides(Clause clause, List<Candidate> sanctions, BitSet means) {
        List<Hit> hits = hits(clause);
        hits.removeIf(hit -> hit.trigger().type() == EventType.SANCTION
                || means.get(hit.first())
                || hit.trigger().type() == EventType.COERCE && means.get(hit.end() - 1)
                || isOfMeans(clause, hit, means)
                || isToldOf(hit, sanctions)
                || isFrameOf(hit, sanctions)
                || isPurpose(clause, hit));
        Told told = new Told(clause);
        told.addAll(sanctions);
        return besides(clause, hits, told);
    }

    /** "sanctions targeting Chad", "tariffs that hit Chad": nobody is attacked. */
    private static boolean isOfMeans(Clause clause, Hit hit, BitSet means) {
        int before = means.previousSetBit(hit.first());
        return hit.trigger().type() == EventType.ASSAULT
                && before >= 0
                && hit.first() - before <= MEANS_REACH
                && clause.isAny(hit.first(), HITTING);
    }

    /** "eased sanctions": the word tells of sanctions already. */
    private static boolean isToldOf(Hit hit, List<Candidate> sanctions) {
        return sanctions.stream()
                .anyMatch(candidate -> hit.first() >= candidate.trigger() && hit.first() < candidate.triggerEnd());
    }

    /** "called for sanctions": what asks for, threatens or refuses them is told by their action. */
    private static boolean isFrameOf(Hit hit, List<Candidate> sanctions) {
        return FRAMING.contains(hit.trigger().type())
                && sanctions.stream()
                        .anyMatch(candidate -> candidate.action() != SanctionAction.IMPOSE
                                && hit.first() < candidate.triggerEnd()
                                && candidate.trigger() - hit.end() < FRAME_REACH);
    }

    private static List<Candidate> besides(Clause clause, List<Hit> hits, Told told) {
        int most = Math.max(told.size(), MOST_PER_SENTENCE);
        for (Hit hit : hits) {
            // "defies sanctions to sell more": the nearest name is not who sells, unless it opens a headline: "G7 to
            // meet"
            boolean infinitive = clause.is(hit.first() - 1, "to") && !hit.equals(hits.getFirst());
            if (!infinitive && !isAskedForToo(clause, hit, hits)) {
                Besides.beside(clause, hit, hits, told);
            }
        }
        for (Hit hit : hits) {
            if (told.size() < most
                    && !told.has(hit)
                    && !isAskedFor(clause, hit, hits)
                    && !isAskedForToo(clause, hit, hits)) {
                Besides.alone(clause, hit, hits, told);
            }
        }
        told.keepFirst(told.isOfOne() ? MOST_OF_ONE : most);
        return told.candidates();
    }

    /** "defies sanctions to sell more": its subject does not stand beside it. */
    private static boolean isPurpose(Clause clause, Hit hit) {
        return clause.is(hit.first() - 1, "to") && clause.lastBefore(hit.first() - 1, hit.first() - 2) == null;
    }

    /** "urged Sudan to stop its attacks and withdraw its troops": the second is asked for as well. */
    private static boolean isAskedForToo(Clause clause, Hit hit, List<Hit> hits) {
        int at = hits.indexOf(hit);
        Hit before = at > 0 ? hits.get(at - 1) : null;
        return before != null
                && (clause.is(hit.first() - 1, "and")
                        || clause.is(hit.first() - 1, "to") && clause.is(hit.first() - 2, "and"))
                && before.trigger().verb()
                && hit.trigger().verb()
                && !hit.trigger().participle()
                && hit.first() - before.end() <= FRAME_REACH
                && (clause.is(before.first() - 1, "to") || clause.is(before.first() - 2, "to"))
                && isAskedFor(clause, before, hits);
    }

    /** "urged Sudan to recognise Israel": what is asked for or threatened is no act yet. */
    private static boolean isAskedFor(Clause clause, Hit hit, List<Hit> hits) {
        int at = hits.indexOf(hit);
        EventType before = at > 0 ? hits.get(at - 1).trigger().type() : null;
        boolean infinitive = clause.is(hit.first() - 1, "to") || clause.is(hit.first() - 2, "to");
        return infinitive && (before == EventType.REQUEST || before == EventType.THREATEN)
                || isListedDemand(clause, hit, hits);
    }

    /** "called on Chad to stop the raids and withdraw its troops": the last of what is asked for, in its base form as the first is. */
    private static boolean isListedDemand(Clause clause, Hit hit, List<Hit> hits) {
        int before = clause.is(hit.first() - 1, "to") ? hit.first() - 2 : hit.first() - 1;
        boolean joined = clause.is(before, "and") || clause.is(before, "or");
        Token verb = clause.token(hit.first());
        if (!joined
                || verb == null
                || !hit.trigger().verb()
                || INFLECTED.matcher(verb.lower()).find()) {
            return false;
        }
        for (Hit demand : hits) {
            boolean asks = demand.trigger().verb() && demand.trigger().type() == EventType.REQUEST;
            if (asks && demand.end() <= hit.first() && hit.first() - demand.end() <= DEMAND_REACH) {
                for (int i = demand.end(); i < hit.first(); i++) {
                    if (clause.is(i, "to")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "talks of Chad and Mali", "talks are under way between Chad and Mali": those behind a noun are its parties. */
    private static boolean isAmong(Clause clause, Hit noun) {
        boolean among = clause.isAny(noun.end(), AMONG);
        for (int i = noun.end(); i < noun.end() + NOUN_REACH; i++) {
            among |= clause.is(i, "between");
        }
        return among;
    }

    /** The main act of a sentence: its parties may stand anywhere. */
    private static void bySentence(Clause clause, Hit hit, List<Hit> hits, Told told) {
        Trigger trigger = hit.trigger();
        if (!trigger.verb() && (Besides.pair(clause, hit, told) || Besides.byOn(clause, hit, told))) {
            return;
        }
        boolean passive = trigger.participle() && clause.isPassive(hit.first());
        Actor before = Subjects.subject(clause, hit.first());
        if (before != null
                && trigger.verb()
                && !passive
                && !trigger.turned()
                && clause.isBeside(before)
                && !Places.isOwner(clause, before)) {
            // "The firm in Chad praised Niger": not Chad
            before = null;
        }
        Actor after = DirectObjects.object(
                clause, clause.actors(), before, hit, DirectObjects.untilNextVerb(clause, hit, hits));
        int main = after == null ? clause.mainClause() : -1;
        if (after == null && (before == null || !trigger.verb()) && hit.end() <= main) {
            // "As China tensions linger, Chad ...": who is named next
            after = clause.firstBetween(main, clause.sentence().endToken());
        }
        if (after == null && trigger.verb() && "visit".equals(trigger.mode()) && main < hit.first()) {
            // "In Chad, the French president visited a camp"
            Actor there = clause.firstBetween(clause.sentence().firstToken(), main);
            after = Places.isPlace(clause, there) ? there : null;
        }
        if (before == null && after == null) {
            return;
        }
        if (passive && before == null && hit.first() == clause.sentence().firstToken()) {
            before = DirectObjects.behindComma(clause, hit.end());
        }
        boolean turned = Prepositions.isFrom(clause, hit) || passive != trigger.turned();
        Actor source = turned ? Agents.agent(clause, hit, trigger.turned() || !trigger.verb()) : before;
        if (source == null && turned && !passive && Agents.isTurnedOn(clause, hit, after)) {
            source = after;
        }
        if (source == null && passive && trigger.type() == EventType.ASSAULT) {
            source = Agents.attacker(clause, hit, hits);
        }
        Actor target = turned ? before : after;
        if (passive && source == null && target == null && trigger.type() == EventType.ASSAULT) {
            // "two killed in Chad"
            target = Places.isPlace(clause, after) ? after : null;
        }
        // "France spoke of Russia's war against Ukraine": the owner of the noun acts
        Actor owner =
                trigger.verb() ? null : clause.lastBefore(hit.first(), Reach.left(clause, hit.first(), NOUN_REACH));
        if (!turned && owner != null && after != null && !owner.code().equals(after.code())) {
            source = owner;
        }
        if (!trigger.verb() && before != null && after == null) {
            Actor earlier = clause.lastBefore(before.first(), clause.sentence().firstToken());
            if (earlier != null && !earlier.code().equals(before.code())) {
                // "Peru hit by cuts after Chilean raids": the owner of the noun acts
                boolean owns = !trigger.mutual() && before.equals(owner) && Places.isOwner(clause, before);
                source = owns ? before : earlier;
                target = owns ? earlier : before;
            }
        }
        if (target != null && (Places.isWhereTheyMeet(clause, hit, target) || Places.isCourt(clause, hit, target))) {
            target = Places.withWhom(clause, hit, target);
        }
        if (source != null && target == null && Places.isStage(source, hit)) {
            target = source;
            source = null;
        }
        boolean mutual = trigger.mutual();
        List<Actor> sources = source == null ? List.of() : clause.joined(source);
        List<Actor> targets = target == null ? List.of() : clause.joined(target);
        if (source != null && target != null && sources.equals(targets) && !mutual) {
            // "Shunned by Chad, Niger and Mali": a list only by its commas
            Actor agent = source;
            sources = List.of(source);
            targets = targets.stream().filter(actor -> !actor.equals(agent)).toList();
        }
        // "Jordan and Britain agreed to train together", "France and Spain are at odds over Mali"
        boolean together = !turned && (mutual || trigger.type() == EventType.AGREE);
        boolean topic = target != null && target.first() >= hit.first() && target.end() <= hit.end();
        boolean quarrel = mutual && (topic || trigger.traits().contains(Trait.TOPIC));
        if (together && (targets.isEmpty() || quarrel || Places.isPlace(clause, target)) && sources.size() > 1) {
            targets = sources;
        }
        boolean exchanged =
                Reach.isEachOther(clause, hit.first() + 1) || !trigger.verb() && Reach.isExchanged(clause, hit.first());
        if (targets.isEmpty() && sources.size() > 1 && exchanged) {
            targets = sources;
        }
        boolean each = mutual
                && sources.isEmpty()
                && (trigger.verb() || isAmong(clause, hit))
                && !"visit".equals(trigger.mode())
                && !Places.isPlace(clause, target);
        if ((each || Prepositions.isBetween(clause, hit)) && targets.size() > 1) {
            sources = targets;
        }
        told.addAll(hit, sources, targets);
    }
}
