package dateline.extract.time.relative;

import dateline.extract.text.FunctionWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last of their kind, not the ones before this: {@code our last day here}, {@code the last week of August}, {@code his last year at the academy}. Stateless. */
final class FinalOnes {
    private FinalOnes() {}

    /** @param at the token of "last" */
    static boolean isFinal(Reading reading, int at, @Nullable Unit unit, @Nullable String partOfDay) {
        if (reading.isAny(at - 1, FunctionWords.POSSESSIVES) || unit == Unit.DAY) {
            return true;
        }
        boolean theNight = partOfDay != null && reading.is(at - 1, "the");
        boolean ofWhole = unit != null && unit != Unit.YEAR && reading.is(at + 2, "of");
        return theNight || ofWhole;
    }

    /** "It's our last day": today, for those who speak; no other final day has a date. */
    static @Nullable Found ofSpeakers(Reading reading, int at, @Nullable Unit unit, int end) {
        boolean ours = reading.is(at - 1, "our") || reading.is(at - 1, "my");
        boolean told = ours && unit == Unit.DAY && !reading.is(at - 2, "was");
        LocalDate today = reading.today();
        return told && today != null ? new Found(end, Timex.day(today)) : null;
    }
}
