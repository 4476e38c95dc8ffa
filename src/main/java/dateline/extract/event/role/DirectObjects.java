package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trait;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a verb is done to: its object, by position in its sentence. Stateless. */
public final class DirectObjects {
    private static final Set<String> POSSESSIVES = WordSets.of("possessive");

    private static final Set<String> OBJECTS = WordSet.of("it", "them", "him");

    private static final Set<String> DETERMINERS = WordSets.of("determiner");

    /** "arming its neighbours": whoever they are. */
    private static final Set<String> OTHERS = WordSets.of("other-side");

    private static final Set<String> PRONOUNS = WordSets.of("pronoun");

    private static final Set<EventType> NAMED_AT_ONCE =
            EnumSet.of(EventType.AGREE, EventType.COOPERATE, EventType.AID, EventType.SUPPORT);

    private static final Set<String> LATER = WordSet.of("after", "before", "since", "until", "despite", "amid");

    private static final Set<String> SPEAKING = WordSet.of("says", "said", "say", "according", "—", "told", "tells");

    /** "Shunned by the West, the two leaders of Chad and Niger". */
    private static final int COMMA_REACH = 6;

    /** 8: ", the West German Feed Industry Association said". */
    private static final int SPEAKER_REACH = 8;

    private static final Set<String> JOINING = WordSets.of("joining");

    /** 4: "as Chadian troops begin". */
    private static final int SUBJECT_REACH = 4;

    /** Flying, bound. */
    private static final Set<String> ON_THE_WAY = WordSets.of("on-the-way");

    /** Signed, reached: in a place that has no part in it. */
    private static final Set<String> SIGNING = WordSets.of("signing");

    /** 4: "flying from Togo to Chad". */
    private static final int WAY_REACH = 4;

    private static final Set<String> INSTIGATING =
            WordSet.of("request", "urging", "behest", "invitation", "insistence", "instigation");

    private static final Set<String> RELATIVE = WordSet.of("which", "whom");

    /** 3: "which Chad has also accused". */
    private static final int RELATIVE_REACH = 3;

    /** 4: "Chadian journalists, whom". */
    private static final int ANTECEDENT_REACH = 4;

    private static final Set<String> BEING = WordSets.of("copula");

    private static final Set<String> POSSIBLE = WordSet.of("may", "might", "could");

    private static final Set<String> SUFFERING = WordSets.of("suffering");

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
        Actor whose = whose(clause, subject, hit, parties);
        if (whose != null) {
            return whose;
        }
        if (hit.trigger().verb() && clause.isAny(hit.end(), OBJECTS) && !clause.is(hit.end() - 1, "that")) {
            // "helped it fight Chad": whatever "it" is, it is not Chad
            boolean open = clause.is(hit.end(), "it") && !isTellingOn(clause, hit);
            return open ? null : otherBefore(parties, subject, hit.end());
        }
        Actor own = null;
        int end = hit.trigger().traits().contains(Trait.OWN)
                ? hit.end()
                : beforeSpeaker(clause, from, ofWhat(clause, hit, to));
        for (Actor party : parties) {
            if (party.first() >= from
                    && party.end() <= end
                    && !isOfWarning(clause, hit, party)
                    && !isAgainst(clause, hit, party)
                    && !isOnItsWay(clause, hit, party)
                    && !isWhereSigned(clause, party)
                    && !isByOthers(clause, hit, party)) {
                if (hit.trigger().verb()
                        && hit.trigger().type().quad().isCooperation()
                        && clause.isSubjectOfItsOwn(party)) {
                    return own;
                }
                if (subject == null || !party.code().equals(subject.code())) {
                    return party;
                }
                own = own == null ? party : own;
            }
        }
        return own == null ? behindRelative(clause, subject, hit) : own;
    }

    /** "Chad, which Mali accuses of", "the journalists whom Mali had jailed": what the pronoun before its subject means. */
    private static @Nullable Actor behindRelative(Clause clause, @Nullable Actor subject, Hit hit) {
        if (subject == null || !hit.trigger().verb() || hit.first() - subject.end() > RELATIVE_REACH) {
            return null;
        }
        int relative = clause.is(subject.first() - 1, "the") ? subject.first() - 2 : subject.first() - 1;
        if (!clause.isAny(relative, RELATIVE)) {
            return null;
        }
        Actor meant = clause.lastBefore(relative, relative - ANTECEDENT_REACH);
        boolean other = meant != null && !meant.code().equals(subject.code());
        // "the invasion of Mali, which Chad called": not Mali
        boolean part = meant != null && (clause.is(meant.end(), "'s") || clause.is(clause.governor(meant), "of"));
        return other && !part ? meant : null;
    }

    /** "criticised its ban", "an attack on its consulate in Mali": whose, where that is not who acts. */
    private static @Nullable Actor whose(Clause clause, @Nullable Actor subject, Hit hit, List<Actor> parties) {
        if (!clause.is(hit.end(), "its") || clause.isAny(hit.end() + 1, OTHERS)) {
            return null;
        }
        Actor meant = clause.meant(hit.end());
        boolean other = meant != null && subject != null && !meant.code().equals(subject.code());
        return other && parties.contains(meant) ? meant : null;
    }

    /** "broke off relations with Chad, accusing it of", "and threatened it with": who was named before suffers this as well. */
    private static boolean isTellingOn(Clause clause, Hit hit) {
        boolean joined = clause.isAny(hit.first() - 1, JOINING) || clause.is(hit.first() - 1, ",");
        return joined && !hit.trigger().type().quad().isCooperation();
    }

    /** The only party before a verb besides its subject; null where there are none or several. */
    private static @Nullable Actor otherBefore(List<Actor> parties, @Nullable Actor subject, int verb) {
        Actor other = null;
        for (Actor party : parties) {
            boolean own = subject != null && subject.code().equals(party.code());
            if (party.end() <= verb && !own) {
                if (other != null && !other.code().equals(party.code())) {
                    return null;
                }
                other = party;
            }
        }
        return other;
    }

    /** "warned that any intervention in Chad would": Chad is not warned. */
    private static boolean isOfWarning(Clause clause, Hit hit, Actor party) {
        // "warned that Chad was planning a raid": of Chad, and no threat to it
        boolean of = clause.isAny(party.end(), BEING) || clause.isAny(party.end(), POSSIBLE);
        return hit.trigger().type() == EventType.THREATEN
                && clause.is(hit.end() - 1, "that")
                && (of && !isSuffering(clause, party.end() + 1)
                        || clause.isAfterPreposition(party)
                        || party.adjective());
    }

    /** "agreed on a signal to be sent against Chad": no side of what two agree on. */
    private static boolean isAgainst(Clause clause, Hit hit, Actor party) {
        int by = clause.governor(party);
        return hit.trigger().mutual()
                && hit.trigger().type().quad().isCooperation()
                && clause.is(by, "against")
                && by >= hit.end();
    }

    /** "acts of genocide brought by Chad": who did something else is not whom it was done to. */
    private static boolean isByOthers(Clause clause, Hit hit, Actor party) {
        int by = clause.governor(party);
        return !hit.trigger().verb() && clause.is(by, "by") && by > hit.end();
    }

    /** "a truce signed in Chad" */
    private static boolean isWhereSigned(Clause clause, Actor party) {
        int in = clause.governor(party);
        return clause.is(in, "in") && clause.isAny(in - 1, SIGNING);
    }

    /** "forced a jet flying from Chad to Togo to land": where it comes from or goes to suffers nothing. */
    private static boolean isOnItsWay(Clause clause, Hit hit, Actor party) {
        int by = clause.governor(party);
        for (int i = by; i > by - WAY_REACH && i >= hit.end(); i--) {
            if (clause.isAny(i, ON_THE_WAY)) {
                return true;
            }
        }
        return false;
    }

    /** "Chad could face sanctions", "was to blame" */
    private static boolean isSuffering(Clause clause, int index) {
        return clause.isAny(index, SUFFERING) || clause.is(index, "be") || clause.is(index, "to");
    }

    /** Where the objects of a verb end: "praised the talks and denounced ...", but "condemned and denounced" share theirs. */
    public static int untilNextVerb(Clause clause, Hit hit, List<Hit> hits) {
        int shared = hit.end() - hit.first() > 1 ? 0 : 1;
        for (Hit next : hits) {
            boolean joined = clause.isAny(next.first() - 1, JOINING) || clause.is(next.first() - 1, ",");
            if (next.first() > hit.end() + shared && next.trigger().verb() && joined) {
                return next.first();
            }
        }
        int end = hit.end();
        while (end < clause.sentence().endToken() && !clause.is(end, ";")) {
            end++;
        }
        return end;
    }

    /** Where the one who is accused must have been named: "accused Chad of shelling Niger"; and where others act: "that they would meet". */
    private static int ofWhat(Clause clause, Hit hit, int to) {
        for (int i = hit.end() - 1; i < to; i++) {
            boolean of = hit.trigger().type() == EventType.ACCUSE
                    && (clause.is(i, "of") || clause.is(i, "for"))
                    && clause.isGerund(i + 1);
            boolean friendly =
                    hit.trigger().type().quad().isCooperation() && hit.trigger().type() != EventType.AGREE;
            boolean others = clause.is(i, "that") && (friendly || clause.is(i + 1, "they")) || clause.is(i, "what");
            boolean aside = hit.trigger().verb()
                    && NAMED_AT_ONCE.contains(hit.trigger().type())
                    && i >= hit.end()
                    && (clause.isAny(i, LATER) || clause.is(i, "as") && isSubjectBehind(clause, i));
            if (aside
                    || isApposition(clause, hit, i)
                    || isInstigated(clause, hit, i)
                    || of
                    || others && clause.isAny(i + 1, PRONOUNS)
                    || isPurpose(clause, hit, i)
                    || isWithBody(clause, hit, i)) {
                return i;
            }
        }
        return to;
    }

    /** "agreed to meet, a step that pleased Chad", "granted it asylum, to the dismay of Chad": not with or to Chad. */
    private static boolean isApposition(Clause clause, Hit hit, int comma) {
        return hit.trigger().verb()
                && NAMED_AT_ONCE.contains(hit.trigger().type())
                && comma >= hit.end()
                && clause.is(comma, ",")
                && (clause.is(comma + 1, "a")
                        || clause.is(comma + 1, "an")
                        || clause.is(comma + 1, "to") && clause.is(comma + 2, "the"));
    }

    /** "detained him at the request of Chad": Chad is not detained. */
    private static boolean isInstigated(Clause clause, Hit hit, int at) {
        return hit.trigger().verb()
                && hit.trigger().type() != EventType.CONSULT
                && at >= hit.end()
                && clause.is(at, "at")
                && clause.is(at + 1, "the")
                && clause.is(at + 3, "of")
                && clause.isAny(at + 2, INSTIGATING);
    }

    /** "celebrates as Chadian troops withdraw", but not "hails as Chad's hero". */
    private static boolean isSubjectBehind(Clause clause, int as) {
        Actor next = clause.firstBetween(as + 1, as + 4);
        for (int i = next == null ? as + 1 : next.end(); next != null && i < next.end() + SUBJECT_REACH; i++) {
            Token token = clause.token(i);
            if (clause.is(i, "'s") || clause.isAny(i, LATER)) {
                return false;
            }
            if (clause.isFinite(i) || token != null && token.isWord() && next.kind() == Actor.Kind.NAME) {
                return true;
            }
        }
        return next != null && next.adjective();
    }

    /** "talks with the IMF": a body that is no country's. */
    private static boolean isWithBody(Clause clause, Hit hit, int with) {
        int at = clause.is(with + 1, "the") ? with + 2 : with + 1;
        Token body = clause.token(at);
        return hit.trigger().type() == EventType.CONSULT
                && with >= hit.end() - 1
                && clause.is(with, "with")
                && body != null
                && body.isAllCaps()
                && clause.lastBefore(at + 1, at) == null;
    }

    /** "met to weigh a response to Chad": what they met for is not whom they met; "travelled to the Sudan" goes there. */
    private static boolean isPurpose(Clause clause, Hit hit, int to) {
        Token next = clause.token(to + 1);
        return hit.trigger().verb()
                && hit.trigger().type() == EventType.CONSULT
                && to >= hit.end()
                && clause.is(to, "to")
                && next != null
                && next.isWord()
                && !next.isCapitalized()
                && !next.isAny(DETERMINERS)
                && !next.isAny(POSSESSIVES);
    }

    /** Where the objects of a verb end: before the next clause, and where the speaker follows: "..., says the UN", "... — Erdogan". */
    private static int beforeSpeaker(Clause clause, int from, int to) {
        int comma = to;
        for (int i = from; i < to; i++) {
            // "called on both to stop, without naming Chad"
            if (clause.opensClause(i) || clause.is(i, ";") || clause.is(i, "without")) {
                return i;
            }
            if (clause.isAny(i, SPEAKING) && !clause.is(i + 1, "that")) {
                // ", the Chadian minister said"
                return i - comma <= SPEAKER_REACH ? Math.min(comma, i) : i;
            }
            comma = clause.is(i, ",") ? i : comma;
        }
        return to;
    }

    /** "Shunned by the West, Chad and Niger ...": who is meant stands behind the comma. */
    public static @Nullable Actor behindComma(Clause clause, int from) {
        int at = from;
        while (at < clause.sentence().endToken() && !clause.is(at, ",")) {
            at++;
        }
        return clause.firstBetween(at, Math.min(clause.sentence().endToken(), at + COMMA_REACH));
    }
}
