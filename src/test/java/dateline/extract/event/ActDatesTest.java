package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an act happened, in a text of 7 February 2024, a Wednesday. */
class ActDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad expelled the Malian ambassador on Monday.                                 | SANCTION 2024-02-05",
                "Chad expelled the Malian ambassador on Monday, one day after Mali attacked Togo. | ASSAULT 2024-02-04; SANCTION 2024-02-05",
                "Chad expelled the Malian ambassador on Monday, a week after Mali attacked Togo. | ASSAULT 2024-01-29; SANCTION 2024-02-05",
                "Chad expelled the Malian ambassador on Monday, two weeks after Mali attacked Togo. | ASSAULT 2024-01-22; SANCTION 2024-02-05",
                "Chad expelled the Malian ambassador on Wednesday, a day before Mali attacked Togo. | ASSAULT 2024-02-07; SANCTION 2024-02-07",
                "Chad praised the agreement of July 2015 with Mali.                             | SUPPORT 2024-02-07",
                "France, which had sent soldiers in December 2013, accused Chad.                | ACCUSE 2024-02-07; MOBILIZE 2013-12-01",
                "Kerry met President Macron and announced that he would visit Chad on August 14. | CONSULT 2024-02-07",
                "Chad attacked Mali in 2012.                                                    | ASSAULT 2012-01-01",
                "Chad has accused Mali since 2014.                                              | ACCUSE 2024-02-07",
            })
    void whenItHappened(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    private static String told(String text) {
        return Told.by(text).stream()
                .filter(event -> !event.type().name().equals("AGREE"))
                .map(ActDatesTest::dated)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String dated(Event event) {
        return event.type() + " "
                + (event.date() == null ? "" : event.date().interval().from());
    }
}
