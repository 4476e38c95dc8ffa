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

    /** Who imports the dashboards of the compose file sees no index and changes nothing but saved objects of the default Space. */
    @Test
    void theImporterIsConfinedToSavedObjects() throws IOException {
        JsonNode role = read("ops/elasticsearch/role-dashboards.json");

        assertThat(role.path("cluster")).isEmpty();
        assertThat(role.path("indices")).isEmpty();
        assertThat(role.path("applications")).hasSize(1);
        JsonNode application = role.path("applications").path(0);
        assertThat(application.path("application").asString()).isEqualTo("kibana-.kibana");
        assertThat(texts(application.path("privileges"))).containsExactly("feature_savedObjectsManagement.all");
        assertThat(texts(application.path("resources"))).containsExactly("space:default");
    }

    /** The compose file makes the readers' role through Elasticsearch, provision.sh through Kibana: it is the same role. */
    @Test
    void bothReadersRolesAreOne() throws IOException {
        JsonNode byKibana = read("kibana/role-reader.json");
        JsonNode byElasticsearch = read("ops/elasticsearch/role-reader.json");

        assertThat(byElasticsearch.path("indices"))
                .isEqualTo(byKibana.path("elasticsearch").path("indices"));
        assertThat(byElasticsearch.path("cluster"))
                .isEqualTo(byKibana.path("elasticsearch").path("cluster"));
        assertThat(texts(byElasticsearch.path("applications").path(0).path("privileges")))
                .isEqualTo(byKibana.path("kibana").path(0).path("feature").properties().stream()
                        .map(feature -> "feature_" + feature.getKey() + "."
                                + feature.getValue().path(0).asString())
                        .toList());
    }

    private static JsonNode read(String file) throws IOException {
        return Json.parse(Files.readString(Path.of(file)));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
