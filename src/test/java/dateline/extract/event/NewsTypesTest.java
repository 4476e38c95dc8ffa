package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Headlines and leads on diplomacy, war, police, courts, protest, aid, trade and elections, each with an act that it tells: {@code
 * src/test/resources/event/news-types.tsv}.
 */
class NewsTypesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/event/news-types.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '`')
    void aSentenceTellsAnAct(String sentence, String source, String target, String type) {
        String parties = (source.equals("-") ? "?" : source) + ">" + (target.equals("-") ? "?" : target);

        assertThat(Told.by(sentence))
                .extracting(event -> Told.parties(event) + " " + event.type())
                .contains(parties + " " + type);
    }
}
