package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dateline.index.call.Refusal;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static MockHttpServletResponse answer(Exception fault) throws Exception {
        return MockMvcBuilders.standaloneSetup(new Failing(fault))
                .setControllerAdvice(new Problems())
                .build()
                .perform(get("/"))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY, 429, 2, too many others are writing; try again",
        "IN_USE,   409, 2, another request is writing this article; try again",
        "TOO_SLOW, 408,  , no article came in whole within 120 s",
    })
    void whoCannotWriteAsItIsIsToldWhy(Refusal.Why why, int status, @Nullable String again, String detail)
            throws Exception {
        MockHttpServletResponse response = answer(
                switch (why) {
                    case TOO_MANY -> Refusal.tooMany();
                    case IN_USE -> Refusal.inUse();
                    case TOO_SLOW -> Refusal.tooSlow(Duration.ofMinutes(2));
                });

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getHeader("Retry-After")).isEqualTo(again);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"detail\":\"" + detail + "\"");
    }

    /** Neither is Elasticsearch said to be away, nor is told what broke. */
    @ParameterizedTest
    @ValueSource(strings = {"disk full", "no file", "bug"})
    void whatBreaksHereIsAFaultOfOurs(String fault) throws Exception {
        MockHttpServletResponse response = answer(FAULTS.get(fault));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getHeader("Retry-After")).isNull();
        assertThat(response.getContentAsString())
                .contains("a fault of ours; the log has it under number ")
                .doesNotContain("space", "tmp", "never", "Elasticsearch");
    }
}
