package dateline.command.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.elastic.Elasticsearch;
import dateline.elastic.StubNode;
import dateline.problem.UsageException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexPreparationTest {

    /** Told in one line, since nothing is wrong with the program. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anElasticsearchThatIsAwayIsTheUsersToMend(boolean embedded) throws IOException {
        StubNode node = new StubNode(request -> new StubNode.Answer(200, "{}"));
        try (Elasticsearch elasticsearch = node.connect()) {
            node.close();

            assertThatThrownBy(() -> new IndexPreparation(elasticsearch, embedded, true, sentence -> {}).start())
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("Elasticsearch is away: ");
        }
    }
}
