package dateline.extract.time.reading;

import org.jspecify.annotations.Nullable;

/** A part of the grammar of dates, which reads one kind of expression: quarters, days of the week, lengths. */
public interface Rule {

    /** An expression that begins at the asked token; {@code end} is the index after its last. */
    record Found(int end, Timex timex) {}

    /** The longest expression of this rule that begins at the token, or null. */
    @Nullable
    Found at(Reading reading, int index);
}
