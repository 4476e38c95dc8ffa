package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one article tells several times is one act: {@code sender>target kind date xHowOften}. Published on Wednesday, 7 February 2024. */
class ActsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a headline without a date, a lead with one
                "EU imposes sanctions on Iran | The EU imposed sanctions on Iran on Tuesday. | EU>IR impose 2024-02-06 x2",
                // the headline names one party only
                "Washington sanctions five Russian banks | The United States imposed sanctions on five Russian banks on Tuesday. | US>RU impose 2024-02-06 x2",
                "EU imposes new sanctions | The EU imposed sanctions on Iran on Tuesday. | EU>IR impose 2024-02-06 x2",
                "Washington imposed sanctions on February 5 | The United States imposed sanctions on Russia. | US>RU impose 2024-02-05 x2",
                "EU acts | The EU imposed sanctions on Iran on February 5. Sanctions were imposed on Iran. | EU>IR impose 2024-02-05 x2",
                // three days from publication are its news, four are not
                "France attacked Chad | France attacked Chad on February 4. | FR>TD ASSAULT 2024-02-04 x2",
                "France attacked Chad | France attacked Chad on February 3. | FR>TD ASSAULT 2024-02-07 x1; FR>TD ASSAULT 2024-02-03 x1",
                "Tokyo acts | Japan imposed sanctions. Japan imposed sanctions on Iran. Japan imposed sanctions on Syria. | JP>IR impose 2024-02-07 x2; JP>SY impose 2024-02-07 x1",
                // last year's sanctions are others
                "EU imposes sanctions on Iran | The EU imposed sanctions on Iran in March 2023. | EU>IR impose 2024-02-07 x1; EU>IR impose 2023-03-01 x1",
                // so are other parties, and what is done with them
                "EU imposes sanctions on Iran | The EU imposed sanctions on Syria. | EU>IR impose 2024-02-07 x1; EU>SY impose 2024-02-07 x1",
                "EU imposes sanctions on Iran | The EU lifted sanctions on Iran. | EU>IR impose 2024-02-07 x1; EU>IR lift 2024-02-07 x1",
                // going back to an act is no act
                // and "a minister" is of the country that the article is about
                "EU tightens sanctions on Iran | A minister called the sanctions absurd. | EU>IR tighten 2024-02-07 x2; IR>EU ACCUSE 2024-02-07 x1",
                "Envoys at work | A minister called the sanctions absurd. | ''",
            })
    void whatIsToldAgainIsOneAct(String title, String body, String acts) {
        assertThat(acts(title, body).stream().map(ActsTest::line).collect(Collectors.joining("; ")))
                .isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EU imposes new sanctions | The EU imposed sanctions on Iran on Tuesday. Diplomats met. | The EU imposed sanctions on Iran on Tuesday.",
                "EU imposes sanctions on Iran | The EU imposed sanctions on Iran, it was said. | EU imposes sanctions on Iran",
            })
    void theEvidenceIsTheSentenceThatTellsMost(String title, String body, String evidence) {
        assertThat(acts(title, body))
                .first()
                .satisfies(act -> assertThat(act.evidence().text()).isEqualTo(evidence));
    }

    /** Fifty thousand tellings, each of another day: compared with each other they would take minutes. */
    @Test
    void aLongListIsJoinedInTimeLinearInIt() {
        Event telling = acts(null, "France attacked Chad on February 4.").getFirst();
        List<Event> tellings = new ArrayList<>();
        for (int day = 0; day < 50_000; day++) {
            EventDate date = new EventDate(Interval.day(LocalDate.of(1900, 1, 1).plusDays(day)), EventDate.Basis.TEXT);
            tellings.add(new Event(
                    telling.evidence(),
                    telling.source(),
                    telling.target(),
                    telling.type(),
                    null,
                    0,
                    null,
                    Set.of(),
                    List.of("name " + day),
                    telling.modality(),
                    day % 2 == 0 ? date : null,
                    telling.trigger(),
                    false,
                    1));
        }

        List<Event> acts = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Acts.oncePerArticle(tellings));

        assertThat(acts).hasSize(25_001);
        assertThat(acts.get(1).designated()).hasSize(25_000);
    }

    private static List<Event> acts(@Nullable String title, String body) {
        return Acts.oncePerArticle(Told.by(title, body));
    }

    private static String line(Event event) {
        return (event.source() == null ? "?" : event.source()) + ">" + (event.target() == null ? "?" : event.target())
                + " " + (event.action() == null ? event.type() : event.action().code()) + " "
                + (event.date() == null ? "" : event.date().interval().from()) + " x" + event.count();
    }
}
