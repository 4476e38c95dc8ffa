package dateline.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BesideOthers;
import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.AnnotatedArticle;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.bulk.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BesideOthers
class DocumentsTest {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    /** Where an event's word and its evidence stand, in code points: the emoji are two units each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                        | Norway criticised Chad.        | body  7-17 0-23",
                "-                        | \uD83D\uDE00 It rains. Norway criticised Chad. | body 19-29 12-35",
                "\uD83D\uDE00 Norway criticised Chad | Nothing else.       | title  9-19 0-24",
            })
    void placesOfEventsAreCountedInCodePoints(@Nullable String title, String body, String place) {
        Map<String, @Nullable Object> event = events(title, body).getFirst();

        assertThat(event.get("field") + " " + event.get("trigger_start") + "-" + event.get("trigger_end") + " "
                        + event.get("evidence_start") + "-" + event.get("evidence_end"))
                .isEqualTo(place.replaceAll(" +", " "));
    }

    /** 600 acts in 8 million characters: the characters are counted once, not for each act. */
    @Test
    @Timeout(60)
    void timeGrowsWithTheArticleAloneNotWithItsEvents() {
        List<String> countries = List.of(
                "Norway", "Chad", "Mali", "Peru", "Togo", "Chile", "Canada", "France", "Japan", "India", "Egypt",
                "Kenya", "Ghana", "Italy", "Spain", "Brazil", "Cuba", "Iran", "Iraq", "Qatar", "Oman", "Nepal", "Laos",
                "Malta", "Fiji");
        StringBuilder body = new StringBuilder();
        for (String one : countries) {
            for (String other : countries) {
                if (!one.equals(other)) {
                    body.append(one).append(" criticised ").append(other).append(". ");
                }
            }
        }
        body.append("\uD83D\uDE00".repeat(4_000_000));

        assertThat(events(null, body.toString())).hasSize(600);
    }

    private static List<Map<String, @Nullable Object>> events(@Nullable String title, String body) {
        Article article = new Article("a", Published.on(LocalDate.of(2024, 5, 5)), title, body, null, null, null);
        AnnotatedArticle annotated = EXTRACTOR.annotate(article);
        return Documents.of(annotated, Instant.EPOCH).children().stream()
                .filter(child -> child.kind() == Kind.EVENTS)
                .map(Documents.Child::fields)
                .toList();
    }
}
