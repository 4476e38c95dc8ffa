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

    public AnswerSettings {
        if (keepAnswers.isNegative()) {
            throw new IllegalArgumentException("dateline.api.keep-answers must be at least 0s, not " + keepAnswers);
        }
        if (keepAtMost.isNegative()) {
            throw new IllegalArgumentException("dateline.api.keep-at-most must be at least 0B, not " + keepAtMost);
        }
    }
}
