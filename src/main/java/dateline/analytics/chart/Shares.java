package dateline.analytics.chart;

import java.util.ArrayList;
import java.util.List;

/** Counts as shares of all articles of their bucket. */
final class Shares {
    private Shares() {}

    /** The values, each divided by its divisor; as they are where there are none. Of nothing the share is 0. */
    static List<Number> of(List<Long> values, List<Long> divisors) {
        if (divisors.isEmpty()) {
            return List.copyOf(values);
        }
        List<Number> shares = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            shares.add(share(values.get(i), divisors.get(i)));
        }
        return shares;
    }

    /** The sum of the values; where there are divisors, divided by theirs. */
    static Number total(List<Long> values, List<Long> divisors) {
        long sum = sum(values);
        if (divisors.isEmpty()) {
            return sum;
        }
        return share(sum, sum(divisors));
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }

    private static double share(long value, long of) {
        // 6 digits: more than any count of articles bears
        return of == 0 ? 0 : Math.round(1e6 * value / of) / 1e6;
    }
}
