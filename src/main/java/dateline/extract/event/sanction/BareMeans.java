package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.model.Measure;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads means of sanctions that no act stands with: "US sanctions on Iran", "a ban on imports from Cuba". Immutable. */
final class BareMeans {
    /** Blocs and countries whose name before "sanctions" says who imposes them: US sanctions; else Iran sanctions are against Iran. */
    static final Set<String> SENDERS_BY_NAME =
            WordSet.of("US", "EU", "UN", "GB", "WEST", "G7", "NATO", "CA", "AU", "ECOWAS", "LAS", "GCC", "AFU", "OAS");

    /** 4 tokens: "sanctions on Cuba will soon end". */
    private static final int VERB_REACH = 4;

    /** 4 tokens: "for its sweeping new sanctions". */
    private static final int BLAME_REACH = 4;

    /** 4 tokens: "to the new". */
    private static final int ANSWER_REACH = 4;

    private static final Set<String> ANSWERING =
            WordSet.union(List.of(WordSets.of("retaliating"), WordSets.of("answering-back"), WordSet.of("back")));
    private static final Set<String> ANSWERED = WordSet.of("to", "against", "for", "over", "at");

    private static final Set<String> ENDING = WordSet.of(
            "end", "ends", "ended", "expire", "expires", "expired", "lapse", "lapses", "lapsed", "fell", "dropped");

    private static final Set<String> STAYING = WordSet.of("stay", "stays", "stayed", "remain", "remains", "remained");

    private final Parties parties;

    BareMeans(Parties parties) {
        this.parties = parties;
    }

    /** Means without an act: in force against somebody, or threatened, called for; those that are evaded only where both parties are told. */
    void read(Clause clause, List<Found> acts, List<Found> means, Set<Measure> measures, Sanctioned sanctioned) {
        boolean evaded = !sanctioned.candidates().isEmpty();
        for (Found found : means) {
            Found threat = Warnings.threat(clause, acts, found.first());
            if (threat != null) {
                Actor threatened = clause.firstBetween(threat.end(), found.first());
                sanctioned.add(
                        SanctionAction.THREATEN,
                        found,
                        parties.subject(clause, threat.first()),
                        threatened,
                        measures,
                        false);
                continue;
            }
            Actor target = parties.hitBy(clause, found.end());
            target = target == null
                    ? Against.behind(
                            clause, found.end() - 1, Math.min(clause.sentence().endToken(), found.end() + 8))
                    : target;
            Actor shunned = parties.of(clause, found);
            target = target == null ? shunned : target;
            Actor source = parties.modifier(clause, found.first());
            Actor from = parties.from(clause, target == null ? found.end() : target.end());
            from = from == null ? parties.from(clause, found.end()) : from;
            // "a ban on imports from Cuba" is against Cuba
            boolean sends = from != null && (target == null || !from.code().equals(target.code()));
            source = source == null && sends ? from : source;
            source = source == null && target != null ? blamed(clause, found) : source;
            if (source != null && target == null && !source.adjective() && !SENDERS_BY_NAME.contains(source.code())) {
                target = source;
                source = null;
            }
            if (target == null && (clause.is(found.first() - 1, "under") || clause.is(found.first() - 2, "under"))) {
                target = parties.subject(clause, source == null ? found.first() : source.first());
            }
            Actor anti = parties.anti(clause, found.first());
            target = target == null ? anti : target;
            // "the EU's anti-Russian sanctions"
            source = source == null && anti != null ? parties.modifier(clause, anti.first() - 2) : source;
            if (evaded && (target == null || source == null)) {
                continue;
            }
            if (target == null && source == null) {
                sanctioned.addEarlier(SanctionAction.IMPOSE, found, found, measures);
                continue;
            }
            // "vowed to retaliate against European sanctions": these stand, and are against who vows
            boolean answered = source != null && isAnswered(clause, source.first());
            if (source != null && answered && target == null) {
                Actor back = parties.subject(clause, source.first());
                target = back == null || back.code().equals(source.code()) ? null : back;
            }
            String frame = answered ? "" : SanctionFrames.frame(clause, acts, found.first());
            SanctionAction action = switch (frame) {
                case "threaten" -> SanctionAction.THREATEN;
                case "call-for" -> SanctionAction.CALL_FOR;
                default ->
                    source == null && target != null
                            ? standing(clause, Math.max(found.end(), target.end()))
                            : SanctionAction.IMPOSE;
            };
            // "is considering sanctions", "agrees sanctions": the subject will impose them
            boolean willImpose = target != null && (frame.equals("agree") || Hedges.isPlanned(clause, found.first()));
            if ((action != SanctionAction.IMPOSE || willImpose || shunned != null && frame.equals("refuse"))
                    && source == null) {
                source = parties.subject(clause, found.first());
                source = source == null
                        ? clause.lastBefore(found.first(), clause.sentence().firstToken())
                        : source;
            }
            // "push for EU sanctions": who pushes asks
            source = action == SanctionAction.CALL_FOR
                    ? SanctionFrames.asking(clause, acts, found, parties, source)
                    : source;
            if (source != null && target != null && source.code().equals(target.code())) {
                source = null;
            }
            sanctioned.add(action, found, source, target, measures, answered);
            if (sanctioned.candidates().size() > 3) {
                return;
            }
        }
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
            if (clause.isAny(i, ANSWERED) && clause.isAny(i - 1, ANSWERING)) {
                return true;
            }
        }
        return false;
    }

    /** What the verb behind them says of means that nobody acts with: "sanctions on Cuba end", "the embargo stays". */
    private static SanctionAction standing(Clause clause, int behind) {
        for (int i = behind; i < Math.min(clause.sentence().endToken(), behind + VERB_REACH); i++) {
            if (clause.isAny(i, ENDING)
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
