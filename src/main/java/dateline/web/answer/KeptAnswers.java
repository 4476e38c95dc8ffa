package dateline.web.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Answers kept for a short time, in bounded memory. No question is answered from a search that began longer than that before it came, nor from one
 * that began before a write through this service ended. The same question asked while it is being answered waits for that answer, or for the error
 * that comes of it; errors are told to nobody who asks later. Safe for any number of threads.
 *
 * <p>Pages are kept like all else: {@code next} tells the values that a page ended at, holds nothing open at Elasticsearch, and means the same
 * whenever it is sent (dateline.analytics.Cursor). Who gets a kept page reads on as one does who asked a second earlier.
 */
@Component
@EnableConfigurationProperties(AnswerSettings.class)
public final class KeptAnswers {
    /** 16: so many answers have room at least, however long; a longer one is not kept, lest it drive out all others. */
    private static final int LEAST_ANSWERS = 16;

    /** 400 bytes: the objects around a question and its answer. */
    private static final int OVERHEAD = 400;

    /** 1 s: until what was written is found, as Elasticsearch refreshes its indices. */
    static final Duration REFRESH = Duration.ofSeconds(1);

    private final long nanos;
    private final long longest;
    private final Ticker clock;
    private final Cache<Question, Asking> askings;
    private final AtomicLong writes = new AtomicLong();

    /** When something was written last; null before that. */
    private volatile @Nullable Long written;

    private final Counter kept;
    private final Counter shared;
    private final Counter asked;

    /** A question asked: when, after how many writes, and what comes of it; nothing where that cannot be told again. */
    private static final class Asking {
        private final long began;
        private final long writes;
        private final long keptFor;
        private final CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();

        Asking(long began, long writes, long keptFor) {
            this.began = began;
            this.writes = writes;
            this.keptFor = keptFor;
        }

        int weight(Question question) {
            return OVERHEAD
                    + question.size()
                    + answer.getNow(Optional.empty())
                            .map(made -> made.body().length)
                            .orElse(0);
        }
    }

    /** Makes an answer, or an error; null where that is told already, and cannot be told to others. */
    interface Making {
        @Nullable
        Answer make() throws IOException, ServletException;
    }

    /**
     * An answer.
     *
     * @param age how long ago its search began; null where it was made for this request
     */
    record Given(Answer answer, @Nullable Duration age) {}

    @Autowired
    KeptAnswers(AnswerSettings settings, MeterRegistry registry) {
        this(settings, registry, Ticker.systemTicker());
    }

    KeptAnswers(AnswerSettings settings, MeterRegistry registry, Ticker clock) {
        this.nanos = settings.keepAnswers().toNanos();
        this.longest = settings.keepAtMost().toBytes() / LEAST_ANSWERS;
        this.clock = clock;
        this.askings = Caffeine.newBuilder()
                .ticker(clock)
                .expireAfterWrite(settings.keepAnswers())
                .maximumWeight(settings.keepAtMost().toBytes())
                .weigher((Question question, Asking asking) -> asking.weight(question))
                // at once, so that the bound holds whatever is asked how fast
                .executor(Runnable::run)
                .build();
        this.kept = counter(registry, "kept");
        this.shared = counter(registry, "shared");
        this.asked = counter(registry, "asked");
        Gauge.builder("dateline.answers.size", this, KeptAnswers::size)
                .description("Memory of the answers kept")
                .baseUnit("bytes")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String from) {
        return Counter.builder("dateline.answers")
                .description("Answers by where they came from")
                .tag("from", from)
                .register(registry);
    }

    /** Answers from what is kept or being asked, else by making it. */
    @Nullable
    Given answer(Question question, Freshness wanted, Making making) throws IOException, ServletException {
        if (nanos == 0 || !wanted.stored()) {
            return made(making);
        }
        long now = clock.read();
        long oldest = wanted.oldest().toNanos();
        Asking mine = new Asking(now, writes.get(), keptFor(now));
        Asking asking = askings.getIfPresent(question);
        if (asking == null || !isFresh(asking, now, oldest)) {
            asking = askings.asMap()
                    .compute(question, (same, other) -> other != null && isFresh(other, now, oldest) ? other : mine);
        }
        if (asking == mine) {
            return made(() -> make(question, mine, making));
        }
        boolean ready = asking.answer.isDone();
        // an error as well: were it asked anew by each who waited, they would come all at once to an Elasticsearch that
        // is in trouble
        Optional<Answer> answer = asking.answer.join();
        if (answer.isEmpty()) {
            return made(making);
        }
        (ready ? kept : shared).increment();
        return new Given(answer.get(), Duration.ofNanos(clock.read() - asking.began));
    }

    private @Nullable Given made(Making making) throws IOException, ServletException {
        asked.increment();
        Answer answer = making.make();
        return answer == null ? null : new Given(answer, null);
    }

    private @Nullable Answer make(Question question, Asking mine, Making making) throws IOException, ServletException {
        Answer answer = null;
        try {
            answer = making.make();
            return answer;
        } finally {
            if (answer != null && !answer.isError() && answer.body().length <= longest && mine.writes == writes.get()) {
                mine.answer.complete(Optional.of(answer));
                // weighed anew, now that there is an answer
                askings.asMap().replace(question, mine, mine);
            } else {
                askings.asMap().remove(question, mine);
                mine.answer.complete(Optional.ofNullable(answer));
            }
        }
    }

    private boolean isFresh(Asking asking, long now, long oldest) {
        return now - asking.began < Math.min(asking.keptFor, oldest) && asking.writes == writes.get();
    }

    /** Nanoseconds for which an answer is kept: what begins right after a write does not find that yet, and is not kept for long. */
    private long keptFor(long began) {
        Long last = written;
        return last != null && began - last < REFRESH.toNanos() ? Math.min(nanos, REFRESH.toNanos()) : nanos;
    }

    /** Something was written: what was asked before is not told to who asks from now on. Called before the writer is answered. */
    public void forget() {
        written = clock.read();
        writes.incrementAndGet();
        askings.invalidateAll();
    }

    /** Bytes, about. */
    long size() {
        askings.cleanUp();
        return askings.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }
}
