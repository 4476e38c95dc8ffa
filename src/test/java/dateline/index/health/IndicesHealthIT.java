package dateline.index.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.json.JsonData;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchAway;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real node, with indices that are there, missing, or without a primary copy. */
class IndicesHealthIT {
    private static final String ARTICLES = "indiceshealthit-articles-v" + IndexSetup.VERSION;

    /** Of another installation, whose prefix begins as ours does. */
    private static final String OTHERS = "indiceshealthit-staging-articles-v" + IndexSetup.VERSION;

    private Elasticsearch elasticsearch;

    @BeforeEach
    void setUp() throws IOException {
        elasticsearch = TestNode.connect(IndicesHealthIT.class);
        empty();
        new IndexSetup(elasticsearch).ensure();
    }

    @AfterEach
    void empty() throws IOException {
        TestNode.empty(elasticsearch);
        delete(OTHERS);
    }

    @ParameterizedTest
    @CsvSource({
        "all are there,                          UP,   true",
        "another installation has no primary,    UP,   true",
        "articles are missing,                   DOWN, true",
        "all are missing,                        DOWN, true",
        "articles have no primary,               DOWN, false",
    })
    void downWhereOurIndicesCannotBeAsked(String what, String status, boolean canBeSetUp) throws IOException {
        switch (what) {
            case "all are there" -> {}
            case "another installation has no primary" -> withoutPrimary(OTHERS, "indiceshealthit-staging-articles");
            case "articles are missing" -> delete(ARTICLES);
            case "all are missing" -> TestNode.empty(elasticsearch);
            default -> {
                delete(ARTICLES);
                withoutPrimary(ARTICLES, elasticsearch.alias("articles"));
            }
        }

        assertThat(new IndicesHealth(elasticsearch).health().getStatus().getCode())
                .isEqualTo(status);

        IndexSetup setup = new IndexSetup(elasticsearch, Duration.ofSeconds(canBeSetUp ? 30 : 1));
        if (canBeSetUp) {
            assertThatCode(setup::ensure).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(setup::ensure)
                    .isInstanceOf(ElasticsearchAway.class)
                    .hasMessageContaining("had no primary copy for 1 s");
        }
    }

    private void delete(String index) throws IOException {
        elasticsearch
                .client()
                .indices()
                .delete(request -> request.index(List.of(index)).ignoreUnavailable(true));
    }

    /** No node may hold it. */
    private void withoutPrimary(String index, String alias) throws IOException {
        elasticsearch
                .client()
                .indices()
                .create(request -> request.index(index)
                        .aliases(alias, any -> any.isWriteIndex(true))
                        .settings(settings ->
                                settings.otherSettings("index.routing.allocation.require._name", JsonData.of("nobody")))
                        .waitForActiveShards(none -> none.count(0)));
    }
}
