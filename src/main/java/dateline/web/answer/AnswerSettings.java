package dateline.web.answer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How answers are kept: {@code dateline.api.*}.
 *
 * @param keepAnswers how old a search may be that a question is answered from; zero asks Elasticsearch each time. 1 s where nothing is set:
 *     searches see what is written about a second later anyway
 * @param keepAtMost memory for the answers kept
 */
@ConfigurationProperties("dateline.api")
public record AnswerSettings(
        @DefaultValue("1s") Duration keepAnswers,
        @DefaultValue("16MB") DataSize keepAtMost) {

    /** An hour: who wants older answers wants another index. */
    static final Duration LONGEST = Duration.ofHours(1);

    public AnswerSettings {
        if (keepAnswers.isNegative() || keepAnswers.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "dateline.api.keep-answers must lie between 0s and 1h, not " + keepAnswers);
        }
        if (keepAtMost.isNegative()) {
            throw new IllegalArgumentException("dateline.api.keep-at-most must be at least 0B, not " + keepAtMost);
        }
    }
}
