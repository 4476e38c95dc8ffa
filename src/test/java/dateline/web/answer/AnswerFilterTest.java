package dateline.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** What requests get of what is kept, without a server: time stands still where it is not told to pass. */
class AnswerFilterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final AnswerFilter filter = new AnswerFilter(new KeptAnswers(
            new AnswerSettings(Duration.ofMinutes(10), DataSize.ofMegabytes(1)),
            new SimpleMeterRegistry(),
            nanos::get));

    /** Answers are kept for ten minutes here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // question | milliseconds later | Cache-Control | kept
                "events      | 599999 | -                      | true",
                "events      | 600000 | -                      | false",
                "status      | 999    | -                      | true", // the state of now
                "status      | 1000   | -                      | false",
                "%73tatus    | 1000   | -                      | false",
                "status      | 0      | no-cache               | false",
                "events      | 0      | no-cache               | false",
                "events      | 0      | No-Cache               | false",
                "events      | 0      | no-store               | false",
                "events      | 0      | max-age=0              | false",
                "events      | 4999   | max-age=5              | true",
                "events      | 5000   | max-age=5              | false",
                "events      | 5000   | no-transform, max-age=5 | false",
                "events      | 5000   | max-age=5, max-age=9   | false",
                "events      | 599999 | max-age=999999999      | true",
                "events      | 600000 | max-age=999999999      | false",
                "events      | 599999 | max-age=9999999999     | true",
                "events      | 599999 | max-age=               | true",
                "events      | 599999 | max-age=-1             | true",
                "events      | 599999 | max-age=soon           | true",
                "events      | 599999 | only-if-cached         | true",
                "events      | 599999 | ''                     | true",
            })
    void asFreshAsIsWanted(String question, long millis, @Nullable String cacheControl, boolean kept) throws Exception {
        FilterChain chain = answering(200);
        ask(question, null, chain);
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());

        MockHttpServletResponse again = ask(question, cacheControl, chain);

        assertThat(made).hasValue(kept ? 1 : 2);
        assertThat(again.getContentAsString()).isEqualTo(kept ? "answer 1" : "answer 2");
        assertThat(again.getHeader("Age"))
                .isEqualTo(kept ? Long.toString(Duration.ofMillis(millis).toSeconds()) : null);
    }

    @ParameterizedTest
    @CsvSource({
        // Cache-Control, what others get who ask later
        "no-cache, answer 2",
        "max-age=0, answer 2",
        "no-store, answer 1",
    })
    void whatIsAskedAnewIsToldToOthers(String cacheControl, String later) throws Exception {
        FilterChain chain = answering(200);
        ask("events", null, chain);
        ask("events", cacheControl, chain);

        assertThat(ask("events", null, chain).getContentAsString()).isEqualTo(later);
    }

    /** Two ask the same at once; a third later. */
    @ParameterizedTest
    @CsvSource({
        // status, Retry-After, answers made for the two
        "503, 5, 1",
        "500, , 1",
        "404, , 1",
        "400, , 1",
        "200, , 1",
    })
    void whatGoesWrongIsToldToAllWhoWait(int status, @Nullable String retryAfter, int answers) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            begun.countDown();
            try {
                ends.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (retryAfter != null) {
                ((HttpServletResponse) response).setHeader("Retry-After", retryAfter);
            }
            answering(status).doFilter(request, response);
        };
        MockHttpServletResponse[] told = {new MockHttpServletResponse(), new MockHttpServletResponse()};
        Thread first = asking(told[0], slow);
        begun.await();
        Thread second = asking(told[1], slow);
        await().until(() -> second.getState() == Thread.State.WAITING);
        ends.countDown();
        first.join();
        second.join();

        assertThat(made).hasValue(answers);
        for (MockHttpServletResponse one : told) {
            assertThat(one.getStatus()).isEqualTo(status);
            assertThat(one.getContentAsString()).isEqualTo("answer 1");
            assertThat(one.getContentType()).isEqualTo("application/problem+json");
            assertThat(one.getHeader("Retry-After")).isEqualTo(retryAfter);
            assertThat(one.getHeader("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(one.containsHeader("ETag")).isEqualTo(status == 200);
        }
        assertThat(told[0].getHeader("X-Request-Id")).isNotEqualTo(told[1].getHeader("X-Request-Id"));
        assertThat(told[0].getHeader("Age")).isNull();
        assertThat(told[1].getHeader("Age")).isEqualTo("0");

        ask("events", null, answering(200));
        assertThat(made).hasValue(status == 200 ? answers : answers + 1);
    }

    /** What the server itself has to tell is told to who asked only. */
    @Test
    void refusalsOfTheServerAreNotKept() throws Exception {
        FilterChain refusing = (request, response) -> {
            made.incrementAndGet();
            ((HttpServletResponse) response).sendError(406);
        };
        for (int times = 1; times <= 2; times++) {
            MockHttpServletResponse told = ask("events", null, refusing);
            assertThat(told.getStatus()).isEqualTo(406);
            assertThat(made).hasValue(times);
        }
    }

    private FilterChain answering(int status) {
        return (request, response) -> {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setStatus(status);
            answer.setContentType("application/problem+json");
            answer.getOutputStream().print("answer " + made.incrementAndGet());
        };
    }

    private Thread asking(MockHttpServletResponse told, FilterChain chain) {
        told.setHeader("X-Request-Id", "of " + System.identityHashCode(told));
        return Thread.ofVirtual().start(() -> {
            try {
                filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/events"), told, chain);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private MockHttpServletResponse ask(String question, @Nullable String cacheControl, FilterChain chain)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/" + question);
        if (cacheControl != null) {
            request.addHeader("Cache-Control", cacheControl);
        }
        MockHttpServletResponse told = new MockHttpServletResponse();
        filter.doFilter(request, told, chain);
        return told;
    }
}
