package dateline.analytics.chart;

import dateline.analytics.Filter;
import dateline.extract.model.Modality;
import java.util.Arrays;
import java.util.List;

/** Which of the events are counted: what happened, or what is planned, possible or denied as well. */
final class Modalities {
    private Modalities() {}

    /** Those that a filter lets pass, in the order of the vocabulary. */
    static List<String> of(Filter filter) {
        List<String> accepted = filter.accepted("modality");
        return Arrays.stream(Modality.values())
                .map(Modality::code)
                .filter(code -> accepted.isEmpty() || accepted.contains(code))
                .toList();
    }
}
