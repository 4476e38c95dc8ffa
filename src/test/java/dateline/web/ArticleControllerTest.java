package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dateline.analytics.SearchSettings;
import dateline.analytics.Searches;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ArticleControllerTest {

    /** Not the caller's, who gave no cursor. */
    @Test
    void whatBreaksInASearchIsAFaultOfOurs() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.config().onMeterAdded(meter -> {
            throw new IllegalArgumentException("a meter of that name has other tags");
        });
        try (Elasticsearch nowhere =
                Elasticsearch.connect(ElasticsearchSettings.open(URI.create("http://127.0.0.1:1"), "none"))) {
            Searches searches =
                    new Searches(nowhere, registry, new SearchSettings(Duration.ofSeconds(10), Duration.ofSeconds(1)));

            MockHttpServletResponse response = MockMvcBuilders.standaloneSetup(new ArticleController(searches))
                    .setControllerAdvice(new Problems())
                    .build()
                    .perform(get("/api/v1/articles"))
                    .andReturn()
                    .getResponse();

            assertThat(response.getStatus()).isEqualTo(500);
            assertThat(response.getContentAsString())
                    .contains("a fault of ours")
                    .doesNotContain("cursor", "meter");
        }
    }
}
