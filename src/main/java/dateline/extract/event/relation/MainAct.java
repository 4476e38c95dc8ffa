package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Reach;
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

/** The main act of a sentence: its parties may stand anywhere in it. Stateless. */
final class MainAct {
    /** 8: "discuss ways to slow climate change in Chad". */
    private static final int STAGE_REACH = 8;

    private static final Set<String> BEFORE_PARTIES = WordSet.of("between", "among", "of", "by", "with");

    private MainAct() {}

    /** The main act of a sentence: its parties may stand anywhere. */
    static void read(Clause clause, Hit hit, List<Hit> hits, RelationCandidates told) {
        Trigger trigger = hit.trigger();
        if (!trigger.verb() && (NounParties.pair(clause, hit, told) || NounParties.byOn(clause, hit, told))) {
            return;
        }
        boolean passive = trigger.participle() && clause.isPassive(hit.first());
        Actor before = Subjects.subject(clause, hit.first());
        if (before != null
                && trigger.verb()
                && !passive
                && !trigger.turned()
                && clause.isBeside(before)
                && !Owners.isOwner(clause, before)) {
            // "The firm in Chad praised Niger": not Chad
            before = null;
        }
        boolean suffers =
                before != null && Besides.isObjectOfEarlier(hits, hit, before) && clause.isGerund(hit.first());
        Actor struck = suffers ? before : null;
        before = suffers ? null : before;
        Actor after =
                DirectObjects.object(clause, clause.actors(), before, hit, ObjectEnds.untilNextVerb(clause, hit, hits));
        after = NounParties.isVictim(clause, hit, hits, after) ? null : after;
        if (passive && before != null && Agents.isOwnEnvoy(clause, before, hit)) {
            // "Chad's ambassador to Mali was recalled": by Chad
            passive = false;
            after = clause.firstBetween(before.end(), hit.first());
        }
        int main = after == null ? clause.mainClause() : -1;
        if (after == null && (before == null || !trigger.verb()) && hit.end() <= main) {
            // "As China tensions linger, Chad ...": who is named next
            after = clause.firstBetween(main, clause.sentence().endToken());
        }
        if (after == null && trigger.verb() && "visit".equals(trigger.mode()) && main < hit.first()) {
            // "In Chad, the French president visited a camp"
            Actor there = clause.firstBetween(clause.sentence().firstToken(), main);
            after = Locations.isPlace(clause, there) ? there : null;
        }
        // "Missiles struck Chad, killing ten": Chad suffers both
        after = after == null && trigger.type() == EventType.ASSAULT ? struck : after;
        if (before == null && after == null && trigger.verb() && trigger.type() == EventType.CONSULT) {
            // "World leaders discuss solutions in Chad": there they meet
            Actor there = clause.firstBetween(hit.end(), Reach.right(clause, hit.end(), STAGE_REACH));
            if (there != null && Locations.isPlace(clause, there)) {
                told.addAll(hit, List.of(), List.of(there));
            }
        }
        if (before == null && after == null) {
            return;
        }
        boolean opens = before == null && hit.first() == clause.sentence().firstToken();
        if (opens && (passive || clause.isGerund(hit.first()) && trigger.verb())) {
            // "Shunned by Chad, Mali ...", "Rejecting an offer from Chad, Mali ..."
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
            target = Locations.isPlace(clause, after) ? after : null;
        }
        target = target == null && passive && source != null ? Agents.against(clause, source) : target;
        // "France spoke of Russia's war against Ukraine": the owner of the noun acts
        Actor owner = trigger.verb()
                ? null
                : clause.lastBefore(hit.first(), Reach.left(clause, hit.first(), NounParties.NOUN_REACH));
        if (!turned && owner != null && after != null && !owner.code().equals(after.code())) {
            source = owner;
        }
        if (!trigger.verb() && before != null && after == null) {
            Actor earlier = clause.lastBefore(before.first(), clause.sentence().firstToken());
            if (earlier != null && !earlier.code().equals(before.code())) {
                // "Peru hit by cuts after Chilean raids": the owner of the noun acts
                boolean owns = !trigger.mutual() && before.equals(owner) && Owners.isOwner(clause, before);
                source = owns ? before : earlier;
                target = owns ? earlier : before;
            }
        }
        if (target != null
                && (Locations.isWhereTheyMeet(clause, hit, target) || Locations.isCourt(clause, hit, target))) {
            target = Locations.withWhom(clause, hit, target);
        }
        if (source != null && target == null && Locations.isStage(source, hit)) {
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
        boolean open = targets.isEmpty()
                || quarrel
                || Locations.isTopicOfAgreement(clause, hit, target)
                || Locations.isPlace(clause, target);
        if (together && open && sources.size() > 1) {
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
                && !Locations.isPlace(clause, target);
        // "a truce signed in Oslo between Chad and Mali"
        boolean between = Prepositions.isBetween(clause, hit)
                || !trigger.verb() && target != null && clause.is(clause.governor(target), "between");
        if ((each || between) && targets.size() > 1) {
            sources = targets;
        }
        told.addAll(hit, sources, targets);
    }

    /** "talks of Chad and Mali", "talks are under way between Chad and Mali": those behind a noun are its parties. */
    private static boolean isAmong(Clause clause, Hit noun) {
        boolean among = clause.isAny(noun.end(), BEFORE_PARTIES);
        for (int i = noun.end(); i < noun.end() + NounParties.NOUN_REACH; i++) {
            among |= clause.is(i, "between");
        }
        return among;
    }
}
