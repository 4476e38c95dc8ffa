package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.Extractor;
import dateline.extract.model.Event;
import dateline.extract.name.BuiltInNames;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one article tells several times is one act: {@code sender>target kind date xHowOften}. Published on Wednesday, 7 February 2024. */
class ActsTest {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a headline without a date, a lead with one
                "EU imposes sanctions on Iran | The EU imposed sanctions on Iran on Tuesday. | EU>IR impose 2024-02-06 x2",
                // the headline names one party only
                "Washington sanctions five Russian banks | The United States imposed sanctions on five Russian banks on Tuesday. | US>RU impose 2024-02-06 x2",
                "EU imposes new sanctions | The EU imposed sanctions on Iran on Tuesday. | EU>IR impose 2024-02-06 x2",
                // last year's sanctions are others
                "EU imposes sanctions on Iran | The EU imposed sanctions on Iran in March 2023. | EU>IR impose 2024-02-07 x1; EU>IR impose 2023-03-01 x1",
                // so are other parties, and what is done with them
                "EU imposes sanctions on Iran | The EU imposed sanctions on Syria. | EU>IR impose 2024-02-07 x1; EU>SY impose 2024-02-07 x1",
                "EU imposes sanctions on Iran | The EU lifted sanctions on Iran. | EU>IR impose 2024-02-07 x1; EU>IR lift 2024-02-07 x1",
                // going back to an act is no act
                "EU tightens sanctions on Iran | A minister called the sanctions absurd. | EU>IR tighten 2024-02-07 x2",
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

    private static List<Event> acts(@Nullable String title, String body) {
        return Acts.oncePerArticle(EXTRACTOR
                .extract(new Article("a", Published.on(LocalDate.of(2024, 2, 7)), title, body, null, null, null))
                .events());
    }

    private static String line(Event event) {
        return (event.source() == null ? "?" : event.source()) + ">" + (event.target() == null ? "?" : event.target())
                + " " + (event.action() == null ? event.type() : event.action().code()) + " "
                + (event.date() == null ? "" : event.date().interval().from()) + " x" + event.count();
    }
}
