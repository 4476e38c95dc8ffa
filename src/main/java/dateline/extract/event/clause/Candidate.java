package dateline.extract.event.clause;

import dateline.extract.model.EventType;
import dateline.extract.model.Measure;
import dateline.extract.model.Modality;
import dateline.extract.model.SanctionAction;
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
        boolean again) {}
