package dateline.extract.event;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody answers without saying whom: who denies or rejects, the last who accused, asked or threatened them in the article ("China
 * accused Manila. It rejected the charge"); who condemns, welcomes or protests over what was told before, the one who did it ("India
 * revokes autonomy, Pakistan condemns move"). For one article, whose sentences are read in order.
 */
final class Replies {
    private static final Set<EventType> ANSWERED =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.AGREE);

    private static final Set<String> ANSWERING = WordSets.of("answering");

    private static final Set<String> AGREEING = WordSets.of("agreeing");

    /** The charge, the demand. */
    private static final Set<String> SAID = WordSets.of("said-to-them");

    /** 4 tokens: "denied any such role". */
    private static final int SAID_REACH = 4;

    /** What words answer deeds. */
    private static final Set<EventType> REACTING = EnumSet.of(
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.REQUEST,
            EventType.SUPPORT,
            EventType.PROTEST,
            EventType.THREATEN);

    /** The move, the raid, a release. */
    private static final Set<String> DONE = WordSets.of("done-before");

    private static final Set<String> MEANS =
            WordSet.of("measures", "sanctions", "tariffs", "duties", "curbs", "restrictions", "embargo", "ban", "bans");

    private static final Set<String> POINTING = WordSets.of("pointing");

    private static final Set<String> VERBS = WordSets.of("reacting");

    /** 3 tokens between "the" and the deed: "the latest rocket launch". */
    private static final int DONE_REACH = 3;

    /** 6 tokens between a deed and who thinks what of it: "a charge that the Chadian government flatly denied". */
    private static final int ASIDE_REACH = 6;

    /** "vowed to retaliate" */
    private static final Set<String> RETALIATING = WordSets.of("retaliating");

    /** By who was spoken to, the last who did so. */
    private final Map<String, String> spoken = new HashMap<>();

    /** The acts of the last sentence that told any. */
    private List<Candidate> before = List.of();

    /** The sanctions of the last sentence that told any. */
    private List<Candidate> sanctions = List.of();

    /** The acts of a sentence, each with whom it answers. */
    List<Candidate> complete(Clause clause, List<Candidate> acts) {
        List<Candidate> completed = new ArrayList<>();
        for (Candidate act : acts) {
            Candidate answer = answer(clause, act, acts);
            List<String> sides = isBrokers(answer) ? sides() : List.of();
            if (!sides.isEmpty()) {
                sides.forEach(side -> completed.add(answer.between(String.valueOf(answer.source()), side)));
            } else if (!isBrokers(answer) || !clause.is(answer.trigger() - 1, "-")) {
                // "the US-brokered deal" alone is background
                completed.add(answer.target() == null ? reaction(clause, answer, acts) : answer);
            }
        }
        before = acts.isEmpty() ? before : deeds(clause, completed);
        List<Candidate> sanctioned = sanctions(completed);
        sanctions = sanctioned.isEmpty() ? sanctions : sanctioned;
        return completed;
    }

    private static boolean isBrokers(Candidate act) {
        return act.type() == EventType.CONSULT
                && "third-party".equals(act.mode())
                && act.source() != null
                && act.target() == null;
    }

    /** "Chad and Mali sign a deal. The US-brokered deal ...": the two that the sentence before tells to agree; nobody where there are more. */
    private List<String> sides() {
        List<String> agreeing = before.stream()
                .filter(act -> act.source() != null
                        && act.target() != null
                        && (act.type() == EventType.AGREE || act.type() == EventType.SUPPORT))
                .flatMap(act -> Stream.of(String.valueOf(act.source()), String.valueOf(act.target())))
                .distinct()
                .toList();
        return agreeing.size() == 2 ? agreeing : List.of();
    }

    private Candidate answer(Clause clause, Candidate act, List<Candidate> acts) {
        String source = act.source();
        String target = act.target();
        if (source != null && target != null && ANSWERED.contains(act.type())) {
            spoken.put(target, source);
        }
        String asked = source == null ? null : spoken.get(source);
        boolean answers = act.type() == EventType.REJECT
                && target == null
                && clause.isAny(act.trigger(), ANSWERING)
                && isAnswered(clause, act.trigger());
        boolean agrees = act.type() == EventType.AGREE
                && target == null
                && clause.isAny(act.trigger(), AGREEING)
                && Stream.concat(acts.stream(), before.stream())
                        .anyMatch(other -> other.type() == EventType.REQUEST
                                && source != null
                                && source.equals(other.target())
                                && other.source() != null
                                && other.source().equals(asked));
        return (answers || agrees) && source != null && asked != null ? act.between(source, asked) : act;
    }

    private static boolean isAnswered(Clause clause, int verb) {
        for (int i = verb + 1; i <= verb + SAID_REACH; i++) {
            if (clause.isAny(i, SAID)) {
                return true;
            }
        }
        return false;
    }

    private Candidate reaction(Clause clause, Candidate act, List<Candidate> acts) {
        String source = act.source();
        boolean retaliates = clause.isAny(act.trigger(), RETALIATING);
        if (source == null
                || !REACTING.contains(act.type())
                || !retaliates && !(clause.isAny(act.trigger(), VERBS) && pointsBack(clause, act))) {
            return act;
        }
        List<Candidate> told = acts.stream()
                .filter(other -> (retaliates || other.trigger() < act.trigger()) && isByAnother(other, source))
                .toList();
        if (isRelative(clause, act) && isOwn(acts, act)) {
            return act;
        }
        if (isOfMeans(clause, act)) {
            String sender = doer(sanctions(told).isEmpty() ? sanctions : sanctions(told), source, false);
            return sender == null ? act : act.between(source, sender);
        }
        List<Candidate> deeds = told.isEmpty() ? before : deeds(clause, told);
        String doer = doer(deeds, source, act.type() == EventType.THREATEN);
        doer = doer == null && told.isEmpty() ? onlyOther(clause, act) : doer;
        return doer == null ? act : act.between(source, doer);
    }

    /** "welcomed the new tariffs": those who imposed some are meant, however long ago the article told of it. */
    private static boolean isOfMeans(Clause clause, Candidate act) {
        for (int i = act.trigger() + 1; i <= act.triggerEnd() + DONE_REACH; i++) {
            if (clause.isAny(i, MEANS)) {
                return true;
            }
        }
        return false;
    }

    private static List<Candidate> sanctions(List<Candidate> acts) {
        return acts.stream()
                .filter(act -> act.type() == EventType.SANCTION && act.source() != null)
                .toList();
    }

    /** The acts but for those that only say what somebody thinks of an act: "welcomed the agreement". */
    private static List<Candidate> deeds(Clause clause, List<Candidate> acts) {
        return acts.stream()
                .filter(act -> act.target() != null || !clause.isAny(act.trigger(), VERBS))
                .toList();
    }

    private static boolean isByAnother(Candidate act, String source) {
        return act.source() != null && !source.equals(act.source());
    }

    /** "India revokes autonomy, Pakistan condemns move": the only other one named before. */
    private static @Nullable String onlyOther(Clause clause, Candidate act) {
        Actor other = null;
        for (Actor actor : clause.actors()) {
            if (actor.end() <= act.trigger() && !actor.code().equals(act.source())) {
                if (other != null && !other.code().equals(actor.code()) || clause.isAfterPreposition(actor)) {
                    return null;
                }
                other = actor;
            }
        }
        // "both Chad and Mali welcomed the visit": one of those who welcome it
        boolean together = other != null
                && clause.joined(other).stream().anyMatch(actor -> actor.code().equals(act.source()));
        return other == null || together ? null : other.code();
    }

    /** The only one who acted on somebody, else, unless it must be on them, the only one who acted. */
    private static @Nullable String doer(List<Candidate> acts, String onWhom, boolean onThem) {
        List<String> others = acts.stream()
                .filter(act -> isByAnother(act, onWhom) && onWhom.equals(act.target()))
                .map(act -> String.valueOf(act.source()))
                .distinct()
                .toList();
        if (others.isEmpty() && !onThem) {
            others = acts.stream()
                    .filter(act -> isByAnother(act, onWhom))
                    .map(act -> String.valueOf(act.source()))
                    .distinct()
                    .toList();
        }
        return others.size() == 1 ? others.getFirst() : null;
    }

    /** "condemned the move", "demanded their release", "condemns raid", "a charge that Chad denies". */
    private static boolean pointsBack(Clause clause, Candidate act) {
        for (int i = act.trigger() + 1; i <= act.triggerEnd() + DONE_REACH; i++) {
            if (clause.isAny(i, DONE) || clause.isAny(i, SAID)) {
                return clause.is(i, "it") || isTold(clause, i);
            }
            if (i >= act.triggerEnd()
                    && clause.token(i) != null
                    && !clause.text().token(i).isWord()) {
                break;
            }
        }
        boolean last = act.triggerEnd() >= clause.sentence().endToken() || clause.is(act.triggerEnd(), ".");
        if (last && clause.text().token(act.trigger()).lower().endsWith("s")) {
            // "..., Serbia protests."
            return true;
        }
        if (isRelative(clause, act)) {
            return true;
        }
        for (int i = act.trigger() - 1; i > act.trigger() - ASIDE_REACH; i--) {
            boolean thought = clause.lastBefore(act.trigger(), i) != null;
            if (clause.isAny(i, DONE) || clause.isAny(i, SAID)) {
                return thought && (clause.is(i - 1, "a") || clause.is(i - 1, "an"));
            }
        }
        return false;
    }

    /** "..., which Chad called a disgrace" */
    private static boolean isRelative(Clause clause, Candidate act) {
        for (int i = act.trigger() - 1; i > act.trigger() - ASIDE_REACH; i--) {
            if (clause.is(i, "which")) {
                return clause.is(i - 1, ",") && clause.lastBefore(act.trigger(), i) != null;
            }
        }
        return false;
    }

    /** Whether the last act before is by the same party: "Chad's raid on Mali, which Chad called a success". */
    private static boolean isOwn(List<Candidate> acts, Candidate act) {
        Candidate last = null;
        for (Candidate other : acts) {
            boolean nearer = last == null || other.trigger() > last.trigger();
            last = other.trigger() < act.trigger() && nearer ? other : last;
        }
        return last != null && String.valueOf(act.source()).equals(last.source());
    }

    /** Whether a deed was told before, and is none of its own: "the move", "their release", not "a plan of", "the arrest of two". */
    private static boolean isTold(Clause clause, int deed) {
        if (clause.is(deed - 1, "to")) {
            // "refused to comment"
            return false;
        }
        for (int i = deed - 1; i > deed - 1 - DONE_REACH; i--) {
            if (clause.isAny(i, POINTING) || clause.isAny(i, VERBS)) {
                return !clause.is(deed + 1, "of") && !clause.is(deed + 1, "to");
            }
        }
        return false;
    }
}
