package dateline.analytics.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.analytics.Filter;
import dateline.analytics.SearchSettings;
import dateline.analytics.Searches;
import dateline.analytics.SlowQuestion;
import dateline.elastic.Elasticsearch;
import dateline.elastic.StubNode;
import dateline.index.bulk.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export over a node that cannot answer just now. */
class ExportPauseTest {
    private static final Pattern SIZE = Pattern.compile("\"size\":(\\d+)");

    private static final String ONE_DOCUMENT = "{\"took\":1,\"timed_out\":false,"
            + "\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0},"
            + "\"hits\":{\"hits\":[{\"_index\":\"i\",\"_id\":\"a\",\"_source\":{\"article\":\"a\"},\"sort\":[0]}]}}";

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    /** Refused once, it is asked for a quarter after a second; what only takes too long is not asked again. */
    @ParameterizedTest
    @CsvSource({
        "circuit_breaking_exception, Data too large, 429, true",
        "timeout_exception,          Time exceeded,  429, false",
    })
    void whoIsShortOfMemoryIsAskedForLess(String error, String reason, int status, boolean completed)
            throws IOException {
        try (StubNode node = new StubNode(request -> answer(request, error, reason, status));
                Elasticsearch elasticsearch = node.connect()) {
            Export export = new Export(new Searches(
                    elasticsearch,
                    new SimpleMeterRegistry(),
                    new SearchSettings(Duration.ofSeconds(10), Duration.ofSeconds(1))));
            List<Object> handed = new ArrayList<>();
            Filter all = new Filter(List.of(), "published_at", null, null, "UTC");

            if (completed) {
                assertThat(export.of(Kind.ARTICLES, List.of(), all, handed::add))
                        .isEqualTo(1);
                assertThat(sizes).containsExactly(100, 25);
            } else {
                assertThatThrownBy(() -> export.of(Kind.ARTICLES, List.of(), all, handed::add))
                        .isInstanceOf(SlowQuestion.class);
                assertThat(sizes).containsExactly(100);
            }
            assertThat(handed).hasSize(completed ? 1 : 0);
        }
    }

    private StubNode.Answer answer(StubNode.Request request, String error, String reason, int status) {
        if (request.uri().getPath().endsWith("/_pit")) {
            return new StubNode.Answer(
                    200,
                    request.method().equals("DELETE")
                            ? "{\"succeeded\":true,\"num_freed\":1}"
                            : "{\"id\":\"p\",\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0}}");
        }
        Matcher size = SIZE.matcher(request.body());
        sizes.add(size.find() ? Integer.parseInt(size.group(1)) : 0);
        return sizes.size() > 1
                ? new StubNode.Answer(200, ONE_DOCUMENT)
                : new StubNode.Answer(
                        status,
                        "{\"error\":{\"type\":\"" + error + "\",\"reason\":\"" + reason + "\"},\"status\":" + status
                                + "}");
    }
}
