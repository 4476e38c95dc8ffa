package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.extract.model.Mention;
import dateline.extract.name.BuiltInNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only all finders together get right. */
class ExtractorTest {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    /** Its place and day are no names, capitals or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BUDAPEST, Nov 23 (Reuters) - Hungary agreed. | Reuters
            ZVECAN, Kosovo, May 29 - Serbs protested.    |
            SEOUL, February 7. /TASS/. The envoy left.   | TASS
            WASHINGTON (AP) - The IMF agreed.            | AP IMF
            """)
    void aDatelineNamesItsAgencyOnly(String body, String names) {
        String found = String.join(
                " ",
                EXTRACTOR.extract(new Article("a", null, null, body, null, null, null)).mentions().stream()
                        .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Organization)
                        .map(mention -> mention.span().text())
                        .toList());

        assertThat(found).isEqualTo(names == null ? "" : names);
    }
}
