package dateline.extract.event;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who did what somebody condemns, welcomes or protests over without saying who: "India revokes autonomy, Pakistan condemns move". For one article. */
final class Reactions {
    /** Types of acts that react to what somebody else did. */
    private static final Set<EventType> REACTING = EnumSet.of(
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.REQUEST,
            EventType.SUPPORT,
            EventType.PROTEST,
            EventType.THREATEN);

    /** "vowed to retaliate" */
    private static final Set<String> RETALIATING = WordSets.of("retaliating");

    /** Types of acts that consist of words, to which nobody reacts as to a deed. */
    private static final Set<EventType> WORDS = EnumSet.of(
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.REQUEST,
            EventType.THREATEN,
            EventType.PROTEST,
            EventType.CONSULT);

    private record Deed(String source, @Nullable String target, EventType type) {}

    /** The deeds that the article told so far, each once. */
    private final Set<Deed> told = new LinkedHashSet<>();

    /** Those of the last sentence that told any. */
    private List<Deed> last = List.of();

    /** Remembers the deeds of a sentence for those that follow. */
    void remember(Clause clause, List<Candidate> acts) {
        List<Deed> deeds = deeds(clause, acts.stream());
        last = deeds.isEmpty() ? last : deeds;
        told.addAll(deeds);
    }

    /** An act of a sentence without a target, with who did what it reacts to, if the article tells of one only; of a deal both who made it. */
    List<Candidate> complete(Clause clause, Candidate act, List<Candidate> acts) {
        if (act.source() != null && REACTING.contains(act.type()) && Deeds.isDeal(clause, act)) {
            List<Candidate> both = dealing(clause, act, acts).stream()
                    .map(one -> act.between(act.source(), one, "who made the deal that this reacts to"))
                    .toList();
            return both.isEmpty() ? List.of(act) : both;
        }
        return List.of(completeOne(clause, act, acts));
    }

    /** The only two who made a deal, in the sentence or else the last that told one; nobody where the act is one of theirs. */
    private List<String> dealing(Clause clause, Candidate act, List<Candidate> acts) {
        List<String> here = sides(deeds(clause, acts.stream().filter(other -> other.trigger() != act.trigger())));
        List<String> sides = here.isEmpty() ? sides(last) : here;
        return sides.size() == 2 && !sides.contains(act.source()) ? sides : List.of();
    }

    /** Those who act on each other. */
    private static List<String> sides(Collection<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> deed.target != null
                        && deed.type.quad().isCooperation()
                        && deeds.stream()
                                .anyMatch(
                                        other -> deed.source.equals(other.target) && other.source.equals(deed.target)))
                .map(Deed::source)
                .distinct()
                .toList();
    }

    private Candidate completeOne(Clause clause, Candidate act, List<Candidate> acts) {
        String source = act.source();
        boolean retaliates = retaliates(clause, act);
        if (source == null
                || !REACTING.contains(act.type())
                || !retaliates && !(clause.isAny(act.trigger(), Deeds.VERBS) && Deeds.arePointedAt(clause, act))
                || Deeds.isRelative(clause, act) && isOwn(acts, act)) {
            return act;
        }
        // "hurled stones at the embassy, and Chad asked for an apology": whatever was done to them, or said of them
        List<String> onThem = acts.stream()
                .filter(other -> other.trigger() < act.trigger() && source.equals(other.target()))
                .map(Candidate::source)
                .filter(doer -> doer != null && !source.equals(doer))
                .distinct()
                .toList();
        if (onThem.size() == 1) {
            return act.between(source, onThem.getFirst(), "who did what this reacts to");
        }
        Set<EventType> kinds = Deeds.kinds(clause, act);
        // "welcomed the tariffs that Chad imposed"
        boolean behind = retaliates || kinds.contains(EventType.SANCTION);
        // "Chad and Mali expressed concern and called for restraint": both, and not of each other
        Set<String> together = acts.stream()
                .filter(other -> other.trigger() == act.trigger())
                .map(Candidate::source)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Deed> here = byOthers(
                deeds(clause, acts.stream().filter(other -> behind || other.trigger() < act.trigger())),
                together,
                kinds);
        boolean suffered = act.type() == EventType.THREATEN;
        // a move is the last one; an attack any that the article tells of
        Collection<Deed> before = kinds.isEmpty() && !suffered ? last : told;
        List<Deed> earlier = byOthers(before, together, kinds);
        earlier = earlier.isEmpty() ? byOthers(before, together, orMoves(kinds)) : earlier;
        String doer = doer(here.isEmpty() ? earlier : here, source, suffered);
        boolean alone = acts.stream()
                .noneMatch(other ->
                        other.trigger() < act.trigger() && other.source() != null && !source.equals(other.source()));
        doer = doer == null && alone ? onlyOther(clause, act) : doer;
        return doer == null ? act : act.between(source, doer, "who did what this reacts to");
    }

    /** "vowed to retaliate", "would respond" */
    private static boolean retaliates(Clause clause, Candidate act) {
        for (int i = act.trigger(); i < act.triggerEnd(); i++) {
            if (clause.isAny(i, RETALIATING)) {
                return true;
            }
        }
        return false;
    }

    /** The acts without those that are only words, or say what somebody thinks of another act ("welcomed the agreement"). */
    private static List<Deed> deeds(Clause clause, Stream<Candidate> acts) {
        List<Deed> deeds = new ArrayList<>();
        acts.forEach(act -> {
            boolean visit = act.type() == EventType.CONSULT && Modes.VISIT.equals(act.mode());
            boolean done = visit || !WORDS.contains(act.type());
            if (done && act.source() != null && !clause.isAny(act.trigger(), Deeds.VERBS)) {
                deeds.add(new Deed(act.source(), act.target(), act.type()));
            }
        });
        return deeds;
    }

    private static List<Deed> byOthers(Collection<Deed> deeds, Set<String> than, Set<EventType> kinds) {
        return deeds.stream()
                .filter(deed -> !than.contains(deed.source))
                .filter(deed -> kinds.isEmpty() ? deed.type != EventType.CONSULT : kinds.contains(deed.type))
                .toList();
    }

    /** "troops crossed into Mali, Chad condemned the offensive": an attack that only the troops tell of. */
    private static Set<EventType> orMoves(Set<EventType> kinds) {
        return kinds.contains(EventType.ASSAULT) ? EnumSet.of(EventType.ASSAULT, EventType.MOBILIZE) : kinds;
    }

    /** "India revokes autonomy, Pakistan condemns move": the only other one named before. */
    private static @Nullable String onlyOther(Clause clause, Candidate act) {
        Actor other = null;
        for (Actor actor : clause.actors()) {
            if (actor.end() <= act.trigger() && !actor.code().equals(act.source())) {
                if (other != null && !other.code().equals(actor.code())
                        || Governors.isAfterPreposition(clause, actor)) {
                    return null;
                }
                other = actor;
            }
        }
        // "both Chad and Mali welcomed the visit": one of those who welcome it
        boolean together = other != null
                && Coordination.joined(clause, other).stream()
                        .anyMatch(actor -> actor.code().equals(act.source()));
        return other == null || together ? null : other.code();
    }

    /** The only one who acted on somebody; else the only one who acted at all, unless it must be on them. */
    private static @Nullable String doer(List<Deed> deeds, String onWhom, boolean onThem) {
        List<String> doers = deeds.stream()
                .filter(deed -> onWhom.equals(deed.target))
                .map(Deed::source)
                .distinct()
                .toList();
        if (doers.isEmpty() && !onThem) {
            doers = deeds.stream().map(Deed::source).distinct().toList();
        }
        return doers.size() == 1 ? doers.getFirst() : null;
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
}
