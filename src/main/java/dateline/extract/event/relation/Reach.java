package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Asides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.relation.Triggers.Hit;
import dateline.extract.event.relation.Triggers.Trait;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the parties of an act by position in its sentence. Stateless. */
final class Reach {
    private static final Set<String> OPENERS = WordSets.of("clause-opener");

    private static final Set<String> POSSESSIVES = WordSets.of("possessive");

    /** 4: "hit back at each other". */
    private static final int EACH_OTHER_REACH = 4;

    private static final Set<String> NEXT_CLAUSE = WordSet.of("after", "as", "when", "because", "before", "while");

    private static final Set<String> BEING = WordSet.of("is", "are", "was", "were", "been");

    private static final Set<String> OBJECTS = WordSet.of("it", "them", "him");

    private static final Set<String> DETERMINERS = WordSets.of("determiner");
    /** "arming its neighbours": whoever they are. */
    private static final Set<String> OTHERS = WordSets.of("other-side");

    private static final Set<String> EXCHANGING = WordSets.of("exchanging");

    private static final Set<String> PRONOUNS = WordSets.of("pronoun");

    private static final Set<EventType> NAMED_AT_ONCE =
            EnumSet.of(EventType.AGREE, EventType.COOPERATE, EventType.AID, EventType.SUPPORT);

    private static final Set<String> LATER = WordSet.of("after", "before", "since", "until", "despite", "amid");

    private static final Set<String> RELATIVE = WordSet.of("who", "which", "that", "whose");

    private static final Set<String> ADVERBS = WordSet.of("also", "then", "later", "again", "even", "not");

    private static final Set<String> SHARING =
            WordSet.of("and", "but", "while", "by", ",", "to", "or", "has", "have", "had");

    private static final Set<String> SPEAKING = WordSet.of("says", "said", "say", "according", "—", "told", "tells");

    /** "Shunned by the West, the two leaders of Chad and Niger". */
    private static final int COMMA_REACH = 6;

    /** 8: ", the West German Feed Industry Association said". */
    private static final int SPEAKER_REACH = 8;

    private static final Set<String> JOINING = WordSets.of("joining");

    private Reach() {}

    /** The first token of a clause that reaches back from a token. */
    static int left(Clause clause, int from, int reach) {
        int limit = Math.max(clause.sentence().firstToken(), from - reach);
        int at = from;
        while (at > limit && !clause.isAny(at - 1, Triggers.BREAKS)) {
            at--;
        }
        return at;
    }

    /** The index after the last token of a clause that reaches on from a token. */
    static int right(Clause clause, int from, int reach) {
        int limit = Math.min(clause.sentence().endToken(), from + reach);
        int at = from;
        while (at < limit && !clause.isAny(at, Triggers.BREAKS)) {
            at++;
        }
        return at;
    }

    /** The actor that the verb belongs to: that of its own clause, else the first before it that no preposition governs, else the nearest. */
    static @Nullable Actor subject(Clause clause, int verb) {
        int pronoun = clause.pronoun(verb);
        if (pronoun >= 0) {
            return clause.meant(pronoun);
        }
        if (isCharge(clause, verb)) {
            return charged(clause, verb);
        }
        Actor own = ofOwnClause(clause, verb);
        if (own == null && clause.is(verb - 1, "to") && clause.is(verb - 3, "'s")) {
            // "Chad's refusal to supply arms": whose refusal it is supplies none
            own = clause.lastBefore(verb - 3, verb - 4);
        }
        if (own != null) {
            return own;
        }
        if (hasNamelessSubject(clause, verb)) {
            return null;
        }
        int from = afterSemicolon(clause, verb);
        for (Actor actor : clause.actors()) {
            if (actor.first() >= from && actor.end() <= verb && !clause.isAfterPreposition(actor)) {
                return actor;
            }
        }
        Actor last = clause.lastBefore(verb, from);
        // "Leaders met in Chad and threatened": not Chad
        boolean elsewhere = clause.isAny(verb - 1, JOINING)
                && clause.isFinite(verb)
                && last != null
                && clause.isAfterPreposition(last);
        boolean carried = last != null && clause.isCarried(last);
        return elsewhere || carried ? null : last;
    }

    /** "Chad protests after a plane is forced down": the plane is, and not Chad. */
    private static boolean hasNamelessSubject(Clause clause, int verb) {
        for (int i = verb - 1; i > clause.sentence().firstToken(); i--) {
            boolean named =
                    clause.isAny(i, POSSESSIVES) || clause.isAny(i, PRONOUNS) || clause.lastBefore(i + 1, i) != null;
            if (clause.is(i, ",") || named) {
                return false;
            }
            if (clause.isAny(i, NEXT_CLAUSE)) {
                return i < verb - 1 && clause.isAny(verb - 1, BEING);
            }
        }
        return false;
    }

    /** Where the clause of a token begins that a semicolon parts from another. */
    private static int afterSemicolon(Clause clause, int index) {
        int from = index;
        while (from > clause.sentence().firstToken() && !clause.is(from - 1, ";")) {
            from--;
        }
        return from;
    }

    /** "sanctioned Huawei for helping Chad" */
    static boolean isCharge(Clause clause, int verb) {
        return clause.is(verb - 1, "for") && clause.isGerund(verb);
    }

    /** "sanctioned Chad for helping Mali": who helped is whom the verb before is done to, or a firm; null where it is nobody's country. */
    private static @Nullable Actor charged(Clause clause, int verb) {
        Actor last = null;
        for (Actor actor : clause.actors()) {
            last = actor.end() < verb && !clause.isAfterPreposition(actor) ? actor : last;
        }
        for (int i = last == null ? verb : last.end(); i < verb; i++) {
            if (clause.isFinite(i) && !clause.isAny(i, Clause.AUXILIARY) && !clause.isPassive(i)) {
                // "men whom it blamed for threatening Chad": who blames threatens nobody
                return null;
            }
        }
        for (Actor firm : clause.firms()) {
            if (firm.end() < verb && (last == null || firm.first() > last.end())) {
                return null;
            }
        }
        return last == null || hasFinite(clause, last.end(), verb) ? null : last;
    }

    /** Whether a name before a finite verb is its subject, and no object: "the EU blamed them for". */
    private static boolean hasFinite(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the word that opens its clause: "France said Russia attacked", "after Russian forces left", "War in Ukraine: Russia shelled". */
    private static @Nullable Actor ofOwnClause(Clause clause, int verb) {
        for (int i = verb - 1; i >= clause.sentence().firstToken(); i--) {
            boolean joined = clause.opensClause(i);
            if (clause.is(i, ",") && !joined) {
                return null;
            }
            if (joined || clause.isAny(i, OPENERS)) {
                for (Actor actor : clause.actors()) {
                    boolean here = actor.first() > i && actor.end() <= verb;
                    boolean next = actor.first() == i + 1 || actor.first() == i + 2 && clause.is(i + 1, "the");
                    if (here && (next || !clause.isAny(i, RELATIVE) && !clause.isAfterPreposition(actor))) {
                        return actor;
                    }
                }
                Actor antecedent = Asides.antecedent(clause, i);
                if (antecedent != null) {
                    return antecedent;
                }
            }
        }
        return null;
    }

    /** Whether a preposition governs a name: "in Peru", not "since Peru attacked". */
    static boolean isGoverned(Clause clause, Actor actor) {
        return clause.isAfterPreposition(actor)
                && !clause.is(actor.first() - 1, "since")
                && !clause.is(actor.first() - 1, "after");
    }

    /** "praised Togo during a visit to Mali", "broke with Togo in solidarity with Mali": who praises visits. */
    static boolean isCircumstance(Clause clause, int noun) {
        for (int i = noun - 1; i >= noun - 4; i--) {
            if (clause.is(i, "during")) {
                return true;
            }
        }
        return clause.is(noun - 1, "in");
    }

    /** The party that a verb belongs to in its own clause: the nearest that no preposition governs; before "who", what "who" is. */
    static @Nullable Actor ownSubject(Clause clause, int verb, int reach) {
        int pronoun = clause.pronoun(verb);
        if (pronoun >= 0) {
            return clause.meant(pronoun);
        }
        if (isCharge(clause, verb)) {
            return charged(clause, verb);
        }
        Actor doing = clause.lastBefore(verb, verb - 1);
        if (doing != null && clause.isGerund(verb)) {
            // "in exchange for Chad agreeing to"
            return doing;
        }
        int from = left(clause, verb, reach);
        Actor subject = nearest(clause.parties(), clause, verb, from);
        if (subject == null) {
            // "Mali, which attacked", "Mali, whose troops attacked"
            Actor antecedent = Asides.antecedent(clause, from - 1);
            subject = antecedent == null ? Asides.antecedent(clause, from) : antecedent;
        }
        if (subject == null && clause.isAny(from - 1, RELATIVE)) {
            subject = nearest(clause.parties(), clause, from, left(clause, from - 1, reach));
        }
        return subject;
    }

    private static @Nullable Actor nearest(List<Actor> parties, Clause clause, int before, int from) {
        Actor nearest = null;
        for (Actor party : parties) {
            if (party.end() > from && party.end() <= before && !clause.isAfterPreposition(party)) {
                nearest = party;
            }
        }
        return nearest;
    }

    /** Whether a verb without a subject of its own shares the sentence's: "..., urging France", "and expelled", "vowed to attack". */
    static boolean sharesSubject(Clause clause, int verb) {
        int before = verb - 1;
        while (clause.isAny(before, ADVERBS)) {
            before--;
        }
        return clause.isAny(before, SHARING);
    }

    /**
     * The actor that a verb is done to: the first behind its first word that is not its subject again; where its object is a topic,
     * behind "with".
     */
    static @Nullable Actor object(Clause clause, List<Actor> parties, @Nullable Actor subject, Hit hit, int to) {
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
            return clause.is(hit.end(), "it") ? null : otherBefore(parties, subject, hit.end());
        }
        Actor own = null;
        int end = hit.trigger().traits().contains(Trait.OWN)
                ? hit.end()
                : beforeSpeaker(clause, from, ofWhat(clause, hit, to));
        for (Actor party : parties) {
            if (party.first() >= from && party.end() <= end && !isOfWarning(clause, hit, party)) {
                if (hit.trigger().verb()
                        && Framing.FRIENDLY.contains(hit.trigger().type())
                        && clause.isSubjectOfItsOwn(party)) {
                    return own;
                }
                if (subject == null || !party.code().equals(subject.code())) {
                    return party;
                }
                own = own == null ? party : own;
            }
        }
        return own;
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
        return hit.trigger().type() == EventType.THREATEN
                && clause.is(hit.end() - 1, "that")
                && (clause.isAfterPreposition(party) || party.adjective());
    }

    /** Where the objects of a verb end: "praised the talks and denounced ...", but "condemned and denounced" share theirs. */
    static int untilNextVerb(Clause clause, Hit hit, List<Hit> hits) {
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

    /** "France praised Chile and condemned Peru": who condemns is the subject of the verb before, not its object, the nearest. */
    static @Nullable Actor ofJoined(Clause clause, Hit hit, List<Hit> hits, Actor nearest) {
        Hit joined = null;
        if (hit.trigger().verb() && clause.isAny(hit.first() - 1, JOINING)) {
            for (Hit earlier : hits) {
                // "accused Chad of crossing the border and shelling Mali": a gerund is joined to gerunds
                boolean alike = clause.isGerund(earlier.first()) == clause.isGerund(hit.first());
                joined = alike && earlier.trigger().verb() && earlier.end() <= nearest.first() ? earlier : joined;
            }
        }
        return joined == null ? nearest : subject(clause, joined.first());
    }

    /** Where the one who is accused must have been named: "accused Chad of shelling Niger"; and where others act: "that they would meet". */
    private static int ofWhat(Clause clause, Hit hit, int to) {
        for (int i = hit.end() - 1; i < to; i++) {
            boolean of = hit.trigger().type() == EventType.ACCUSE
                    && (clause.is(i, "of") || clause.is(i, "for"))
                    && clause.isGerund(i + 1);
            boolean friendly = Framing.FRIENDLY.contains(hit.trigger().type())
                    && hit.trigger().type() != EventType.AGREE;
            boolean others = clause.is(i, "that") && (friendly || clause.is(i + 1, "they")) || clause.is(i, "what");
            boolean aside = hit.trigger().verb()
                    && NAMED_AT_ONCE.contains(hit.trigger().type())
                    && i >= hit.end()
                    && clause.isAny(i, LATER);
            if (aside
                    || of
                    || others && clause.isAny(i + 1, PRONOUNS)
                    || isPurpose(clause, hit, i)
                    || isWithBody(clause, hit, i)) {
                return i;
            }
        }
        return to;
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
    static @Nullable Actor behindComma(Clause clause, int from) {
        int at = from;
        while (at < clause.sentence().endToken() && !clause.is(at, ",")) {
            at++;
        }
        return clause.firstBetween(at, Math.min(clause.sentence().endToken(), at + COMMA_REACH));
    }

    /** The first party between two tokens. */
    static @Nullable Actor party(Clause clause, int from, int to) {
        for (Actor party : clause.parties()) {
            if (party.first() >= from && party.end() <= to) {
                return party;
            }
        }
        return null;
    }

    /** Who a noun belongs to: the first party shortly before it, or what "its" means: "Russia defends its Ukraine invasion". */
    static @Nullable Actor owner(Clause clause, int noun, int reach) {
        int from = left(clause, noun, reach);
        Actor owner = null;
        for (Actor party : clause.parties()) {
            if (party.end() > from && party.end() <= noun && owner == null) {
                owner = party;
            }
        }
        for (int i = noun - 1; i >= from; i--) {
            boolean place = owner == null || owner.first() > i;
            if (place && clause.isAny(i, POSSESSIVES)) {
                Actor meant = possessor(clause, i);
                return meant == null ? owner : meant;
            }
        }
        return owner;
    }

    /**
     * Whom "its" means: the last before it, unless told aside ("Chad, which borders Mali, ended its raids") or the agent of a passive: "Chad was hit by
     * Malian strikes over its raids".
     */
    private static @Nullable Actor possessor(Clause clause, int pronoun) {
        Actor last = null;
        for (Actor actor : clause.actors()) {
            boolean agent = last != null && clause.is(clause.governor(actor), "by");
            if (actor.end() <= pronoun && !agent && !Asides.isClosed(clause, actor, pronoun)) {
                last = actor;
            }
        }
        return last;
    }

    /** "Chad and Niger exchanged threats" */
    static boolean isExchanged(Clause clause, int noun) {
        return clause.isAny(noun - 1, EXCHANGING) || clause.isAny(noun - 2, EXCHANGING);
    }

    /** "Chad and Niger accused each other" */
    static boolean isEachOther(Clause clause, int from) {
        for (int i = from; i < from + EACH_OTHER_REACH; i++) {
            if (clause.is(i, "other") && clause.is(i - 1, "each")
                    || clause.is(i, "another") && clause.is(i - 1, "one")) {
                return true;
            }
        }
        return false;
    }
}
