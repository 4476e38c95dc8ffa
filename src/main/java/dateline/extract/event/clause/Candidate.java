package dateline.extract.event.clause;

import dateline.extract.model.EventType;
import dateline.extract.model.Measure;
import dateline.extract.model.Modality;
import dateline.extract.model.SanctionAction;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event read from a clause, before it is dated and merged.
 *
 * @param trigger first token of the trigger
 * @param triggerEnd the index after its last
 * @param rule which rule and line of a lexicon read it
 * @param again whether it only goes back to an act told before, as "the sanctions" do
 */
public record Candidate(
        @Nullable String source,
        @Nullable String target,
        EventType type,
        @Nullable String mode,
        double score,
        @Nullable SanctionAction action,
        Set<Measure> measures,
        Modality modality,
        int trigger,
        int triggerEnd,
        String rule,
        boolean again) {

    /** Whether both are the same kind of act between the same parties. */
    public boolean isOf(Candidate other) {
        return type == other.type
                && Objects.equals(source, other.source)
                && Objects.equals(target, other.target)
                && modality == other.modality;
    }

    /** The same act between other parties; {@code why} says in a trace where these come from. */
    public Candidate between(@Nullable String from, @Nullable String to, String why) {
        String because = rule + ", " + why;
        return new Candidate(
                from, to, type, mode, score, action, measures, modality, trigger, triggerEnd, because, again);
    }

    /** The same with more measures. */
    public Candidate with(Set<Measure> more) {
        Set<Measure> all = EnumSet.copyOf(measures);
        all.addAll(more);
        return new Candidate(
                source, target, type, mode, score, action, all, modality, trigger, triggerEnd, rule, again);
    }
}
