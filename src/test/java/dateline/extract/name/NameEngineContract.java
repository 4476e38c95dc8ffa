package dateline.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.model.Span;
import dateline.extract.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every engine. */
abstract class NameEngineContract {

    abstract NameEngine engine();

    @ParameterizedTest
    @CsvSource({
        "President Vladimir Putin met John Smith in Geneva., Vladimir Putin",
        "President Vladimir Putin met John Smith in Geneva., John Smith",
        "The Ministry of Defence said so., Ministry of Defence",
        "Shares of General Motors Corp fell., General Motors Corp",
    })
    void namesAreFound(String text, String name) {
        assertThat(find(text)).extracting(mention -> mention.span().text()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said that she would meet them on Monday.",
                "The minister and the president met in the morning.",
                "It rained. They left. We stayed.",
                "...",
                "((((",
                "\uD83D\uDE00 \uD83D\uDE00",
            })
    void pronounsCommonNounsAndMarksAreNoNames(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void spansAreSortedApartAndExact() {
        String body =
                "PARIS - Emmanuel Macron and Olaf Scholz met. Mr. Macron, of Renaissance Party, told Reuters so. \"Scholz agreed,\" said Macron.";
        Span before = null;
        for (Mention mention : find(body)) {
            Span span = mention.span();
            assertThat(body.substring(span.start(), span.end())).isEqualTo(span.text());
            assertThat(before == null || (before.compareTo(span) < 0 && !before.overlaps(span)))
                    .isTrue();
            before = span;
        }
        assertThat(find(body)).isEqualTo(find(body)).isNotEmpty();
    }

    List<Mention> find(String body) {
        return engine().find(List.of(Text.of(Field.BODY, body)));
    }
}
