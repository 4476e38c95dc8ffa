package dateline.index.call;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.util.unit.DataSize;

/**
 * The body of one request. Limits how many bytes all requests together keep in memory, and how long a slow caller is waited for. For one
 * thread.
 */
public final class Intake extends InputStream {
    /** 16 MB: more than the longest article that is promised to be read. */
    public static final DataSize LONGEST_ARTICLE = DataSize.ofMegabytes(16);

    /** 10 s to wait for room: someone waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InputStream in;
    private final Semaphore room;
    private final Duration patience;
    private final Runnable write;
    private final LongSupplier nanos;

    /** Bytes that came in and are not written yet, and those of them that belong to an article that is not complete. */
    private int held;

    private int partial;

    private long waited;

    /**
     * Begins.
     *
     * @param room one permit a byte, shared by all calls
     * @param patience how long the caller may take to send an article
     * @param write writes the articles that are complete, then calls {@link #written}
     */
    public Intake(InputStream in, Semaphore room, Duration patience, Runnable write) {
        this(in, room, patience, write, System::nanoTime);
    }

    /** The same, by another clock. */
    Intake(InputStream in, Semaphore room, Duration patience, Runnable write, LongSupplier nanos) {
        this.in = in;
        this.room = room;
        this.patience = patience;
        this.write = write;
        this.nanos = nanos;
    }

    /** The article, or the line, that was being read is complete. */
    public void whole() {
        partial = 0;
    }

    /** Bytes that came in and are not written yet. */
    public int held() {
        return held;
    }

    /** All that is complete is written, and takes no room any longer. */
    public void written() {
        room.release(held - partial);
        held = partial;
        waited = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long start = nanos.getAsLong();
        int read = in.read(bytes, offset, length);
        waited += nanos.getAsLong() - start;
        // beyond that the article is too long, and none of it is kept
        if (read > 0 && partial < LONGEST_ARTICLE.toBytes()) {
            hold(read);
        }
        if (waited > patience.toNanos()) {
            if (held == partial) {
                throw Refusal.tooSlow(patience);
            }
            write.run();
        }
        return read;
    }

    private void hold(int bytes) {
        if (!room.tryAcquire(bytes)) {
            // others may be waiting for the room of what is complete: give it back before waiting
            write.run();
            acquire(bytes);
        }
        held += bytes;
        partial += bytes;
    }

    private void acquire(int bytes) {
        try {
            if (!room.tryAcquire(bytes, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.tooMany();
        }
    }

    /** Gives all room back; the caller's stream stays open. */
    @Override
    public void close() {
        room.release(held);
        held = 0;
        partial = 0;
    }
}
