package dateline.index.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WriteTurnsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);
    private final WriteTurns turns = new WriteTurns(2);

    private CompletableFuture<String> begin(String id, CountDownLatch until) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(turns.take(Set.of(id), LONG, () -> {
                    begun.countDown();
                    until.await();
                    return id;
                }));
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        begun.await();
        return answer;
    }

    @Test
    void theSameArticleIsWaitedForAndThenRefused() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = begin("a", end);

        assertThatThrownBy(() -> turns.take(Set.of("a", "b"), SHORT, () -> "never"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("writing this article");
        // who was refused keeps none
        assertThat(turns.<String, RuntimeException>take(Set.of("b"), SHORT, () -> "b"))
                .isEqualTo("b");

        end.countDown();
        assertThat(first.get()).isEqualTo("a");
        assertThat(turns.<String, RuntimeException>take(Set.of("a"), SHORT, () -> "a"))
                .isEqualTo("a");
    }

    /** Comes back once it waits for the article; who waits for a turn does so without a limit of time. */
    private CompletableFuture<String> await(String id, String name) throws InterruptedException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name(name)
                .start(() -> answer.complete(turns.<String, RuntimeException>take(Set.of(id), LONG, () -> name)));
        for (int i = 0; i < 1000 && thread.getState() != Thread.State.TIMED_WAITING; i++) {
            Thread.sleep(10);
        }
        assertThat(thread.getState()).as(name).isEqualTo(Thread.State.TIMED_WAITING);
        return answer;
    }

    /** Those who wait for an article take no turn: others write meanwhile, and its writer is not kept from its own. */
    @Test
    void whoWaitsForAnArticleTakesNoTurn() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = begin("a", end);
        CompletableFuture<String> second = await("a", "second");
        CompletableFuture<String> third = await("a", "third");

        assertThat(turns.<String, RuntimeException>take(Set.of("b"), LONG, () -> "b"))
                .isEqualTo("b");
        assertThat(second).isNotDone();
        assertThat(third).isNotDone();

        end.countDown();
        assertThat(first.get() + second.get() + third.get()).isEqualTo("asecondthird");
    }

    @Test
    void whatBreaksGivesItsTurnBack() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> turns.take(Set.of("a"), SHORT, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.<String, RuntimeException>take(Set.of("a"), SHORT, () -> "a"))
                .isEqualTo("a");
    }
}
