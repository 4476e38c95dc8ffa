package dateline.analytics.chart;

/** A question whose answer would have more buckets than anyone looks at. */
public final class TooManyBuckets extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** 4,000 buckets: eleven years by day; Elasticsearch itself stops at 65,536 over all series. */
    static final int MOST = 4000;

    TooManyBuckets(long buckets) {
        super("these days and this interval make " + buckets + " buckets, more than " + MOST
                + " buckets; choose a longer interval, or from and to closer together");
    }
}
