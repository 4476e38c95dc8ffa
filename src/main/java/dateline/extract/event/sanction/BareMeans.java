package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Prospects;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word.Frame.Kind;
import dateline.extract.model.Measure;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads means of sanctions that no verb of sanctions stands with: "US sanctions on Iran hurt trade" tells that the US sanctions Iran. Immutable. */
final class BareMeans {
    /** 4 tokens: "sanctions on Cuba will soon end". */
    private static final int VERB_REACH = 4;

    /** 4 tokens: "for its sweeping new sanctions". */
    private static final int BLAME_REACH = 4;

    /** 4 tokens: "to the new". */
    private static final int ANSWER_REACH = 4;

    /** 8 tokens: "sanctions over its programme on two banks of Chad". */
    private static final int TARGET_REACH = 8;

    /** 4 acts: a longer list is no sentence of news. */
    private static final int MOST = 4;

    private static final Set<String> ANSWERING_BACK =
            WordSet.union(List.of(WordSets.of("retaliating"), WordSets.of("answering-back"), WordSet.of("back")));
    private static final Set<String> ANSWERED = WordSet.of("to", "against", "for", "over", "at");

    private static final Set<String> DUTY = WordSets.of("duty");

    private static final Set<String> COMING_TO_AN_END = WordSets.of("sanctions-end");

    private static final Set<String> STAYING = WordSets.of("sanctions-stay");

    private final Parties parties;

    BareMeans(Parties parties) {
        this.parties = parties;
    }

    /** Means without an act: in force against somebody, or threatened, called for; those that are evaded only where both parties are told. */
    void read(
            Clause clause, List<Found> acts, List<Found> means, Set<Measure> measures, SanctionCandidates sanctioned) {
        boolean evaded = !sanctioned.candidates().isEmpty();
        for (Found found : means) {
            Found threat = Warnings.threat(clause, acts, found.first());
            if (threat == null) {
                read(clause, acts, found, measures, sanctioned, evaded);
            } else {
                Actor threatened = clause.firstWithin(threat.end(), found.first());
                Actor threatening = parties.subject(clause, threat.first());
                sanctioned.add(SanctionAction.THREATEN, found, threatening, threatened, measures, false);
            }
            if (sanctioned.candidates().size() >= MOST) {
                return;
            }
        }
    }

    private void read(
            Clause clause,
            List<Found> acts,
            Found found,
            Set<Measure> measures,
            SanctionCandidates sanctioned,
            boolean evaded) {
        Actor shunned = parties.of(clause, found);
        Sides sides = beside(clause, found, shunned);
        if (evaded && !sides.areBoth()) {
            return;
        }
        if (sides.isEmpty()) {
            sanctioned.addEarlier(SanctionAction.IMPOSE, found, found, measures);
            return;
        }
        // "vowed to retaliate against European sanctions": these stand, and are against who vows
        boolean answered =
                sides.source() != null && isAnswered(clause, sides.source().first());
        sides = answered ? againstAnswerer(clause, sides) : sides;
        Kind frame = answered ? null : SanctionFrames.frame(clause, acts, found.first());
        SanctionAction action = action(clause, frame, found, sides);
        Actor source = sides.source();
        Actor target = sides.target();
        // "is considering sanctions", "agrees sanctions": the subject will impose them
        boolean willImpose = target != null && (frame == Kind.AGREE || Prospects.isPlanned(clause, found.first()));
        boolean bySubject = action != SanctionAction.IMPOSE || willImpose || shunned != null && frame == Kind.REFUSE;
        source = source == null && bySubject ? subject(clause, found) : source;
        // "push for EU sanctions": who pushes asks
        source = action == SanctionAction.CALL_FOR
                ? SanctionFrames.asking(clause, acts, found, parties, source)
                : source;
        boolean same = new Sides(source, target).isOne();
        sanctioned.add(action, found, same ? null : source, target, measures, answered);
    }

    /**
     * Who sends and who suffers the means by the words right beside them.
     *
     * @param shunned whom a boycott is of
     */
    private Sides beside(Clause clause, Found means, @Nullable Actor shunned) {
        Actor target = behind(clause, means);
        target = target == null ? shunned : target;
        Actor source = sender(clause, means, target);
        // "Iran sanctions" are against Iran, "Iran's sanctions" are its own
        boolean against = source != null && !source.adjective() && !clause.is(source.end(), "'s");
        if (source != null && target == null && against && !Parties.isSenderByName(source.code())) {
            target = source;
            source = null;
        }
        if (target == null && (clause.is(means.first() - 1, "under") || clause.is(means.first() - 2, "under"))) {
            target = parties.subject(clause, source == null ? means.first() : source.first());
        }
        Actor anti = parties.anti(clause, means.first());
        if (anti != null) {
            // "the EU's anti-Russian sanctions"
            target = target == null ? anti : target;
            source = source == null ? parties.modifier(clause, anti.first() - 2) : source;
        }
        return new Sides(source, target);
    }

    /** "sanctions-hit Syria", "sanctions on Cuba" */
    private @Nullable Actor behind(Clause clause, Found means) {
        Actor hit = parties.hitBy(clause, means.end());
        int to = Math.min(clause.sentence().endToken(), means.end() + TARGET_REACH);
        return hit == null ? Against.behind(clause, means.end() - 1, to) : hit;
    }

    /** "EU sanctions", "sanctions on Cuba by the US", "condemned Chad for its sanctions on Mali" */
    private @Nullable Actor sender(Clause clause, Found means, @Nullable Actor target) {
        Actor modifier = parties.modifier(clause, means.first());
        if (modifier != null) {
            return modifier;
        }
        Actor from = parties.from(clause, target == null ? means.end() : target.end());
        from = from == null ? parties.from(clause, means.end()) : from;
        if (target == null) {
            return from;
        }
        // "a ban on imports from Cuba" is against Cuba
        boolean sends = from != null && !from.code().equals(target.code());
        return sends ? from : blamed(clause, means);
    }

    private Sides againstAnswerer(Clause clause, Sides sides) {
        Actor source = sides.source();
        if (source == null || sides.target() != null) {
            return sides;
        }
        Actor answerer = parties.subject(clause, source.first());
        return answerer == null || answerer.code().equals(source.code()) ? sides : new Sides(source, answerer);
    }

    private static SanctionAction action(Clause clause, @Nullable Kind frame, Found means, Sides sides) {
        if (frame == Kind.THREATEN) {
            return SanctionAction.THREATEN;
        }
        Actor target = sides.target();
        if (frame == Kind.CALL_FOR || sides.source() == null && target != null && isOwed(clause, target.end())) {
            return SanctionAction.CALL_FOR;
        }
        return sides.source() == null && target != null
                ? standing(clause, Math.max(means.end(), target.end()))
                : SanctionAction.IMPOSE;
    }

    /** "sanctions on Chad should be on the table" */
    private static boolean isOwed(Clause clause, int behind) {
        for (int i = behind; i < behind + VERB_REACH && !Reach.isBreak(clause, i); i++) {
            if (clause.isAny(i, DUTY)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Actor subject(Clause clause, Found means) {
        Actor subject = parties.subject(clause, means.first());
        return subject == null
                ? clause.lastBefore(means.first(), clause.sentence().firstToken())
                : subject;
    }

    /** "condemned Chad for its sanctions on Mali": whom one condemns or praises for them sends them; null where nobody is. */
    private static @Nullable Actor blamed(Clause clause, Found means) {
        for (int i = means.first() - 1; i > means.first() - BLAME_REACH; i--) {
            boolean own = clause.is(i + 1, "its") || clause.is(i + 1, "their");
            if (clause.is(i, "for") || own && (clause.is(i, "over") || clause.is(i, "about"))) {
                return clause.lastBefore(i, i - 1);
            }
        }
        return null;
    }

    /** "retaliate against new", "respond to the": what another act answers is done already. */
    private static boolean isAnswered(Clause clause, int sender) {
        for (int i = sender - 1; i > sender - ANSWER_REACH; i--) {
            if (clause.isAny(i, ANSWERED) && clause.isAny(i - 1, ANSWERING_BACK)) {
                return true;
            }
        }
        return false;
    }

    /** What the verb behind them says of means that nobody acts with: "sanctions on Cuba end", "the embargo stays". */
    private static SanctionAction standing(Clause clause, int behind) {
        for (int i = behind; i < Math.min(clause.sentence().endToken(), behind + VERB_REACH); i++) {
            if (clause.isAny(i, COMING_TO_AN_END)
                    || clause.is(i, "fall") && clause.is(i + 1, "away")
                    || clause.is(i, "no") && clause.is(i + 1, "longer")) {
                return SanctionAction.LIFT;
            }
            if (clause.isAny(i, STAYING)) {
                return SanctionAction.EXTEND;
            }
            if (clause.is(i, ",") || clause.is(i, ";") || clause.is(i, "that")) {
                break;
            }
        }
        return SanctionAction.IMPOSE;
    }
}
