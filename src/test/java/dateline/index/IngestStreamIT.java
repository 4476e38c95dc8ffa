package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.BesideOthers;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.call.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams side by side, against the real node. */
@BesideOthers
class IngestStreamIT {
    /** A stream waits six times as long for others; also how long it waits where Elasticsearch refuses, which a node at rest does not. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private static InputStream lines(String... ids) {
        StringBuilder lines = new StringBuilder();
        for (String id : ids) {
            lines.append("{\"id\":\"").append(id).append("\",\"body\":\"Russia.\"}\n");
        }
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whatever ends a call: each article that came in is counted once by what became of it. */
    @ParameterizedTest
    @CsvSource({
        // what happens; how many were read, rejected, indexed and failed
        "the stream ends,             4 1 3 0",
        "the connection breaks,       4 1 0 3",
        "another writes the article,  2 0 1 1",
    })
    void theMetersAddUp(String what, String counts) throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (Elasticsearch elasticsearch = TestNode.connect(IngestStreamIT.class)) {
            TestNode.empty(elasticsearch);
            Ingest ingest = new Ingest(
                    elasticsearch, new Extractor(new BuiltInNames()), registry, Duration.ofMillis(100), () -> {});
            InputStream four = new SequenceInputStream(
                    lines("a", "b", "c"), new ByteArrayInputStream("no json\n".getBytes(StandardCharsets.UTF_8)));
            switch (what) {
                case "the stream ends" -> {
                    try (Ingest.Call call = ingest.begin(four, result -> {})) {
                        call.readAll();
                    }
                }
                case "the connection breaks" -> {
                    try (Ingest.Call call = ingest.begin(new SequenceInputStream(four, broken()), result -> {})) {
                        assertThatThrownBy(call::readAll).hasMessage("broken");
                    }
                }
                default -> {
                    try (Ingest.Call call = ingest.begin(lines("a"), result -> readInVain(ingest))) {
                        call.readOne();
                    }
                }
            }
        }

        assertThat(Stream.of("read", "rejected", "indexed", "failed")
                        .map(outcome -> String.valueOf((long) registry.get("dateline.articles")
                                .tag("outcome", outcome)
                                .counter()
                                .count()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(counts);
    }

    @Test
    void whatOthersWriteForLongFailsForNowAndTheStreamGoesOn() throws Exception {
        try (Elasticsearch elasticsearch = TestNode.connect(IngestStreamIT.class)) {
            TestNode.empty(elasticsearch);
            AtomicInteger repairs = new AtomicInteger();
            Ingest ingest = new Ingest(
                    elasticsearch,
                    new Extractor(new BuiltInNames()),
                    new SimpleMeterRegistry(),
                    PATIENCE,
                    repairs::incrementAndGet);
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<IndexReport> other = CompletableFuture.supplyAsync(() -> {
                try (Ingest.Call call = ingest.begin(lines("a"), result -> {
                    begun.countDown();
                    await(goOn);
                })) {
                    return call.readAll();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            await(begun);

            List<ItemResult> told = new ArrayList<>();
            try {
                // a batch of 128 and what is left
                String[] ids = new String[130];
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = i == 7 ? "a" : "b" + i;
                }
                try (Ingest.Call call = ingest.begin(lines(ids), told::add)) {
                    assertThat(call.readAll()).isEqualTo(new IndexReport(130, 0, 2, 0, 128));
                }
            } finally {
                goOn.countDown();
            }

            assertThat(told).hasSize(130);
            assertThat(told.get(7)).satisfies(result -> {
                assertThat(result.id()).isEqualTo("a");
                assertThat(result.outcome()).isEqualTo(ItemResult.Outcome.FAILED);
                assertThat(result.reason()).startsWith("another request is writing this article");
                assertThat(result.trouble().passing()).isTrue();
            });
            assertThat(told.subList(128, 130)).extracting(ItemResult::outcome).containsOnly(ItemResult.Outcome.INDEXED);
            assertThat(other.get().indexed()).isEqualTo(1);
            // nothing was begun of those that failed
            assertThat(repairs).hasValue(0);
        }
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
    }

    private static void readInVain(Ingest ingest) {
        try (Ingest.Call call = ingest.begin(lines("a"), result -> {})) {
            assertThatThrownBy(call::readOne)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.why()).isEqualTo(Refusal.Why.IN_USE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
