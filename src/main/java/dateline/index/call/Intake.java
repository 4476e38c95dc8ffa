package dateline.index.call;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/**
 * What one caller sends, as it comes in. Bounds how much of it all calls together hold, and how long its caller is waited for. For one
 * thread.
 */
public final class Intake extends InputStream {
    /** 16 MB: more than the longest article that is promised to be read. */
    public static final DataSize LONGEST_ARTICLE = DataSize.ofMegabytes(16);

    /** 10 s for room: someone waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InputStream in;
    private final Semaphore room;
    private final Duration patience;
    private final Runnable write;

    /** Bytes that came in and are not written, and those of them that belong to an article that is not whole yet. */
    private int held;

    private int partial;

    private long waited;

    /**
     * Begins.
     *
     * @param room one permit a byte, shared by all calls
     * @param patience how long the caller may take for an article
     * @param write writes the articles that are in whole; is to tell of it by {@link #written}
     */
    public Intake(InputStream in, Semaphore room, Duration patience, Runnable write) {
        this.in = in;
        this.room = room;
        this.patience = patience;
        this.write = write;
    }

    /** The article that was coming in is whole. */
    public void whole() {
        partial = 0;
    }

    /** Bytes that came in and are not written. */
    public int held() {
        return held;
    }

    /** What is whole is held no longer. */
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
        long start = System.nanoTime();
        int read = in.read(bytes, offset, length);
        waited += System.nanoTime() - start;
        // what is beyond that is not kept: the article is too long
        if (read > 0 && partial < LONGEST_ARTICLE.toBytes()) {
            hold(read);
        }
        if (waited > patience.toNanos()) {
            if (held == partial) {
                throw new Refusal(Refusal.Why.TOO_SLOW);
            }
            write.run();
        }
        return read;
    }

    private void hold(int bytes) {
        if (!room.tryAcquire(bytes)) {
            // never waits with what others may be waiting for, but for the beginning of an article
            write.run();
            acquire(bytes);
        }
        held += bytes;
        partial += bytes;
    }

    private void acquire(int bytes) {
        try {
            if (!room.tryAcquire(bytes, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(Refusal.Why.TOO_MANY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Why.TOO_MANY);
        }
    }

    /** Holds nothing any longer; the caller's stream stays open. */
    @Override
    public void close() {
        room.release(held);
        held = 0;
        partial = 0;
    }
}
