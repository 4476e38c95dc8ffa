package dateline.extract.model;

import java.util.Locale;

/** When an event happened, and how that is known. */
public record EventDate(Interval interval, Basis basis) {

    /** Where an event's date comes from. */
    public enum Basis {
        /** a date in the sentence */
        TEXT,
        /** the day of publication */
        PUBLISHED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
