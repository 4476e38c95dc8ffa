package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.kibana.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The roles that we ship allow what is needed and no more. */
class RolesTest {

    @Test
    void readersSeeTheThreeAliasesAndChangeNothing() throws IOException {
        JsonNode role = read("kibana/role-reader.json");
        JsonNode indices = role.path("elasticsearch").path("indices").path(0);

        assertThat(role.path("elasticsearch").path("cluster")).isEmpty();
        assertThat(texts(indices.path("names")))
                .containsExactly("dateline-articles*", "dateline-mentions*", "dateline-events*");
        assertThat(texts(indices.path("privileges"))).containsExactly("read", "view_index_metadata");
        JsonNode kibana = role.path("kibana").path(0);
        assertThat(kibana.path("base")).isEmpty();
        assertThat(kibana.path("feature").propertyNames())
                .containsExactlyInAnyOrder("dashboard_v2", "discover_v2", "visualize_v2");
        kibana.path("feature")
                .forEach(privileges -> assertThat(texts(privileges)).containsExactly("read"));
        assertThat(texts(kibana.path("spaces"))).containsExactly("@SPACE@");
    }

    @Test
    void theIndexerIsConfinedToItsIndices() throws IOException {
        JsonNode role = read("ops/elasticsearch/role-indexer.json");

        assertThat(texts(role.path("cluster"))).containsExactly("monitor");
        assertThat(role.path("indices")).hasSize(1);
        assertThat(texts(role.path("indices").path(0).path("names"))).containsExactly("dateline-*");
        assertThat(role.path("run_as")).isEmpty();
    }

    private static JsonNode read(String file) throws IOException {
        return Json.parse(Files.readString(Path.of(file)));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
