package dateline.analytics.chart;

import java.util.List;

/**
 * What rose and fell.
 *
 * @param all documents that the shares are shares of
 * @param allBefore likewise, of the period before
 * @param risen surest first
 * @param fallen surest first
 */
public record Trend(
        Trends.Period period, Trends.Period before, long all, long allBefore, List<Change> risen, List<Change> fallen) {

    public Trend {
        risen = List.copyOf(risen);
        fallen = List.copyOf(fallen);
    }

    /**
     * A key that rose or fell.
     *
     * @param logLikelihood Dunning's G2, negative where the share fell; beyond 10.83 chance is less likely than one in a thousand
     * @param probability that chance alone moves a share that far
     * @param falseDiscoveryRate the share of false alarms among all keys at least as sure as this one
     */
    public record Change(
            String key,
            String label,
            long count,
            long countBefore,
            double share,
            double shareBefore,
            double logLikelihood,
            double probability,
            double falseDiscoveryRate) {

        Change withFalseDiscoveryRate(double rate) {
            return new Change(key, label, count, countBefore, share, shareBefore, logLikelihood, probability, rate);
        }
    }
}
