package dateline.index.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final Semaphore room = new Semaphore(100);
    private final AtomicLong nanos = new AtomicLong();
    private int writes;

    /** Whose writing succeeds at once. */
    private Intake intake(InputStream in) {
        AtomicReference<Intake> intake = new AtomicReference<>();
        Runnable write = () -> {
            writes++;
            intake.get().written();
        };
        intake.set(new Intake(in, room, PATIENCE, write, nanos::get));
        return intake.get();
    }

    private static InputStream bytes(int number) {
        return new ByteArrayInputStream(new byte[number]);
    }

    @Test
    void whatIsNotWrittenTakesRoom() throws IOException {
        Intake one = intake(bytes(60));
        one.readNBytes(60);
        assertThat(room.availablePermits()).isEqualTo(40);

        one.whole();
        assertThat(room.availablePermits()).isEqualTo(40);
        assertThat(one.held()).isEqualTo(60);
        one.written();
        assertThat(room.availablePermits()).isEqualTo(100);
        assertThat(one.held()).isZero();
        assertThat(writes).isZero();
    }

    @Test
    void whereTheRoomIsTakenWhatIsWholeIsWrittenFirst() throws IOException {
        Intake one = intake(bytes(150));
        one.readNBytes(70);
        one.whole();

        one.readNBytes(60);

        assertThat(writes).isEqualTo(1);
        assertThat(room.availablePermits()).isEqualTo(40);
        one.close();
        one.close();
        assertThat(room.availablePermits()).isEqualTo(100);
    }

    @Test
    void whoWaitsForRoomGoesOnOnceOthersHaveWritten() throws Exception {
        Intake other = intake(bytes(90));
        other.readNBytes(90);
        Intake waiting = intake(bytes(20));
        FutureTask<byte[]> reading = new FutureTask<>(() -> waiting.readNBytes(20));
        Thread reader = Thread.ofPlatform().daemon().start(reading);
        await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);

        other.whole();
        other.written();

        assertThat(reading.get()).hasSize(20);
        assertThat(room.availablePermits()).isEqualTo(80);
    }

    /** A byte each second. */
    private InputStream trickle() {
        return new InputStream() {
            @Override
            public int read() {
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (length == 0) {
                    return 0;
                }
                bytes[offset] = (byte) read();
                return 1;
            }
        };
    }

    @Test
    void whoNeverEndsAnArticleIsWaitedForOnlySoLongAndTold() {
        Intake slow = intake(trickle());

        assertThatCode(() -> slow.readNBytes(60)).doesNotThrowAnyException();
        assertThatThrownBy(slow::read)
                .isInstanceOf(Refusal.class)
                .hasMessage("no article came in whole within 60 s")
                .extracting(refusal -> ((Refusal) refusal).why())
                .isEqualTo(Refusal.Why.TOO_SLOW);
        assertThat(writes).isZero();
    }

    @Test
    void whatASlowCallerSentWholeIsWritten() throws IOException {
        Intake slow = intake(trickle());
        for (int second = 1; second <= 200; second++) {
            assertThat(slow.read()).isEqualTo('x');
            slow.whole();
            // once a minute is over, not each for itself
            assertThat(writes).isEqualTo(second / 61);
        }
    }
}
