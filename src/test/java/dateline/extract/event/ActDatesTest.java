package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import dateline.extract.model.EventType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an act happened, in a text of 7 February 2024, a Wednesday. */
class ActDatesTest {
    @Test
    void noDayLiesOutsideTheYearsThatDatesAreWrittenWith() {
        Lapse lapse = new Lapse(3000, ChronoUnit.YEARS, false);

        assertThat(lapse.from(LocalDate.of(2024, 2, 7))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad expelled the Malian ambassador on Monday.                                 | SANCTION 2024-02-05",
                "A year after Chad attacked Mali in 2022, Togo condemned Niger.                  | ACCUSE 2024-02-07; ASSAULT 2022-01-01",
                "Chad expelled the Malian ambassador on Monday, one day after Mali attacked Togo. | ASSAULT 2024-02-04; SANCTION 2024-02-05",
                "Chad expelled the Malian ambassador on Monday, a week after Mali attacked Togo. | ASSAULT 2024-01-29; SANCTION 2024-02-05",
                "Chad expelled the Malian ambassador on Monday, two weeks after Mali attacked Togo. | ASSAULT 2024-01-22; SANCTION 2024-02-05",
                "Chad expelled the Malian ambassador on Wednesday, a day before Mali attacked Togo. | ASSAULT 2024-02-07; SANCTION 2024-02-07",
                "Chad praised the agreement of July 2015 with Mali.                             | SUPPORT 2024-02-07",
                "France, which had sent soldiers in December 2013, accused Chad.                | ACCUSE 2024-02-07; MOBILIZE 2013-12-01",
                "Kerry met President Macron and announced that he would visit Chad on August 14. | CONSULT 2024-02-07",
                "Chad attacked Mali in 2012.                                                    | ASSAULT 2012-01-01",
                "Chad has accused Mali since 2014.                                              | ACCUSE 2024-02-07",
                // an accusation and what of
                "Ukraine accused Russia of invading Georgia in 2008.                            | ACCUSE 2024-02-07; ASSAULT 2008-01-01",
                "The US accused Russia in 2008 of invading Georgia.                             | ACCUSE 2008-01-01; ASSAULT 2024-02-07",
                "In 2015 Chad accused Mali of shelling Togo.                                    | ACCUSE 2015-01-01; ASSAULT 2024-02-07",
                "Kenya blamed Somalia for attacking Uganda in 2010.                             | ACCUSE 2024-02-07; ASSAULT 2010-01-01",
                "Chad accused Mali on Monday of shelling Togo in March 2019.                    | ACCUSE 2024-02-05; ASSAULT 2019-03-01",
                "Chad is suspected of having attacked Mali in 2012.                             | ACCUSE 2024-02-07; ASSAULT 2012-01-01",
                "Chad praised Mali for helping Togo in 2015.                                    | COOPERATE 2015-01-01; SUPPORT 2024-02-07",
                "Chad sued Mali in 2019 for shelling Togo.                                      | ACCUSE 2019-01-01; ASSAULT 2024-02-07",
                "Chad accused Mali of shelling Togo on Monday.                                  | ACCUSE 2024-02-05; ASSAULT 2024-02-05",
                "The US sanctioned Iran for helping Russia on Monday.                           | COOPERATE 2024-02-05; SANCTION 2024-02-05",
                "On Monday, two days of fighting killed dozens in Chad.                         | ASSAULT 2024-02-05; ASSAULT 2024-02-05",
                // what is told as done does not lie ahead, what is planned or takes effect does
                "Chad imposed sanctions on Mali in April.                                       | SANCTION 2023-04-01",
                "Chad lifted its embargo on Mali in May.                                        | RETREAT 2023-05-01",
                "Chad will impose sanctions on Mali in April.                                   | SANCTION 2024-04-01",
                "Chad imposed tariffs on Mali that take effect in May.                          | SANCTION 2024-02-07",
                "Chad accused Mali in June 2019.                                                | ACCUSE 2019-06-01",
            })
    void whenItHappened(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    /** Days and weeks are counted exactly, months and years to the month and year; what nobody counts has no date. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twenty days after       | 2024-01-16..2024-01-16",
                "three months after      | 2023-11-01..2023-11-30",
                "a month after           | 2024-01-01..2024-01-31",
                "two years after         | 2022-01-01..2022-12-31",
                "10 years after          | 2014-01-01..2014-12-31",
                "several days after      | unknown",
                "days after              | unknown",
                "a few weeks after       | unknown",
                "weeks after             | unknown",
                "more than a year after  | unknown",
                "nearly two years after  | unknown",
                "half a year after       | unknown",
                "decades after           | unknown",
                "hours after             | 2024-02-05..2024-02-05",
            })
    void howLongBeforeWhatTheSentenceDates(String lapse, String date) {
        String text = "Chad expelled the Malian ambassador on Monday, " + lapse + " Mali attacked Togo.";

        assertThat(Told.by(text).stream()
                        .filter(event -> event.type() == EventType.ASSAULT)
                        .map(ActDatesTest::interval))
                .containsExactly(date);
    }

    private static String interval(Event event) {
        return event.date() == null
                ? "unknown"
                : event.date().interval().from() + ".."
                        + event.date().interval().to();
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
