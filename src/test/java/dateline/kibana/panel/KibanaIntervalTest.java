package dateline.kibana.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KibanaIntervalTest {

    /** Of a day asked for, weeks and months come of themselves; of months, years. What Kibana takes by itself is coarser still. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1d   |    60 | 1d
                    1d   |   699 | 1d
                    1d   |   700 | 1w
                    1d   |  2999 | 1w
                    1d   |  3000 | 1M
                    1d   |  4345 | 1M
                    1d   | 36500 | 1y
                    1y   |    60 | 1y
                    1y   |  4345 | 1y
                    1M   |  4345 | 1M
                    auto |  4345 | 1y
                    auto |  1400 | 1M
                    auto |   300 | 1w
                    auto |    40 | 1d
                    """)
    void isChosenAsKibanaDoes(String asked, int days, String interval) {
        assertThat(KibanaInterval.of(asked, Duration.ofDays(days)).code).isEqualTo(interval);
    }

    @Test
    void unknownOnesAreRefused() {
        assertThatThrownBy(() -> KibanaInterval.of("2h", Duration.ofDays(1))).hasMessageContaining("2h");
    }
}
