package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.json.JsonData;
import dateline.BesideOthers;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.bulk.Kind;
import dateline.problem.UsageException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indices of an older version on the real node: what becomes of them. */
@BesideOthers
class IndexMigrationIT {
    private static final String OLD = "-v" + (IndexSetup.VERSION - 1);
    private static final String NEW = "-v" + IndexSetup.VERSION;

    private Elasticsearch elasticsearch;
    private final List<String> told = new ArrayList<>();
    private final List<BulkOperation> operations = new ArrayList<>();

    @BeforeEach
    void makeOldIndices() throws IOException {
        elasticsearch = TestNode.connect(IndexMigrationIT.class);
        elasticsearch
                .client()
                .indices()
                .delete(request -> request.index(List.of(
                                name(Kind.ARTICLES, OLD), name(Kind.MENTIONS, OLD),
                                name(Kind.EVENTS, OLD), name(Kind.SIGNATURES, OLD)))
                        .ignoreUnavailable(true));
        TestNode.empty(elasticsearch);
        for (Kind kind : Kind.values()) {
            // as version 1 was: no folding of accents
            String mapping = new String(IndexSetup.mapping(kind).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"folded_english\"", "\"english\"")
                    .replace("\"analyzer\": \"folded\"", "\"analyzer\": \"standard\"")
                    .replace("\"english\": {", "\"unused\": {");
            elasticsearch
                    .client()
                    .indices()
                    .create(request -> request.withJson(new StringReader(mapping))
                            .index(name(kind, OLD))
                            .aliases(elasticsearch.alias(kind.code()), alias -> alias.isWriteIndex(true)));
        }
        for (int i = 0; i < 2500; i++) {
            put(
                    Kind.MENTIONS,
                    "m" + i,
                    "{\"article\":\"a\",\"type\":\"person\",\"name\":\"Erdoğan\",\"count\":" + i + "}");
        }
        put(Kind.ARTICLES, "a", "{\"article\":\"a\",\"title\":\"Orbán meets Erdoğan\",\"body\":\"They met.\"}");
        flush();
    }

    private void put(Kind kind, String id, String json) {
        operations.add(BulkOperation.of(operation -> operation.index(
                index -> index.index(elasticsearch.alias(kind.code())).id(id).document(JsonData.fromJson(json)))));
    }

    private void flush() throws IOException {
        assertThat(elasticsearch
                        .client()
                        .bulk(request -> request.operations(operations).refresh(Refresh.True))
                        .errors())
                .isFalse();
        operations.clear();
    }

    @AfterEach
    void close() throws IOException {
        elasticsearch.close();
    }

    @Test
    void everyDocumentIsInTheNewIndicesAndFoundByTheNewMapping() throws IOException {
        assertThat(found("name.words", "Erdogan")).isZero();

        assertThat(migration().run()).isEqualTo(2501);

        assertThat(indices())
                .containsExactlyInAnyOrder(
                        name(Kind.ARTICLES, NEW),
                        name(Kind.MENTIONS, NEW),
                        name(Kind.EVENTS, NEW),
                        name(Kind.SIGNATURES, NEW));
        assertThat(found("name.words", "Erdogan")).isEqualTo(2500);
        assertThat(elasticsearch
                        .client()
                        .get(
                                request -> request.index(elasticsearch.alias("mentions"))
                                        .id("m7"),
                                Map.class)
                        .source())
                .isEqualTo(Map.of("article", "a", "type", "person", "name", "Erdoğan", "count", 7));
        assertThat(told).hasSize(4).first().asString().startsWith("Copying 1 documents of ");
        new IndexSetup(elasticsearch).ensure();
        put(Kind.ARTICLES, "b", "{\"article\":\"b\",\"body\":\"New.\"}");
        flush();
        assertThat(migration().run()).as("a second time").isZero();
    }

    @Test
    void whoStartsWithoutItIsToldAboutIt() {
        assertThatThrownBy(() -> new IndexSetup(elasticsearch).ensure())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("`dateline migrate` brings it to this version");
    }

    @Test
    void whatIsLeftOfAnEarlierAttemptDoesNotMatter() throws IOException {
        elasticsearch.client().indices().create(request -> request.index(name(Kind.MENTIONS, NEW)));

        assertThat(migration().run()).isEqualTo(2501);
    }

    /** As a run leaves them that is killed after it led the aliases to the new indices; whoever made others like them keeps them. */
    @ParameterizedTest
    @CsvSource({
        // what there is besides of the articles, and whether it stays
        "-v2,        , false",
        "-v1,        , false",
        "-v2, another, true",
        "-v99,       , true",
        "-v1-kept,   , true",
    })
    void oldIndicesThatNoAliasLeadsToAreDeleted(String version, @Nullable String alias, boolean stays)
            throws IOException {
        migration().run();
        String index = name(Kind.ARTICLES, version);
        elasticsearch.client().indices().create(request -> {
            request.index(index).settings(settings -> settings.blocks(blocks -> blocks.write(true)));
            return alias == null ? request : request.aliases(elasticsearch.alias(alias), any -> any);
        });
        try {
            assertThat(migration().run()).isZero();

            assertThat(indices().contains(index)).isEqualTo(stays);
        } finally {
            elasticsearch
                    .client()
                    .indices()
                    .delete(request -> request.index(index).ignoreUnavailable(true));
        }
    }

    /** Half a migration: nobody knows yet which of the two is whole. */
    @Test
    void oldIndicesStayWhereTheAliasDoesNotLeadToTheNew() throws IOException {
        migration().run();
        String index = name(Kind.ARTICLES, OLD);
        elasticsearch.client().indices().create(request -> request.index(index));
        elasticsearch
                .client()
                .indices()
                .deleteAlias(request -> request.index(name(Kind.ARTICLES, NEW)).name(elasticsearch.alias("articles")));

        migration().run();

        assertThat(indices()).contains(index);
    }

    @Test
    void whereADocumentDoesNotFitTheOldIndicesStayAndAreWritten() throws IOException {
        elasticsearch
                .client()
                .indices()
                .putMapping(request -> request.index(name(Kind.EVENTS, OLD))
                        .properties("surprise", property -> property.integer(integer -> integer)));
        put(Kind.EVENTS, "e", "{\"surprise\":1}");
        flush();

        assertThatThrownBy(() -> migration().run())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "1 documents of " + name(Kind.EVENTS, OLD) + " could not be copied, the first e: ")
                .hasMessageContaining("surprise");

        assertThat(indices())
                .containsExactlyInAnyOrder(
                        name(Kind.ARTICLES, OLD),
                        name(Kind.MENTIONS, OLD),
                        name(Kind.EVENTS, OLD),
                        name(Kind.SIGNATURES, OLD));
        put(Kind.ARTICLES, "b", "{\"article\":\"b\",\"body\":\"New.\"}");
        flush();
    }

    /** What comes meanwhile would be lost. */
    @Test
    void whileItRunsNobodyWrites() throws IOException {
        List<String> refused = new ArrayList<>();
        new IndexMigration(elasticsearch, sentence -> {
                    try {
                        elasticsearch
                                .client()
                                .index(request -> request.index(elasticsearch.alias("articles"))
                                        .document(Map.of("article", "c", "body", "Late.")));
                    } catch (ElasticsearchException e) {
                        refused.add(String.valueOf(e.error().type()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .run();

        assertThat(refused).hasSize(4).containsOnly("cluster_block_exception");
    }

    private IndexMigration migration() {
        return new IndexMigration(elasticsearch, told::add);
    }

    private String name(Kind kind, String version) {
        return elasticsearch.alias(kind.code()) + version;
    }

    private long found(String field, String word) throws IOException {
        return elasticsearch
                .client()
                .count(request -> request.index(elasticsearch.alias("mentions"))
                        .query(query -> query.match(match -> match.field(field).query(word))))
                .count();
    }

    private List<String> indices() throws IOException {
        return List.copyOf(elasticsearch
                .client()
                .indices()
                .get(request -> request.index(elasticsearch.alias("*")))
                .indices()
                .keySet());
    }
}
