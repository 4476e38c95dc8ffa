package dateline.extract.country;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Dateline;
import dateline.extract.model.Field;
import dateline.extract.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusTest {
    private static final CountryFinder FINDER = new CountryFinder();
    private static final Focus FOCUS = new Focus();
    private static final String FILLER = "Officials spoke of prices for a long time. ".repeat(8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran and Iraq trade blame    | Iran said so. Iraq denied it.                                      | IR IQ",
                "Iran sells oil               | Iran sold oil to Japan, Iran said, as Iran did before.            | IR",
                "Iran sells oil               | Iran sold oil to Japan, Iran said. Japan and Iran will meet.      | IR JP",
                "Utility issues bond          | The Canadian dollar bond of the French utility is sold in France. | FR",
                "Utility issues bond          | A bond of 68 million U.S. dollars of the French utility is sold.   | FR",
                "Utility issues bond          | A Hong Kong dollar bond of the French utility is sold in France.  | FR",
                "Talks go on                  | The Swiss franc fell; Swiss bankers met.                          | CH",
                "EU meets Serbia              | The EU told Serbia to wait. Serbia agreed, Serbia's premier said. | RS",
                "EU opens talks with Serbia   | The EU told Serbia to wait. The EU and the EU's members agreed.   | EU RS",
                "Cup final                    | South Korea won. South Korea won before, too. | KR",
                "Weather report               | It rained.                                                        | ",
            })
    void whatAnArticleIsAbout(String title, String body, @Nullable String focus) {
        assertThat(String.join(" ", focus(title, body, null))).isEqualTo(focus == null ? "" : focus);
    }

    @Test
    void whoIsNamedOftenIsInFocusBesideACountryNamedMoreOften() {
        String china = "China grows. ".repeat(20);

        assertThat(focus("China grows", china + "Peru asked. Peru waits. Peru hopes.", null))
                .containsExactly("CN", "PE");
        assertThat(focus("China grows", china + "Peru asked.", null)).containsExactly("CN");
    }

    @Test
    void inALongTextItTakesMoreMentions() {
        String body = "China grows. ".repeat(40) + FILLER.repeat(30) + "Peru asked. Peru waits. Peru hopes.";

        assertThat(focus("China grows", body, null)).containsExactly("CN");
    }

    @Test
    void theCountryOfTheDatelineCounts() {
        Dateline seoul = new Dateline(8, "SEOUL", "KR", null, null);

        assertThat(focus("Talks", "SEOUL - Japan sent envoys.", seoul)).containsExactly("KR", "JP");
    }

    private static List<String> focus(String title, String body, @Nullable Dateline dateline) {
        List<Text> fields = List.of(Text.of(Field.TITLE, title), Text.of(Field.BODY, body));
        return FOCUS.of(fields, FINDER.find(fields, List.of()), dateline);
    }
}
