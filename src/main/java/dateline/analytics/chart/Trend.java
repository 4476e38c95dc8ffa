package dateline.analytics.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rose and fell.
 *
 * @param modality the events counted: those that the text asserts, unless others were asked for; left out where mentions are counted
 * @param all what the shares are shares of: of mentions, all articles of the sources and in the languages asked for, whatever else narrows the
 *     question; of events, those that the filters leave
 * @param allBefore likewise, of the period before
 * @param keys how many keys were compared: the most frequent, at most 5,000
 * @param risen surest first
 * @param fallen surest first
 */
public record Trend(
        Trends.Period period,
        Trends.Period before,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> modality,
        long all,
        long allBefore,
        int keys,
        List<Change> risen,
        List<Change> fallen) {

    public Trend {
        modality = modality == null ? null : List.copyOf(modality);
        risen = List.copyOf(risen);
        fallen = List.copyOf(fallen);
    }

    /**
     * A key that rose or fell.
     *
     * @param count documents of the period that have it
     * @param countBefore likewise, of the period before
     * @param share of all documents of the period, from 0 to 1
     * @param shareBefore likewise, of the period before
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
