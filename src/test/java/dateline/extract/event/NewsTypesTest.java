package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Headlines and leads on diplomacy, war, police, courts, protest, aid, trade and elections, each with an act that it tells, and those that are read besides: {@code
 * src/test/resources/event/news-types.tsv}.
 */
class NewsTypesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/event/news-types.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '`')
    void aSentenceTellsAnAct(ArgumentsAccessor row) {
        List<String> acts = new ArrayList<>();
        acts.add((row.getString(1) + ">" + row.getString(2)).replace('-', '?') + " " + row.getString(3));
        if (row.size() > 4) {
            acts.addAll(List.of(row.getString(4).split("; ")));
        }

        assertThat(Told.by(row.getString(0)))
                .extracting(event -> Told.parties(event) + " " + event.type())
                .containsExactlyInAnyOrderElementsOf(acts);
    }
}
