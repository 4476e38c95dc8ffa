package dateline.extract.event.trigger;

import dateline.extract.model.EventType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code event-triggers.tsv} or {@code event-compounds.tsv} in one of its forms.
 *
 * @param base a verb as in "to attack", and in "demanded that Chad attack"
 * @param participle a verb as in "was attacked"
 * @param line its file and number
 */
public record Trigger(
        EventType type,
        @Nullable String mode,
        double score,
        Frame frame,
        boolean base,
        boolean participle,
        Set<Trait> traits,
        String line) {
    private static final Set<EventType> MUTUAL = EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    /** The same words as another type of act. */
    public Trigger as(EventType other, double otherScore) {
        return new Trigger(other, null, otherScore, frame, base, participle, traits, line);
    }

    /** The same words as a noun. */
    public Trigger asNoun() {
        return new Trigger(type, mode, score, Frame.NOUN, false, false, traits, line);
    }

    /** Whether both parties act. */
    public boolean mutual() {
        return !traits.contains(Trait.ONE_WAY) && (MUTUAL.contains(type) || traits.contains(Trait.MUTUAL));
    }

    /** Whether who stands before it is acted on. */
    public boolean turned() {
        return traits.contains(Trait.TURNED);
    }

    /** Whether it tells of a sale or purchase, whose parties stand behind "to" and "from". */
    public boolean ofSale() {
        return traits.contains(Trait.SELLING) || traits.contains(Trait.BUYING);
    }

    /** Whether nothing is told unless both parties are named. */
    public boolean needsBoth() {
        return frame == Frame.NOUN_BETWEEN || traits.contains(Trait.PAIR);
    }

    /** Whether it is a verb, of much or little weight. */
    public boolean verb() {
        return frame == Frame.VERB || frame == Frame.WEAK_VERB;
    }
}
