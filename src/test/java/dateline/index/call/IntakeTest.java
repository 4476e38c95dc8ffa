package dateline.index.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final Semaphore room = new Semaphore(100);
    private int writes;

    /** Whose writing succeeds at once. */
    private Intake intake(InputStream in, Duration patience) {
        AtomicReference<Intake> intake = new AtomicReference<>();
        intake.set(new Intake(in, room, patience, () -> {
            writes++;
            intake.get().written();
        }));
        return intake.get();
    }

    private static InputStream bytes(int number) {
        return new ByteArrayInputStream(new byte[number]);
    }

    @Test
    void whatIsNotWrittenTakesRoom() throws IOException {
        Intake one = intake(bytes(60), LONG);
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
        Intake one = intake(bytes(150), LONG);
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
        Intake other = intake(bytes(90), LONG);
        other.readNBytes(90);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(100);
                other.whole();
                other.written();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(intake(bytes(20), LONG).readNBytes(20)).hasSize(20);
        writer.join();
        assertThat(room.availablePermits()).isEqualTo(80);
    }

    /** A byte each pause. */
    private static InputStream trickle(Duration pause) {
        return new InputStream() {
            @Override
            public int read() {
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    throw new UncheckedIOException(new IOException(e));
                }
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
    }

    @Test
    void whoNeverEndsAnArticleIsWaitedForOnlySoLongAndTold() {
        Intake slow = intake(trickle(Duration.ofMillis(200)), Duration.ofSeconds(1));

        assertThatThrownBy(() -> slow.readNBytes(1000))
                .isInstanceOf(Refusal.class)
                .hasMessage("no article came in whole within 1 s")
                .extracting(refusal -> ((Refusal) refusal).why())
                .isEqualTo(Refusal.Why.TOO_SLOW);
        assertThat(writes).isZero();
    }

    @Test
    void whatASlowCallerSentWholeIsWritten() throws IOException {
        Intake slow = intake(trickle(Duration.ofMillis(1)), Duration.ofMillis(20));
        for (int i = 0; i < 100; i++) {
            assertThat(slow.read()).isEqualTo('x');
            slow.whole();
        }

        // now and then, not each for itself
        assertThat(writes).isBetween(1, 50);
    }
}
