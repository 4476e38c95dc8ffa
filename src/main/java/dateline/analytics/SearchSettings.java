package dateline.analytics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long questions may take: {@code dateline.api.*}.
 *
 * @param timeLimit what takes longer is given up; 10 s where nothing is set: a person has left by then
 * @param slowQuestion what takes longer is named in the log; 1 s where nothing is set: what a chart over millions of documents takes on a laptop
 */
@ConfigurationProperties("dateline.api")
public record SearchSettings(
        @DefaultValue("10s") Duration timeLimit,
        @DefaultValue("1s") Duration slowQuestion) {

    public SearchSettings {
        if (timeLimit.toMillis() < 1) {
            throw new IllegalArgumentException("dateline.api.time-limit must be at least 1ms, not " + timeLimit);
        }
        if (slowQuestion.isNegative()) {
            throw new IllegalArgumentException("dateline.api.slow-question must be at least 0s, not " + slowQuestion);
        }
    }
}
