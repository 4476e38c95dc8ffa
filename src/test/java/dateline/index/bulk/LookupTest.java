package dateline.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchAway;
import dateline.elastic.StubNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as those of real nodes, good as a whole whatever they tell of a document. */
class LookupTest {
    /** What is asked for. */
    record Fields(String story) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what the node tells of the documents, each time that it is asked; patience in ms; what comes of it
                "a=s b=t                                                                   | 0    | {a=s, b=t}",
                "a=s b=-                                                                   | 0    | {a=s}",
                "a=- b=-                                                                   | 0    | {}",
                "a=s b=no_shard_available_action_exception                                 | 0    | away",
                "a=no_shard_available_action_exception b=t                                 | 0    | away",
                "a=s b=es_rejected_execution_exception                                     | 0    | away",
                "a=s b=index_not_found_exception                                           | 0    | status 404",
                "a=s b=no_shard_available_action_exception, a=s b=t                        | 5000 | {a=s, b=t}",
                "a=s b=no_shard_available_action_exception, a=s b=-                        | 5000 | {a=s}",
            })
    void whatCannotBeReadIsNotTakenForMissing(String told, long patience, String expected) throws IOException {
        List<String> asked = new ArrayList<>();
        Deque<String> answers = new ArrayDeque<>(List.of(told.split(", ")));
        try (StubNode node = new StubNode(request -> {
                    asked.add(request.uri().toString());
                    return new StubNode.Answer(200, answer(answers.removeFirst()));
                });
                Elasticsearch elasticsearch = node.connect()) {
            assertThat(found(new Lookup(elasticsearch, new Patience(Duration.ofMillis(patience)))))
                    .isEqualTo(expected);
        }
        assertThat(answers).isEmpty();
        assertThat(asked).containsOnly("/x-signatures/_mget?_source_includes=story");
    }

    private static String found(Lookup lookup) throws IOException {
        TreeMap<String, String> stories = new TreeMap<>();
        try {
            lookup.of(Kind.SIGNATURES, List.of("a", "b"), Fields.class)
                    .forEach((id, document) -> stories.put(id, document.source().story()));
            return stories.toString();
        } catch (ElasticsearchAway e) {
            return "away";
        } catch (ElasticsearchException e) {
            return "status " + e.status();
        }
    }

    /** {@code a=s} has a story, {@code a=-} is not there, anything longer is an error. */
    private static String answer(String told) {
        StringBuilder documents = new StringBuilder();
        for (String document : told.split(" ")) {
            String id = document.substring(0, 1);
            String what = document.substring(2);
            documents
                    .append(documents.isEmpty() ? "" : ",")
                    .append("{\"_index\":\"x-signatures-v3\",\"_id\":\"")
                    .append(id)
                    .append("\",")
                    .append(
                            what.equals("-")
                                    ? "\"found\":false"
                                    : what.length() == 1
                                            ? "\"found\":true,\"_version\":1,\"_seq_no\":0,\"_primary_term\":1,\"_source\":{\"story\":\""
                                                    + what + "\"}"
                                            : "\"error\":{\"type\":\"" + what + "\",\"reason\":\"told to\"}")
                    .append('}');
        }
        return "{\"docs\":[" + documents + "]}";
    }
}
