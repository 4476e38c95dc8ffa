package dateline.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class KeptAnswersTest {
    private static final Freshness ANY = new Freshness(Duration.ofHours(1), true);

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private KeptAnswers keeping(Duration time, DataSize most) {
        return new KeptAnswers(new AnswerSettings(time, most), registry, nanos::get);
    }

    /**
     * What happens, one after the other: a letter asks a question; {@code 999} lets so many milliseconds pass; {@code write} writes; a letter
     * before a bracket asks a question during whose search the rest happens; {@code !a} is a question that ends in an error, {@code ?a} one that ends
     * in nothing; {@code 500:a} wants an answer less than 500 ms old, {@code own:a} one that is told to nobody else. The answers, as they come: {@code a1}
     * is the first that was made to a, and comes again where it was kept; {@code !} is an error, {@code -} nothing.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // kept ms | what happens | answers
                "1000 | a a                         | a1 a1",
                "1000 | a b a b                     | a1 b1 a1 b1",
                "1000 | a 999 a                     | a1 a1",
                "1000 | a 1000 a                    | a1 a2",
                "1000 | a 600 a 600 a 399 a         | a1 a1 a2 a2", // to be told again makes it no younger
                "1000 | a( 600 ) 399 a              | a1 a1",
                "1000 | a( 600 ) 400 a              | a1 a2", // as old as its search
                "1000 | a( 1000 ) a                 | a1 a2",
                "1000 | a( 1000 a ) a               | a2 a1 a2", // asked anew, for that search began too long ago
                "1000 | a write a                   | a1 a2",
                "1000 | a( write ) a                | a1 a2",
                "1000 | a( write a ) a              | a2 a1 a2",
                "1000 | a( b ) write a( b( write ) b ) a b | b1 a1 b2 b3 a2 a3 b3",
                "5000 | a 4999 a                    | a1 a1",
                "5000 | write 500 a 999 a           | a1 a1", // may not have found what was written
                "5000 | write 500 a 1000 a 3900 a   | a1 a2 a2",
                "1000 | !a a !a a                   | ! a1 a1 a1",
                "1000 | !a !a                       | ! !",
                "1000 | ?a a ?a a                   | - a1 a1 a1",
                "1000 | a 499 500:a 1 500:a a       | a1 a1 a2 a2", // asked anew, and kept for others
                "1000 | a 0:a a 0:a                 | a1 a2 a2 a3",
                "1000 | a( 0:a a ) a                | a2 a2 a1 a2", // its own search begins after it came
                "1000 | a !0:a a                    | a1 ! a2",
                "1000 | a 5000:a 1000 5000:a        | a1 a1 a2", // no older than others get
                "1000 | a own:a a                   | a1 a2 a1",
                "1000 | own:a a( own:a ) a          | a1 a3 a2 a2",
                "0    | a a                         | a1 a2",
                "0    | a( a ) a                    | a2 a1 a3",
            })
    void isAnsweredFrom(int millis, String happens, String answers) throws Exception {
        Script script = new Script(
                keeping(Duration.ofMillis(millis), DataSize.ofMegabytes(1)),
                new ArrayList<>(List.of(happens.split(" "))));

        script.run();

        assertThat(String.join(" ", script.answers)).isEqualTo(answers);
    }

    private final class Script {
        private final KeptAnswers kept;
        private final List<String> rest;
        private final Map<String, Integer> made = new HashMap<>();
        private final List<String> answers = new ArrayList<>();

        Script(KeptAnswers kept, List<String> rest) {
            this.kept = kept;
            this.rest = rest;
        }

        /** Up to the end, or the bracket that ends it. */
        void run() throws Exception {
            while (!rest.isEmpty()) {
                String step = rest.removeFirst();
                if (step.equals(")")) {
                    return;
                } else if (step.equals("write")) {
                    kept.forget();
                } else if (step.matches("\\d+")) {
                    nanos.addAndGet(Duration.ofMillis(Long.parseLong(step)).toNanos());
                } else {
                    ask(step);
                }
            }
        }

        private void ask(String step) throws Exception {
            String letter = step.replaceAll("[!?(]|.*:", "");
            KeptAnswers.Given given = kept.answer(new Question("/" + letter, null, ""), wanted(step), () -> {
                if (step.startsWith("?")) {
                    return null;
                }
                if (step.startsWith("!")) {
                    return answer(503, "!");
                }
                String text = letter + made.merge(letter, 1, Integer::sum);
                if (step.endsWith("(")) {
                    try {
                        run();
                    } catch (Exception e) {
                        throw new IOException(e);
                    }
                }
                return answer(200, text);
            });
            answers.add(given == null ? "-" : new String(given.answer().body(), StandardCharsets.UTF_8));
        }
    }

    private static Freshness wanted(String step) {
        String wish = step.contains(":") ? step.substring(0, step.indexOf(':')).replace("!", "") : "600000";
        return wish.equals("own")
                ? new Freshness(Duration.ZERO, false)
                : new Freshness(Duration.ofMillis(Long.parseLong(wish)), true);
    }

    private static Answer answer(int status, String text) {
        return new Answer(status, text.getBytes(StandardCharsets.UTF_8), "application/json", Map.of(), "/x");
    }

    @Test
    void anAnswerIsAsOldAsItsSearch() throws Exception {
        KeptAnswers kept = keeping(Duration.ofSeconds(10), DataSize.ofMegabytes(1));
        Question question = new Question("/a", "q=x", "");

        KeptAnswers.Given first = kept.answer(question, ANY, () -> {
            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            return answer(200, "a");
        });
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        KeptAnswers.Given again = kept.answer(question, ANY, () -> answer(200, "b"));

        assertThat(first.age()).isNull();
        assertThat(again.age()).isEqualTo(Duration.ofSeconds(5));
        assertThat(again.answer()).isSameAs(first.answer());
    }

    @ParameterizedTest
    @CsvSource({
        // what comes of the search, searches, answered from another's
        "answer, 1, 7",
        "error, 1, 7",
        "nothing, 8, 0",
        "fault, 8, 0",
    })
    void theSameQuestionByEightAtOnce(String outcome, int searches, int shared) throws Exception {
        KeptAnswers kept = keeping(Duration.ofMinutes(1), DataSize.ofMegabytes(1));
        AtomicInteger made = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        KeptAnswers.Making making = () -> {
            if (made.incrementAndGet() == 1) {
                begun.countDown();
                try {
                    ends.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            return switch (outcome) {
                case "answer" -> answer(200, "a");
                case "error" -> answer(503, "!");
                case "nothing" -> null;
                default -> throw new IOException("a fault");
            };
        };
        int given = 0;
        int faults = 0;
        List<Thread> asking = new CopyOnWriteArrayList<>();
        ThreadFactory factory = task -> {
            Thread thread = Thread.ofVirtual().unstarted(task);
            asking.add(thread);
            return thread;
        };
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(factory)) {
            List<Future<KeptAnswers.Given>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> kept.answer(new Question("/a", null, ""), ANY, making)));
                begun.await();
            }
            // all others wait for the first
            await().until(() -> asking.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            ends.countDown();
            for (Future<KeptAnswers.Given> one : all) {
                try {
                    given += one.get() != null && one.get().age() != null ? 1 : 0;
                } catch (java.util.concurrent.ExecutionException e) {
                    faults++;
                }
            }
        }

        assertThat(made).hasValue(searches);
        assertThat(given).isEqualTo(shared);
        assertThat(faults).isEqualTo(outcome.equals("fault") ? 8 : 0);
        assertThat(kept.size() > 0).isEqualTo(outcome.equals("answer"));
    }

    /** A thousand different questions, whatever their answers' lengths. */
    @ParameterizedTest
    @CsvSource({
        // memory, bytes of an answer, characters of a question, whether some are kept
        "100KB, 1000, 10, true",
        "100KB, 6000, 10, true",
        "100KB, 6400, 10, true",
        "100KB, 6401, 10, false", // a sixteenth is the longest
        "100KB, 10, 8000, true",
        "0B, 1, 1, false",
    })
    void memoryIsBounded(DataSize most, int bytes, int characters, boolean some) throws Exception {
        KeptAnswers kept = keeping(Duration.ofMinutes(1), most);
        for (int i = 0; i < 1000; i++) {
            String path = "/" + i + "x".repeat(characters);
            kept.answer(new Question(path, null, ""), ANY, () -> answer(200, "a".repeat(bytes)));
            assertThat(kept.size()).isLessThanOrEqualTo(most.toBytes());
        }
        assertThat(kept.size()).isBetween(some ? most.toBytes() / 2 : 0, some ? most.toBytes() : 0);
    }

    @Test
    void nothingOldIsHeld() throws Exception {
        KeptAnswers kept = keeping(Duration.ofSeconds(1), DataSize.ofMegabytes(1));
        kept.answer(new Question("/a", null, ""), ANY, () -> answer(200, "a"));
        assertThat(kept.size()).isPositive();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(kept.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1MB, keep-answers", "3601, 1MB, keep-answers", "1, -1MB, keep-at-most"})
    void settingsAreChecked(int seconds, DataSize most, String named) {
        assertThatThrownBy(() -> new AnswerSettings(Duration.ofSeconds(seconds), most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
