package dateline.kibana.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.kibana.format.Json;
import dateline.kibana.format.Names;
import dateline.kibana.panel.SeededNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Most events are between parties whose dyad is shown by names; the rest is shown as {@code FJ-TV}. */
class DyadNamesIT {

    @Test
    void mostEventsHaveADyadWithNames() throws IOException {
        JsonNode aggregations = Json.parse("{\"dyads\": {\"terms\": {\"field\": \"dyad\", \"size\": 1000}}}");
        JsonNode buckets = SeededNode.search("dateline-events", java.util.Map.of("size", 0, "aggs", aggregations))
                .path("aggregations")
                .path("dyads")
                .path("buckets");
        Set<String> named = Names.ofDyads().keySet();
        long all = 0;
        long shown = 0;
        for (JsonNode bucket : buckets) {
            all += bucket.path("doc_count").asLong();
            shown += named.contains(bucket.path("key").asString())
                    ? bucket.path("doc_count").asLong()
                    : 0;
        }
        assertThat(shown).isGreaterThan(all * 8 / 10);
        // the page gives the figures
        assertThat(Files.readAllLines(Path.of("docs/dashboards.md")))
                .filteredOn(line -> line.contains("`DyadNamesIT`"))
                .singleElement()
                .asString()
                .contains(String.format(
                        Locale.ROOT,
                        "%d %% of the seeds' events with a dyad (%,d of %,d, `DyadNamesIT`)",
                        Math.round(100.0 * shown / all),
                        shown,
                        all));
    }
}
