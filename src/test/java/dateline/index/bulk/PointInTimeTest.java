package dateline.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.elastic.Elasticsearch;
import dateline.elastic.StubNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointInTimeTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"(p\\d)\"");

    private final List<String> asked = new ArrayList<>();

    /** A node that gives the point in time another name with each of three pages, as it may; whatever comes of closing it. */
    @ParameterizedTest
    @ValueSource(ints = {200, 404, 503})
    void goesByTheLatestNameAndIsClosedByIt(int closed) throws IOException {
        try (StubNode node = new StubNode(request -> answer(request, closed));
                Elasticsearch elasticsearch = node.connect();
                PointInTime point = PointInTime.open(elasticsearch, new Patience(Duration.ZERO), "i")) {
            assertThat(point.next()).hasSize(1);
            assertThat(point.next()).hasSize(1);
            assertThat(point.next()).isEmpty();
        }

        assertThat(asked).containsExactly("open", "POST p0", "POST p1", "POST p2", "DELETE p3");
    }

    private StubNode.Answer answer(StubNode.Request request, int closed) {
        if (request.uri().getPath().equals("/i/_pit")) {
            asked.add("open");
            return new StubNode.Answer(
                    200, "{\"id\":\"p0\",\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0}}");
        }
        Matcher id = ID.matcher(request.body());
        asked.add(request.method() + " " + (id.find() ? id.group(1) : "without a name"));
        if (request.method().equals("DELETE")) {
            return new StubNode.Answer(
                    closed,
                    closed == 200
                            ? "{\"succeeded\":true,\"num_freed\":1}"
                            : "{\"error\":{\"type\":\"t\",\"reason\":\"told to\"},\"status\":" + closed + "}");
        }
        int page = asked.size() - 1;
        String hits = page == 3 ? "" : "{\"_index\":\"i\",\"_id\":\"a\",\"_source\":{},\"sort\":[" + page + "]}";
        return new StubNode.Answer(
                200,
                "{\"pit_id\":\"p" + page + "\",\"took\":1,\"timed_out\":false,"
                        + "\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0},\"hits\":{\"hits\":[" + hits
                        + "]}}");
    }
}
