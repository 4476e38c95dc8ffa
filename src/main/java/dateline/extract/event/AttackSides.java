package dateline.extract.event;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Actors;
import dateline.extract.event.actor.Wars;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The side that an attack is told without: the country of the city that is hit ("shelled Kharkiv"), or the other side of a war whose two
 * sides the article names. Immutable.
 */
final class AttackSides {
    /** 8 tokens: "fired a barrage of rockets at the port of". */
    private static final int CITY_REACH = 8;

    /** 5 tokens: "in the north of Mali". */
    private static final int PLACE_REACH = 5;

    /** "the war", "the invasion": news tell who suffers it without saying by whom. */
    private static final Set<String> WAR = WordSets.of("war");

    private static final Set<String> ATTACK = WordSets.of("attack");

    private static final Set<String> WEAPONS = WordSets.of("weapon-of-war");

    /** 4: "missiles fired at dawn killed". */
    private static final int WEAPON_REACH = 4;

    /** 4: "killed in the Ukraine war". */
    private static final int WAR_REACH = 4;

    /** 3: "besieged for weeks by". */
    private static final int BY_REACH = 3;

    private static final Set<String> NO_STATES = WordSets.of("no-state");

    private final Actors actors;
    private final Wars wars = new Wars();

    AttackSides(Actors actors) {
        this.actors = actors;
    }

    /** {@code named}: the countries that the article names. */
    Candidate complete(Clause clause, Candidate act, Set<String> named, @Nullable LocalDate day) {
        if (act.type() != EventType.ASSAULT || !isOfWar(clause, act)) {
            return act;
        }
        String source = act.source();
        String target = act.target();
        if (source != null && target == null) {
            String there = city(clause, act);
            if (source.equals(there)) {
                return act;
            }
            there = there == null ? one(wars.enemies(source, day), named) : there;
            return there == null ? act : act.between(source, there, "whose city or war it is");
        }
        if (source == null && target != null && !isBySomebody(clause, act)) {
            List<String> attackers = wars.attackers(target, day);
            String attacker =
                    isWar(clause, act) && attackers.size() == 1 ? attackers.getFirst() : one(attackers, named);
            return attacker == null ? act : act.between(attacker, target, "the other side of the war");
        }
        return act;
    }

    /** The only one of them that the article names. */
    private static @Nullable String one(List<String> sides, Set<String> named) {
        List<String> there = sides.stream().filter(named::contains).toList();
        return there.size() == 1 ? there.getFirst() : null;
    }

    /** "besieged by a militia", "rebels shelled the city", "civil war": who attacks is told, or is no state. */
    private static boolean isBySomebody(Clause clause, Candidate act) {
        for (int i = act.triggerEnd(); i < act.triggerEnd() + BY_REACH; i++) {
            if (clause.is(i, "by")) {
                return true;
            }
        }
        return clause.isAny(act.trigger() - 1, NO_STATES) || clause.isAny(act.trigger() - 2, NO_STATES);
    }

    /** "the war in Ukraine", "killed in the war in Ukraine" */
    private static boolean isWar(Clause clause, Candidate act) {
        int end = act.triggerEnd() + (clause.is(act.triggerEnd(), "in") ? WAR_REACH : 0);
        for (int i = act.trigger(); i < end; i++) {
            if (clause.isAny(i, WAR)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attack is one of war: crimes and accidents kill as well, so weapons or troops must be named in or before its words. */
    private static boolean isOfWar(Clause clause, Candidate act) {
        // "Missiles struck two cities on Monday, killing": told of the whole sentence
        int reach = clause.isGerund(act.trigger()) ? clause.sentence().firstToken() : act.trigger() - WEAPON_REACH;
        for (int i = reach; i < act.triggerEnd(); i++) {
            if (clause.isAny(i, WEAPONS)) {
                return true;
            }
        }
        // "Moscow's own attack", not "a man attacked"
        boolean attackOfState = act.source() != null && clause.isAny(act.trigger(), ATTACK);
        return attackOfState || isWar(clause, act);
    }

    /** The country of the city behind the word, or that behind "in": "shelling of villages in northern Mali". */
    private @Nullable String city(Clause clause, Candidate act) {
        for (int i = act.triggerEnd();
                i < act.triggerEnd() + CITY_REACH && !clause.isAny(i, ClauseWords.CLAUSE_BREAKS);
                i++) {
            Actor in = clause.is(i, "in") ? clause.firstStarting(i + 1, i + PLACE_REACH) : null;
            String named = in == null || in.kind() != Actor.Kind.NAME ? null : in.code();
            String country = clause.token(i) == null ? null : actors.countryOfPlace(clause.text(), i);
            country = country == null ? named : country;
            if (country != null) {
                return country;
            }
        }
        return null;
    }
}
