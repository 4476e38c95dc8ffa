package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BesideOthers;
import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.model.Extraction;
import dateline.extract.model.Mention;
import dateline.extract.name.BuiltInNames;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that no editor would print: each gives a record, in a time that only work of a square order could miss by far. */
@BesideOthers
class HostileArticleTest {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    @ParameterizedTest(name = "{0}")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '^',
            value = {
                "ten megabytes of news|10000000|Russia imposed sanctions on Ukraine on Monday, President Smith said. ",
                "one sentence of news|300000|Russia imposed sanctions on Ukraine and ",
                "brackets|300000|(",
                "quotes|300000|\"",
                "a surname and an acronym|2000000|Anna Marsh ran. QZT fell. ",
                "capitals|300000|Alpha ",
                "shouting|300000|RUSSIA ",
                "titles|300000|President ",
                "initials|300000|J. ",
                "digits|300000|7",
                "numbers|300000|7 ",
                "spoken numbers|300000|twenty ",
                "dashes|300000|1990-",
                "slashes|300000|1/2/",
                "months|300000|May 5 and ",
                "years|300000|1994 ",
                "quarters|300000|year-ago ",
                "weekdays|300000|on Monday or ",
                "clocks|300000|5 p.m. on ",
                "determiners|300000|the first ",
                "countries|300000|Georgia ",
                "sanctions|300000|sanctions on ",
                "verbs|300000|imposed ",
                "of|300000|Bank of ",
                "apostrophes|300000|'s",
                "full stops|300000|.",
                "lines|300000|a\n",
                "blanks|300000|x                                              ",
                "emoji|300000|\uD83D\uDE00",
                "right to left|300000|\u0625\u064A\u0631\u0627\u0646 ",
                "half a surrogate|300000|\uD83D ",
                "combining marks|300000|\u0301",
                "markup|300000|<p>&nbsp;",
            })
    void givesARecord(String name, int chars, String part) {
        String body = part.repeat(chars / part.length());

        Extraction extraction = EXTRACTOR.extract(
                new Article("a", Published.on(LocalDate.of(2024, 2, 7)), null, body, null, null, null));

        int at = 0;
        for (Mention mention : extraction.mentions()) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(at);
            assertThat(mention.span().end()).isLessThanOrEqualTo(body.length());
            at = mention.span().start();
        }
    }
}
