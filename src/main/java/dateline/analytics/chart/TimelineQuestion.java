package dateline.analytics.chart;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Measure;
import dateline.index.bulk.Kind;
import java.util.List;

/**
 * What to count over time.
 *
 * @param index what is counted
 * @param always clauses that hold for every document asked about
 * @param by the field whose values make the series
 * @param several whether a document may have several values of that field
 * @param interval length of a bucket
 * @param basis the date that puts a document into a bucket
 * @param share whether each value is divided by the number of all articles (or stories) that were published in its bucket
 * @param scored whether the mean score of a bucket's events is asked for as well
 * @param top how many series
 */
public record TimelineQuestion(
        Kind index,
        List<Query> always,
        String by,
        boolean several,
        CalendarInterval interval,
        Basis basis,
        Measure measure,
        boolean share,
        boolean scored,
        int top,
        Filter filter) {

    /** 50: more lines than that nobody tells apart. */
    public static final int MOST_SERIES = 50;

    public TimelineQuestion {
        always = List.copyOf(always);
        measure = measure.amid(buckets(top, interval, filter));
        if (top < 1 || top > MOST_SERIES) {
            throw new IllegalArgumentException("top must be from 1 to " + MOST_SERIES + ", not " + top);
        }
    }

    /** Those of each key, of all keys together, of the rest, and of all articles. */
    private static long buckets(int top, CalendarInterval interval, Filter filter) {
        return (top + 3L) * Buckets.expected(interval, filter);
    }

    /** The same of other documents. */
    TimelineQuestion of(Filter others) {
        return new TimelineQuestion(index, always, by, several, interval, basis, measure, share, scored, top, others);
    }

    /** Whether events are asked about. */
    boolean ofEvents() {
        return index == Kind.EVENTS;
    }

    /** What is counted of all keys together. */
    Measure whole() {
        return measure.acrossKeys();
    }

    /** What is counted of all articles, for shares. */
    Measure ofAll() {
        return Measure.of(Kind.ARTICLES, measure.name()).amid(buckets(top, interval, filter));
    }

    /** Whether the rest is the whole less the series shown. */
    boolean isAdditive() {
        return whole().isAdditive() && !several;
    }
}
