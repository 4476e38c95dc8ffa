package dateline.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.kibana.check.ExportCheck;
import dateline.kibana.format.Dashboard;
import dateline.kibana.format.Panel;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportTest {

    /** {@code mvn test -Dtest=ExportTest -Dkibana.write=true} writes the file anew before it is checked. */
    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("kibana.write")) {
            Export.main();
        }
    }

    @Test
    void theCommittedFileIsTheGeneratedOne() throws IOException {
        assertThat(Files.readString(Export.FILE))
                .as("mvn test -Dtest=ExportTest -Dkibana.write=true writes it anew, see docs/dashboards.md")
                .isEqualTo(Export.ndjson());
    }

    @Test
    void theSameDefinitionsGiveTheSameFile() {
        assertThat(Export.ndjson()).isEqualTo(Export.ndjson());
    }

    @Test
    void nothingInItIsBroken() {
        assertThat(ExportCheck.problems(Export.ndjson())).isEmpty();
    }

    @Test
    void fiveDashboardsAskWhatAnalystsAsk() {
        assertThat(Dashboards.all())
                .extracting(Dashboard::id)
                .containsExactly("overview", "sanctions", "relations", "country", "quality");
        assertThat(Dashboards.all()).allSatisfy(dashboard -> {
            assertThat(dashboard.controls()).isNotEmpty();
            assertThat(dashboard.rows().getFirst().cells().getFirst().panel()).isInstanceOf(Panel.Links.class);
            assertThat(dashboard.rows().get(1).cells().getFirst().panel()).isInstanceOf(Panel.Text.class);
            assertThat(dashboard.rows().getLast().cells().getFirst().panel()).isInstanceOf(Panel.Documents.class);
        });
    }
}
