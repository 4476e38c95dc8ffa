package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Pronouns;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trait;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a verb is done to: its object, by where it stands. In "Chad accused Mali of arming Togo" Mali is accused. Stateless. */
public final class DirectObjects {
    private static final Set<String> OBJECT_PRONOUNS = WordSet.of("it", "them", "him");

    /** "arming its neighbours": whoever they are. */
    private static final Set<String> OTHERS = WordSets.of("other-side");

    /** "Shunned by the West, the two leaders of Chad and Niger". */
    private static final int COMMA_REACH = 6;

    /** 14: "accused the government and the armed forces of the landlocked north African republic of Chad". */
    private static final int SAID_REACH = 14;

    private static final Set<String> FAILING = WordSet.of("fail", "fails", "failed", "failing");

    private static final Set<String> INSIDE = WordSet.of("inside", "into", "on", "near");

    private static final Set<String> AFTERWARDS = WordSet.of("after", "as", "when", "since");

    private static final Set<String> OBJECT_RELATIVES = WordSet.of("which", "whom");

    /** 3: "which Chad has also accused". */
    private static final int RELATIVE_REACH = 3;

    /** 4: "Chadian journalists, whom". */
    private static final int ANTECEDENT_REACH = 4;

    private DirectObjects() {}

    /**
     * The actor that a verb is done to: the first behind its first word that is not its subject again; where its object is a topic,
     * behind "with".
     */
    public static @Nullable Actor object(Clause clause, List<Actor> parties, @Nullable Actor subject, Hit hit, int to) {
        int from = hit.trigger().verb() ? hit.first() + 1 : hit.end();
        if (hit.trigger().traits().contains(Trait.TOPIC)) {
            while (from < to && !clause.is(from, "with")) {
                from++;
            }
        }
        boolean fails = clause.isAny(hit.first(), FAILING) && clause.is(hit.first() + 1, "to");
        if (fails && hit.end() == hit.first() + 2 && subject != null) {
            // "failed to control its dealings with Chad": whatever it failed to do
            return null;
        }
        Actor whose = whose(clause, subject, hit, parties);
        if (whose != null) {
            return whose;
        }
        if (hit.trigger().verb() && clause.isAny(hit.end(), OBJECT_PRONOUNS) && !clause.is(hit.end() - 1, "that")) {
            // "helped it fight Chad": whatever "it" is, it is not Chad
            boolean open = clause.is(hit.end(), "it") && !isTellingOn(clause, hit);
            return open ? null : otherBefore(clause, parties, subject, hit.end());
        }
        Actor own = null;
        int end = ObjectEnds.of(clause, hit, from, to);
        EventType type = hit.trigger().type();
        // who is named further behind is seldom blamed
        boolean said = subject != null && (type == EventType.ACCUSE || type == EventType.REJECT);
        end = said ? Math.min(end, hit.end() + SAID_REACH) : end;
        for (Actor party : parties) {
            if (party.first() >= from && party.first() < end && !NoObjects.is(clause, hit, party)) {
                if (hit.trigger().verb()
                        && hit.trigger().type().quad().isCooperation()
                        && isSubjectOfItsOwn(clause, party)) {
                    return own;
                }
                if (subject == null || !party.code().equals(subject.code())) {
                    return party;
                }
                own = own == null ? party : own;
                if (isWithOwn(clause, hit, party)) {
                    return own;
                }
            }
        }
        return own == null ? behindRelative(clause, subject, hit) : own;
    }

    /** Whether a name is the subject of a clause of its own: "agreed Chad must pay", "if Chad has", but not "talks with Chad were". */
    private static boolean isSubjectOfItsOwn(Clause clause, Actor actor) {
        return actor.kind() == Actor.Kind.NAME
                && clause.isAny(actor.end(), ClauseWords.AUXILIARIES)
                && !Governors.isAfterPreposition(clause, actor);
    }

    /** "held talks with Chad's governors on the pact with Mali": at home, and not with Mali. */
    private static boolean isWithOwn(Clause clause, Hit hit, Actor party) {
        int governor = Governors.governor(clause, party);
        return hit.trigger().mutual() && clause.is(governor, "with") && governor - hit.end() <= 0;
    }

    /** "Chad, which Mali accuses of", "the journalists whom Mali had jailed": what the pronoun before its subject means. */
    private static @Nullable Actor behindRelative(Clause clause, @Nullable Actor subject, Hit hit) {
        if (subject == null || !hit.trigger().verb() || hit.first() - subject.end() > RELATIVE_REACH) {
            return null;
        }
        int relative = clause.is(subject.first() - 1, "the") ? subject.first() - 2 : subject.first() - 1;
        if (!clause.isAny(relative, OBJECT_RELATIVES)) {
            return null;
        }
        Actor meant = clause.lastBefore(relative, relative - ANTECEDENT_REACH);
        boolean other = meant != null && !meant.code().equals(subject.code());
        // "the invasion of Mali, which Chad called": not Mali
        boolean part =
                meant != null && (clause.is(meant.end(), "'s") || clause.is(Governors.governor(clause, meant), "of"));
        return other && !part ? meant : null;
    }

    /** "criticised its ban", "an attack on its consulate in Mali": whose, where that is not who acts. */
    private static @Nullable Actor whose(Clause clause, @Nullable Actor subject, Hit hit, List<Actor> parties) {
        // "struck inside its territory"
        int its = hit.trigger().verb() && clause.isAny(hit.end(), INSIDE) ? hit.end() + 1 : hit.end();
        if (!clause.is(its, "its") || clause.isAny(its + 1, OTHERS)) {
            return null;
        }
        Actor meant = Pronouns.meant(clause, its);
        boolean other = meant != null && subject != null && !meant.code().equals(subject.code());
        return other && parties.contains(meant) ? meant : null;
    }

    /** "broke off relations with Chad, accusing it of", "and threatened it with": who was named before suffers this as well. */
    private static boolean isTellingOn(Clause clause, Hit hit) {
        boolean joined = clause.isAny(hit.first() - 1, ClauseWords.CONJUNCTIONS) || clause.is(hit.first() - 1, ",");
        Actor before = clause.lastBefore(hit.first(), hit.first() - 2);
        // "Chad rejected the charge after Mali accused it of"
        joined |= before != null && before.end() == hit.first() && clause.isAny(before.first() - 1, AFTERWARDS);
        return joined && !hit.trigger().type().quad().isCooperation();
    }

    /** The only party before a verb besides its subject and those who act with it, and where it is done; null where there are none or several. */
    private static @Nullable Actor otherBefore(Clause clause, List<Actor> parties, @Nullable Actor subject, int verb) {
        Actor other = null;
        List<Actor> together = subject == null ? List.of() : Coordination.joined(clause, subject);
        for (Actor party : parties) {
            boolean own = together.stream().anyMatch(actor -> actor.code().equals(party.code()));
            if (party.end() <= verb && !own && !clause.is(Governors.governor(clause, party), "at")) {
                if (other != null && !other.code().equals(party.code())) {
                    return null;
                }
                other = party;
            }
        }
        return other;
    }

    /** Whether a name is the object of a verb before another, and so no subject of that: "Missiles struck Chad, killing ten". */
    public static boolean isOfEarlier(List<Hit> hits, Hit hit, Actor name) {
        boolean object = false;
        for (Hit earlier : hits) {
            if (earlier.trigger().verb() && earlier.end() <= hit.first()) {
                object |= earlier.end() <= name.first();
                if (earlier.first() >= name.end()) {
                    return false;
                }
            }
        }
        return object;
    }

    /** "Shunned by the West, Chad and Niger ...": who is meant stands behind the comma. */
    public static @Nullable Actor behindComma(Clause clause, int from) {
        int at = from;
        while (at < clause.sentence().endToken() && !clause.is(at, ",")) {
            at++;
        }
        return clause.firstStarting(at, Math.min(clause.sentence().endToken(), at + COMMA_REACH));
    }
}
