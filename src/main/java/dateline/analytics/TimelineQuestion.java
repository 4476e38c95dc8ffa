package dateline.analytics;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;

/**
 * What to count over time.
 *
 * @param by the field whose values make the series
 * @param countField the field to sum up; empty to count documents
 * @param interval length of a bucket
 * @param dateField the date that puts a document into a bucket
 * @param basis what the user calls that date
 * @param measure what the user calls the count
 * @param top how many series
 */
public record TimelineQuestion(
        String by,
        String countField,
        CalendarInterval interval,
        String dateField,
        String basis,
        String measure,
        int top,
        Filter filter) {

    /** 50: more lines than that nobody tells apart. */
    public static final int MOST_SERIES = 50;

    public TimelineQuestion {
        if (top < 1 || top > MOST_SERIES) {
            throw new IllegalArgumentException("top must be from 1 to " + MOST_SERIES + ", not " + top);
        }
    }
}
