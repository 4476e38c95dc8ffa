package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose fault is told; that Elasticsearch is away is in {@link AwayIT}. */
class ProblemsTest {
    private static final Map<String, Exception> FAULTS = Map.of(
            "disk full", new IOException("No space left on device"),
            "no file", new NoSuchFileException("/tmp/dateline-ingest"),
            "bug", new IllegalStateException("never"));

    /** Fails. */
    @RestController
    static final class Failing {
        private final Exception fault;

        Failing(Exception fault) {
            this.fault = fault;
        }

        @GetMapping("/")
        String fail() throws Exception {
            throw fault;
        }
    }

    /** Neither is Elasticsearch said to be away, nor is told what broke. */
    @ParameterizedTest
    @ValueSource(strings = {"disk full", "no file", "bug"})
    void whatBreaksHereIsAFaultOfOurs(String fault) throws Exception {
        MockHttpServletResponse response = MockMvcBuilders.standaloneSetup(new Failing(FAULTS.get(fault)))
                .setControllerAdvice(new Problems())
                .build()
                .perform(get("/"))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getHeader("Retry-After")).isNull();
        assertThat(response.getContentAsString())
                .contains("a fault of ours; the log has it under number ")
                .doesNotContain("space", "tmp", "never", "Elasticsearch");
    }
}
