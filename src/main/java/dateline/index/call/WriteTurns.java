package dateline.index.call;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a few threads write at a time, and only one of them the same article. Safe for any number of threads. */
public final class WriteTurns {
    private final Semaphore turns;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Set<String> underWay = new HashSet<>();

    /** @param most at a time */
    public WriteTurns(int most) {
        this.turns = new Semaphore(most, true);
    }

    /** What is done in a turn. */
    public interface Writing<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Runs it once no other thread writes any of these articles and a turn is free.
     *
     * @param patience how long to wait for other threads that write one of these articles; for a turn it waits without limit
     * @throws Refusal if they take longer
     */
    public <T, E extends Exception> T take(Set<String> ids, Duration patience, Writing<T, E> writing) throws E {
        reserve(ids, patience);
        try {
            // the articles first: a thread that waits for one must not hold a turn that the writer of it may need
            turns.acquireUninterruptibly();
            try {
                return writing.run();
            } finally {
                turns.release();
            }
        } finally {
            release(ids);
        }
    }

    private void reserve(Set<String> ids, Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (ids.stream().anyMatch(underWay::contains)) {
                if (left <= 0) {
                    throw Refusal.inUse();
                }
                left = written.awaitNanos(left);
            }
            underWay.addAll(ids);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.inUse();
        } finally {
            lock.unlock();
        }
    }

    private void release(Set<String> ids) {
        lock.lock();
        try {
            underWay.removeAll(ids);
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
