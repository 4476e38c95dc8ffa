package dateline.extract.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, with the sentence that says so.
 *
 * @param evidence the sentence
 * @param source code of the country or bloc that acts; null where the text names none
 * @param target code of the one acted on; null where the text names none
 * @param mode PLOVER's mode of the type, where the sentence tells
 * @param score intensity from -10 (conflict) to 10 (cooperation), on {@link #SCALE}
 * @param action for an event about sanctions, what is done with them
 * @param measures for an event about sanctions, their means
 * @param designated for an event about sanctions, persons and organisations that it names beside the target, in order
 * @param date null where neither the text nor the publication dates it
 * @param trigger the words that decided the type
 * @param again whether the sentence only goes back to an act told before ("the sanctions"): a telling, and no act of its own
 * @param count how often the article tells it, at least 1
 */
public record Event(
        Span evidence,
        @Nullable String source,
        @Nullable String target,
        EventType type,
        @Nullable String mode,
        double score,
        @Nullable SanctionAction action,
        Set<Measure> measures,
        List<String> designated,
        Modality modality,
        @Nullable EventDate date,
        Span trigger,
        boolean again,
        int count) {

    /** Name and version of the scale of every score: CAMEO's Goldstein values as the PLOVER manual 0.8 maps them, and our sanctions layer. */
    public static final String SCALE = "dateline-goldstein-1";

    public Event {
        measures = Set.copyOf(measures);
        designated = List.copyOf(designated);
        if (source == null && target == null) {
            throw new IllegalArgumentException("an event needs a source or a target: " + trigger);
        }
        if (source != null && source.equals(target)) {
            throw new IllegalArgumentException("source and target must differ: " + source);
        }
        if (again && action == null) {
            throw new IllegalArgumentException("only sanctions are gone back to: " + trigger);
        }
        if (!(score >= -10 && score <= 10)) {
            throw new IllegalArgumentException("a score lies from -10 to 10: " + score);
        }
        if (count < 1) {
            throw new IllegalArgumentException("an event is told at least once: " + count);
        }
    }

    /** The act as all its tellings tell it together. */
    public Event joined(Set<Measure> all, List<String> named, @Nullable EventDate day, int tellings) {
        return new Event(
                evidence, source, target, type, mode, score, action, all, named, modality, day, trigger, false,
                tellings);
    }

    /** The same, naming the persons and organisations otherwise. */
    public Event withDesignated(List<String> named) {
        return new Event(
                evidence, source, target, type, mode, score, action, measures, named, modality, date, trigger, again,
                count);
    }

    public Quad quad() {
        return type.quad();
    }
}
