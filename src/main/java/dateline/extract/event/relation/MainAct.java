package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.role.Agents;
import dateline.extract.event.role.DirectObjects;
import dateline.extract.event.role.Locations;
import dateline.extract.event.role.ObjectEnds;
import dateline.extract.event.role.Owners;
import dateline.extract.event.role.Prepositions;
import dateline.extract.event.role.Subjects;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trait;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The main act of a sentence, whose parties may stand anywhere in it: "After weeks of talks in Oslo Chad, which borders Mali, has recognised Togo". Made
 * for one word of one sentence. Immutable.
 */
final class MainAct {
    /** 8: "discuss ways to slow climate change in Chad". */
    private static final int STAGE_REACH = 8;

    /** 4: behind the noun of "troops of the former Chad entered". */
    private static final int FORCE_REACH = 4;

    /** Agree, pledge: what several do together; each is willing or offers something for itself. */
    private static final Set<String> AGREEING = WordSets.of("agreeing-together");

    private static final Set<String> JOINING = WordSet.of("join", "joins", "joined", "joining");

    private static final Set<String> BEFORE_PARTIES = WordSet.of("between", "among", "of", "by");

    private final Clause clause;
    private final Hit hit;
    private final Trigger trigger;
    private final List<Hit> hits;

    private MainAct(Clause clause, Hit hit, List<Hit> hits) {
        this.clause = clause;
        this.hit = hit;
        this.trigger = hit.trigger();
        this.hits = hits;
    }

    /** Adds the main act of a sentence; nothing where it names no party that may be its own. */
    static void read(Clause clause, Hit hit, List<Hit> hits, RelationCandidates told) {
        if (!NounParties.read(clause, hit, told)) {
            new MainAct(clause, hit, hits).addTo(told);
        }
    }

    private void addTo(RelationCandidates told) {
        boolean participle = trigger.participle() && Voice.isPassive(clause, hit.first());
        Actor subject = subject(participle);
        // "Chad's ambassador to Mali was recalled": by Chad
        boolean ownEnvoy = participle && subject != null && Agents.isOwnEnvoy(clause, subject, hit);
        boolean passive = participle && !ownEnvoy;
        // "Missiles struck Chad, killing ten": Chad kills nobody, but suffers both
        Actor struck = subject != null && isStruck(subject) ? subject : null;
        boolean speaks = subject != null && NounParties.isOnlySpeaker(clause, hit, subject);
        Actor before = struck == null && !speaks ? subject : null;
        Actor after = ownEnvoy && before != null ? clause.firstWithin(before.end(), hit.first()) : object(before);
        after = after == null ? awayFromWord(before) : after;
        after = after == null && trigger.type() == EventType.ASSAULT ? struck : after;
        if (before == null && after == null) {
            addWhereTheyMeet(told);
            return;
        }
        before = before == null ? behindComma(passive) : before;
        boolean turned = Prepositions.isFrom(clause, hit) || passive != trigger.turned();
        Actor source = source(before, after, passive, turned);
        Sides sides = new Sides(source, target(before, after, passive, turned, source));
        sides = trigger.verb() ? sides : byOwner(sides, before, after, turned);
        add(told, notAtPlace(sides), turned);
    }

    /** The subject, unless it is only where somebody else is: "The firm in Chad praised Niger". */
    private @Nullable Actor subject(boolean passive) {
        Actor force = trigger.verb() && !passive ? Governors.ofForce(clause, hit.first()) : null;
        if (force != null && force.end() <= hit.end() + FORCE_REACH) {
            return force;
        }
        Actor subject = Subjects.subject(clause, hit.first());
        if (subject != null && !trigger.verb() && trigger.mutual() && isOfOther(subject)) {
            return null;
        }
        // "a bombing in Chad was condemned": not Chad, but "two killed in Chad" are Chad's
        boolean place = subject != null
                && trigger.verb()
                && (!passive || trigger.type() == EventType.ACCUSE)
                && !trigger.turned()
                && Governors.isBeside(clause, subject)
                && !Owners.isOwner(clause, subject);
        boolean struck = subject != null && trigger.verb() && NounParties.ownsAttackedPlace(clause, hit, hits, subject);
        return place || struck ? null : subject;
    }

    /** "progress with Chad and in talks with Mali", "between banks and Chad": a name that another noun governs. */
    private boolean isOfOther(Actor subject) {
        int governor =
                Governors.governor(clause, Coordination.joined(clause, subject).getFirst());
        return subject.end() < hit.first()
                && !Owners.isOwner(clause, subject)
                && (clause.is(governor, "with") || clause.is(governor, "between") || clause.is(governor, "among"));
    }

    private boolean isStruck(Actor subject) {
        return clause.isGerund(hit.first()) && DirectObjects.isOfEarlier(hits, hit, subject);
    }

    private @Nullable Actor object(@Nullable Actor subject) {
        Actor object = DirectObjects.object(
                clause, clause.actors(), subject, hit, ObjectEnds.untilNextVerb(clause, hit, hits));
        boolean victim = NounParties.isVictim(clause, hit, hits, object);
        return victim || Prepositions.isUnlinked(clause, hit, object) || isOfOtherDeal(object) ? null : object;
    }

    /** "signed a deal with the banks, and another with Chad" */
    private boolean isOfOtherDeal(@Nullable Actor object) {
        return object != null
                && object.first() >= hit.end()
                && trigger.mutual()
                && Prepositions.isWithOthers(clause, hit);
    }

    /** Who is acted on where nobody stands behind the word: who opens the main clause, or where a visit begins. */
    private @Nullable Actor awayFromWord(@Nullable Actor subject) {
        int main = clause.mainClause();
        if ((subject == null || !trigger.verb()) && hit.end() <= main) {
            // "As China tensions linger, Chad ...": who is named next
            return clause.firstWithin(main, clause.sentence().endToken());
        }
        if (trigger.verb() && Modes.VISIT.equals(trigger.mode()) && main < hit.first()) {
            // "In Chad, the French president visited a camp"
            Actor there = clause.firstWithin(clause.sentence().firstToken(), main);
            return Locations.isPlace(clause, there) ? there : null;
        }
        return null;
    }

    /** "World leaders discuss solutions in Chad": there they meet. */
    private void addWhereTheyMeet(RelationCandidates told) {
        if (trigger.verb() && trigger.type() == EventType.CONSULT) {
            Actor there = clause.firstStarting(hit.end(), Reach.right(clause, hit.end(), STAGE_REACH));
            if (there != null && Locations.isPlace(clause, there)) {
                told.addAll(hit, List.of(), List.of(there));
            }
        }
    }

    /** "Shunned by Chad, Mali ...", "Rejecting an offer from Chad, Mali ...": who acts or is acted on behind the comma. */
    private @Nullable Actor behindComma(boolean passive) {
        boolean opens = hit.first() == clause.sentence().firstToken()
                && (passive || clause.isGerund(hit.first()) && trigger.verb());
        return opens ? DirectObjects.behindComma(clause, hit.end()) : null;
    }

    /** Who acts: the subject; where the word is turned round, the agent behind it. */
    private @Nullable Actor source(@Nullable Actor before, @Nullable Actor after, boolean passive, boolean turned) {
        Actor source = turned ? Agents.agent(clause, hit, trigger.turned() || !trigger.verb()) : before;
        if (source != null) {
            return source;
        }
        if (turned && !passive && Agents.isTurnedOn(clause, hit, after)) {
            return after;
        }
        return passive && trigger.type() == EventType.ASSAULT ? Agents.attacker(clause, hit, hits) : null;
    }

    private @Nullable Actor target(
            @Nullable Actor before, @Nullable Actor after, boolean passive, boolean turned, @Nullable Actor source) {
        Actor target = turned ? before : after;
        if (target != null || !passive) {
            return target;
        }
        if (source != null) {
            return Agents.against(clause, source);
        }
        // "two killed in Chad"
        return trigger.type() == EventType.ASSAULT && Locations.isPlace(clause, after) ? after : null;
    }

    /** The sides of a noun, whose owner acts: "France spoke of Russia's war against Ukraine". */
    private Sides byOwner(Sides sides, @Nullable Actor before, @Nullable Actor after, boolean turned) {
        Actor owner = clause.lastBefore(hit.first(), Reach.left(clause, hit.first(), NounParties.NOUN_REACH));
        if (after != null) {
            return !turned && owner != null && !owner.code().equals(after.code())
                    ? new Sides(owner, sides.target())
                    : sides;
        }
        Actor earlier = before == null
                ? null
                : clause.lastBefore(before.first(), clause.sentence().firstToken());
        if (before == null || earlier == null || earlier.code().equals(before.code())) {
            return sides;
        }
        // "Peru hit by cuts after Chilean raids"
        boolean owns = !trigger.mutual() && before.equals(owner) && Owners.isOwner(clause, before);
        return owns ? new Sides(before, earlier) : new Sides(earlier, before);
    }

    /** The sides without a target that is only where they meet or judge, and with one that protests are held in. */
    private Sides notAtPlace(Sides sides) {
        Actor source = sides.source();
        Actor target = sides.target();
        if (target != null
                && (Locations.isWhereTheyMeet(clause, hit, target) || Locations.isCourt(clause, hit, target))) {
            target = Locations.withWhom(clause, hit, target);
        }
        return source != null && target == null && Locations.isStage(source, hit)
                ? new Sides(null, source)
                : new Sides(source, target);
    }

    /** Adds the act of all who are joined to the source on all who are joined to the target, or of several on each other. */
    private void add(RelationCandidates told, Sides sides, boolean turned) {
        Actor source = sides.source();
        Actor target = sides.target();
        List<Actor> sources = source == null ? List.of() : Coordination.joined(clause, source);
        List<Actor> targets = target == null ? List.of() : Coordination.joined(clause, target);
        if (source != null && target != null && sources.equals(targets) && !trigger.mutual()) {
            // "Shunned by Chad, Niger and Mali": a list only by its commas
            sources = List.of(source);
            targets = targets.stream().filter(actor -> !actor.equals(source)).toList();
        }
        if (sources.size() > 1 && (!turned && actTogether(target, targets) || targets.isEmpty() && actOnEachOther())) {
            targets = sources;
        }
        if (targets.size() > 1 && (isBetween(target) || sources.isEmpty() && dealWithEachOther(target))) {
            sources = targets;
        }
        told.addAll(hit, sources, targets);
    }

    /** "Jordan and Britain agreed to train together", "France and Spain are at odds over Mali": who is named behind is no party. */
    private boolean actTogether(@Nullable Actor target, List<Actor> targets) {
        boolean agree = trigger.type() == EventType.AGREE && clause.isAny(hit.first(), AGREEING);
        // "Chad and Mali joined the club": not each other
        boolean apart = clause.isAny(hit.first(), JOINING) || Prepositions.isWithOthers(clause, hit);
        if (!trigger.mutual() && !agree || apart) {
            return false;
        }
        boolean inWords = target != null && target.first() >= hit.first() && target.end() <= hit.end();
        boolean quarrel = trigger.mutual() && (inWords || trigger.traits().contains(Trait.TOPIC));
        boolean together = trigger.verb() && Reach.isTogether(clause, hit.first(), hit.end());
        return targets.isEmpty()
                || quarrel
                || together
                || Locations.isTopicOfAgreement(clause, hit, target)
                || Locations.isPlace(clause, target);
    }

    /** "Chad and Niger accused each other", "Chad and Niger exchanged threats" */
    private boolean actOnEachOther() {
        return Reach.isEachOther(clause, hit.first() + 1) || !trigger.verb() && Reach.isExchanged(clause, hit.first());
    }

    /** "a truce signed in Oslo between Chad and Mali" */
    private boolean isBetween(@Nullable Actor target) {
        return Prepositions.isBetween(clause, hit)
                || !trigger.verb() && target != null && clause.is(Governors.governor(clause, target), "between");
    }

    /** "leaders met: Chad and Mali", "talks of Chad and Mali", but not "banks bought gold from Chad and Mali" */
    private boolean dealWithEachOther(@Nullable Actor target) {
        return trigger.mutual()
                && target != null
                && !Modes.VISIT.equals(trigger.mode())
                && !Locations.isPlace(clause, target)
                && isAmong(target);
    }

    /** "talks of Chad and Mali", "talks are under way between Chad and Mali", "a row between Chad and Mali deepened": its parties. */
    private boolean isAmong(Actor target) {
        // "the treaty of Chad and Mali was signed": passives tell of those before them
        if (trigger.verb() && target.first() < hit.end()
                || !trigger.verb() && clause.isAny(hit.end(), BEFORE_PARTIES)) {
            return true;
        }
        int governor =
                Governors.governor(clause, Coordination.joined(clause, target).getFirst());
        boolean by = trigger.verb() && (clause.is(governor, ":") || clause.is(governor, "by"));
        return by || clause.is(governor, "between") || clause.is(governor, "among");
    }
}
