package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.role.Locations;
import dateline.extract.event.role.Sales;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.model.Quad;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nouns whose two parties stand right with them: both before, "the Chad-Mali row", or both behind, "an attack by Chad on Mali". Stateless. */
final class NounParties {
    /** Tokens between a noun and its parties: "Israel's latest raid in the West Bank". */
    static final int NOUN_REACH = 4;

    /** 8: "missile attack by Russia on the port of Odessa". */
    private static final int BY_ON_REACH = 8;

    /** 8: "raid on a village in northern Chad on Monday that". */
    private static final int DEED_REACH = 8;

    private static final Set<String> BY = WordSet.of("by");

    private static final Set<String> AGAINST = WordSet.of("on", "against");

    private static final Set<String> ON = WordSet.of("on", "against", "to", "with", "into", "in", "upon", "for");

    /** "US-China bilateral trade talks" */
    private static final int PAIR_REACH = 2;

    private static final Set<String> JOINING = WordSet.of("-", "–", "/");

    private static final Set<String> NO_STATES = WordSets.of("no-state");

    private static final Set<String> ATTACKED_PLACES = WordSets.of("attacked-place");

    /** "a hospital strike": of its staff. */
    private static final Set<String> OF_WORKERS = WordSet.of("strike", "strikes");

    private static final Set<String> DONE_AT_PLACE = WordSets.of("done-at-place");

    /** "Chad's role in the raid" */
    private static final Set<String> INVOLVED = WordSet.of("involvement", "role", "part", "complicity");

    private static final Set<String> CLASHES = WordSets.of("clash");

    private static final Set<String> SAYING = WordSets.of("speech");

    private static final Set<String> BACKED = WordSets.of("backed");

    private static final Set<String> BRINGING = WordSets.of("bringing");

    /** Types of acts that speak about another act. */
    private static final Set<EventType> OF_WORDS = EnumSet.of(EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT);

    private NounParties() {}

    /** Adds the act of a noun that both parties stand right with, or of a sale by its prepositions; whether nothing else may tell of it. */
    static boolean read(Clause clause, Hit hit, RelationCandidates told) {
        if (Sales.is(clause, hit)) {
            addSale(clause, hit, told);
            return true;
        }
        Actor suffering = ownerOfPlace(clause, hit);
        if (suffering != null) {
            told.addAll(hit, List.of(), List.of(suffering));
            return true;
        }
        return !hit.trigger().verb() && (pair(clause, hit, told) || byOn(clause, hit, told));
    }

    private static void addSale(Clause clause, Hit hit, RelationCandidates told) {
        Sides sides = Sales.of(clause, hit);
        Actor source = sides.source();
        Actor target = sides.target();
        // "Chad sold its ferries": nearly always to private buyers
        if (source == null || target == null || sides.isOne() || told.has(hit)) {
            return;
        }
        told.addAll(hit, Coordination.joined(clause, source), Coordination.joined(clause, target));
    }

    /** "the US embassy bombing", "Malian school massacre": whose the place is suffers it; null where no such place stands before the noun. */
    static @Nullable Actor ownerOfPlace(Clause clause, Hit noun) {
        boolean attack = noun.trigger().type() == EventType.ASSAULT
                && !clause.isAny(noun.first(), OF_WORKERS)
                // "the embassy bombing"
                && (!noun.trigger().verb() || clause.isGerund(noun.first()))
                && !clause.isAny(noun.end() - 1, AGAINST)
                && !clause.isAny(noun.end(), AGAINST);
        return attack && clause.isAny(noun.first() - 1, ATTACKED_PLACES)
                ? clause.lastBefore(noun.first() - 1, noun.first() - 1 - NOUN_REACH)
                : null;
    }

    /** "resigned over the bombing in Mali", "the militant attack in Mali": neither who resigned nor militants of another country attacked. */
    static boolean isNoAttacker(Clause clause, Hit noun, Actor owner, @Nullable Actor behind) {
        boolean whose = clause.isAny(noun.first() - 1, ClauseWords.POSSESSIVES)
                || clause.isAny(noun.first() - 2, ClauseWords.POSSESSIVES);
        if (noun.trigger().type() != EventType.ASSAULT || owner.first() >= noun.first() || whose) {
            return false;
        }
        boolean ofOther = owner.kind() == Actor.Kind.ROLE
                && behind != null
                && !behind.code().equals(owner.code());
        boolean involved = false;
        for (int i = owner.end(); i < noun.first(); i++) {
            involved |= clause.isAny(i, INVOLVED);
        }
        // "eleven died in clashes": of its people with each other
        boolean clash = clause.isAny(noun.first(), CLASHES);
        return ofOther || !involved && !clash && Governors.hasPreposition(clause, owner.end(), noun.first());
    }

    /** "Chad said the fighting in Mali went on": Chad has no part in it, unless it is "its war". */
    static boolean isOnlySpeaker(Clause clause, Hit noun, Actor speaker) {
        boolean says = false;
        for (int i = speaker.end(); i < noun.first(); i++) {
            says |= clause.isAny(i, SAYING);
            if (clause.isAny(i, ClauseWords.POSSESSIVES) || clause.isAny(i, ClauseWords.PRONOUNS)) {
                return false;
            }
        }
        return says
                && noun.trigger().type() == EventType.ASSAULT
                && !noun.trigger().verb();
    }

    /** Whether a party before a verb is only whose place was attacked: "the US embassy bombing killed". */
    static boolean ownsAttackedPlace(Clause clause, Hit verb, List<Hit> hits, Actor party) {
        for (Hit noun : hits) {
            if (noun.first() >= party.end() && noun.end() <= verb.first() && party.equals(ownerOfPlace(clause, noun))) {
                return true;
            }
        }
        return false;
    }

    /** "the French-Italian row": both parties before the noun. */
    private static boolean pair(Clause clause, Hit hit, RelationCandidates told) {
        Actor nearest = clause.lastBefore(hit.first(), Reach.left(clause, hit.first(), NOUN_REACH));
        // "the Chad-Mali loan": whoever lends
        boolean given = hit.trigger().type() == EventType.AID;
        if (nearest == null || given || !isPair(clause, nearest, hit) || Framing.isAside(clause, hit.first())) {
            return false;
        }
        told.addAll(hit, Coordination.joined(clause, nearest), Coordination.joined(clause, nearest));
        return true;
    }

    /** "attack by Chad on Niger", "attack on Niger by Chad": both parties behind the noun. */
    private static boolean byOn(Clause clause, Hit hit, RelationCandidates told) {
        int to = Reach.right(clause, hit.end(), BY_ON_REACH);
        Actor first = clause.firstStarting(hit.end(), to);
        Actor second = first == null
                ? null
                : clause.firstStarting(
                        first.end(), Math.min(to + 2, clause.sentence().endToken()));
        if (first == null || second == null || first.code().equals(second.code())) {
            return false;
        }
        // "a case of genocide brought by Chad against Mali": told by another word
        boolean by = isBehind(clause, first, BY)
                && isBehind(clause, second, ON)
                && !isByOther(clause, hit, Governors.governor(clause, first));
        boolean on = isBehind(clause, first, ON)
                && isBehind(clause, second, BY)
                && !isByOther(clause, hit, Governors.governor(clause, second));
        if (by || on) {
            told.add(hit, by ? first : second, by ? second : first);
        }
        return by || on;
    }

    /** Whether a participle between a noun and "by" tells of another act than the noun's: "brought by", but not "launched by". */
    private static boolean isByOther(Clause clause, Hit noun, int by) {
        return by > noun.end()
                && (clause.isAny(by - 1, BRINGING) || clause.isAny(by - 2, NO_STATES) || clause.isAny(by - 1, BACKED));
    }

    private static boolean isBehind(Clause clause, Actor actor, Set<String> prepositions) {
        int at = actor.first() - 1;
        return clause.isAny(at, prepositions) || clause.is(at, "the") && clause.isAny(at - 1, prepositions);
    }

    /** "the French-Italian row", "US-China trade talks": each acts on the other. */
    private static boolean isPair(Clause clause, Actor second, Hit noun) {
        Actor first = clause.lastBefore(second.first(), second.first() - 2);
        return first != null
                && clause.isAny(second.first() - 1, JOINING)
                && first.end() == second.first() - 1
                && noun.first() - second.end() <= PAIR_REACH;
    }

    /** Whether a name only speaks about the act of a noun, by a verb between them: "Chad condemned the raid". */
    static boolean isSpokenOf(Clause clause, Hit noun, List<Hit> hits, Actor before) {
        if (clause.isAny(noun.first() - 1, ClauseWords.POSSESSIVES)
                || clause.isAny(noun.first() - 2, ClauseWords.POSSESSIVES)) {
            // "defends its invasion of Chad"
            return false;
        }
        for (Hit verb : hits) {
            boolean between = verb.first() >= before.end() && verb.end() <= noun.first();
            if (between
                    && verb.trigger().verb()
                    && !verb.trigger().turned()
                    && OF_WORDS.contains(verb.trigger().type())
                    && (noun.trigger().type().quad() == Quad.MATERIAL_CONFLICT
                            || noun.trigger().type() == EventType.RETREAT)) {
                return true;
            }
        }
        return false;
    }

    /** "Chad condemned a raid in Mali that killed ten": the raid killed, and Chad only speaks of it. */
    static boolean isByDeedSpokenOf(Clause clause, Hit verb, List<Hit> hits, Actor before) {
        int relative = verb.first() - 1;
        while (clause.isAny(relative, ClauseWords.HAVE) || FiniteVerbs.isAdverb(clause, relative)) {
            relative--;
        }
        if (!clause.is(relative, "that") && !clause.is(relative, "which")) {
            return false;
        }
        Hit last = null;
        for (Hit hit : hits) {
            last = hit.end() <= relative ? hit : last;
        }
        return last != null
                && !last.trigger().verb()
                && relative - last.end() <= DEED_REACH
                && before.end() <= last.first()
                && isSpokenOf(clause, last, hits, before);
    }

    /** "condemned the raid on Mali", "the killing of two Malians": who suffered what is condemned is not condemned. */
    static boolean isVictim(Clause clause, Hit verb, List<Hit> hits, @Nullable Actor party) {
        if (party == null || !verb.trigger().verb() || verb.trigger().type() != EventType.ACCUSE) {
            return false;
        }
        int governor = Governors.governor(clause, party);
        Actor last = lastOfList(clause, party);
        for (Hit noun : hits) {
            if (Locations.isPlaceName(clause, last, noun) && clause.isAny(noun.first(), DONE_AT_PLACE)) {
                // "condemned the Kabul bombing", "condemns Kenya, Tanzania bombings"
                return true;
            }
            boolean behind = noun.first() >= verb.end() && noun.end() <= party.first();
            boolean governs = governor == noun.end() || governor == noun.end() - 1;
            if (behind && governs && !noun.trigger().verb() && noun.trigger().type() == EventType.ASSAULT) {
                return true;
            }
        }
        return false;
    }

    /** "Kenya, Uganda and Tanzania": the last name of a list that begins with a party. */
    private static Actor lastOfList(Clause clause, Actor first) {
        Actor last = first;
        while (clause.is(last.end(), ",") || clause.is(last.end(), "and")) {
            Actor next = clause.startingAt(last.end() + 1);
            if (next == null) {
                return last;
            }
            last = next;
        }
        return last;
    }
}
