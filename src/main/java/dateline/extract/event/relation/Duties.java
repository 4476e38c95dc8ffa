package dateline.extract.event.relation;

import dateline.extract.event.clause.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.relation.Triggers.Frame;
import dateline.extract.event.relation.Triggers.Hit;
import dateline.extract.event.relation.Triggers.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/** What somebody says that another must do: "Russia says Israel must stop its attacks". Stateless. */
final class Duties {
    private static final Set<String> MUST = WordSet.of("must", "should", "ought");

    private static final Set<String> SAYS = WordSet.of(
            "says",
            "—",
            "said",
            "say",
            "saying",
            "warned",
            "warns",
            "stressed",
            "stresses",
            "insisted",
            "insists",
            "told",
            "believes",
            "thinks",
            "stated",
            "added",
            "declared",
            "reiterated",
            "argued");

    /** PLOVER's REQUEST, change. */
    private static final Trigger REQUEST =
            new Trigger(EventType.REQUEST, "change", -1, Frame.VERB, false, Set.of(), "a duty told by another");

    /** "Iran and its allies in the region must": further away, somebody else must. */
    private static final int ADDRESSED_REACH = 8;

    private Duties() {}

    /** Adds the demand of a sentence, where one party says what another must do; the token of "must", -1 where there is none. */
    static int read(Clause clause, Told told) {
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            if (clause.isAny(i, MUST)) {
                read(clause, i, told);
                return told.isEmpty() ? -1 : i;
            }
        }
        return -1;
    }

    private static void read(Clause clause, int must, Told told) {
        int says = saying(clause, must);
        List<Actor> parties = clause.parties();
        Actor speaker = null;
        Actor addressed = null;
        for (Actor party : parties) {
            if (says < must && party.end() <= says && speaker == null && !clause.isAfterPreposition(party)) {
                speaker = party;
            } else if (says > must && party.first() > must && party.end() <= says) {
                // "..., Chad's president said"
                speaker = party;
            } else if (says > must && party.first() > says && speaker == null) {
                speaker = party;
            } else if (party.end() <= must
                    && (says > must || party.first() > says)
                    && must - party.end() <= ADDRESSED_REACH) {
                addressed = addressed == null ? party : addressed;
            }
        }
        boolean both = speaker != null && addressed != null;
        // "should" is advice or a guess, unless one state says so of another
        if (says >= 0 && (both || !clause.is(must, "should") && (speaker != null || addressed != null))) {
            boolean own =
                    speaker != null && addressed != null && addressed.code().equals(speaker.code());
            // "Iran must stop — minister": whose minister, nobody says
            boolean unknown = own && speaker != null && speaker.kind() == Actor.Kind.ROLE;
            told.add(new Hit(REQUEST, must, must + 1), unknown ? null : speaker, own && !unknown ? null : addressed);
        }
    }

    /** The last word of saying before "must", else the first behind it; -1 where there is none. */
    private static int saying(Clause clause, int must) {
        int says = -1;
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            if (clause.isAny(i, SAYS) && (i < must || says < 0)) {
                says = i;
            }
        }
        return says;
    }
}
