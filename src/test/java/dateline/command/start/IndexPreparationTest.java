package dateline.command.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchSettings;
import dateline.problem.UsageException;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the indices are made is in dateline.command.ServiceStartIT. */
class IndexPreparationTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anElasticsearchThatIsAwayIsToldInALine(boolean embedded) throws IOException {
        try (Elasticsearch nowhere =
                Elasticsearch.connect(ElasticsearchSettings.open(URI.create("http://127.0.0.1:1"), "none"))) {
            IndexPreparation preparation = new IndexPreparation(nowhere, embedded, true, sentence -> {});

            assertThatThrownBy(preparation::prepare)
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("the indices cannot be made ready: ");
        }
    }
}
