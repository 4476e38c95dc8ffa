package dateline.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output for data. Java's own writers and print streams pass over what cannot be written, so that a full disk would look like
 * success; this throws {@link Lost}, which they let through.
 */
final class Output extends OutputStream {
    /** 64 KiB: what a pipe holds. */
    private static final int BUFFER_CHARS = 1 << 16;

    private final OutputStream out;

    private Output(OutputStream out) {
        this.out = out;
    }

    /** UTF-8, buffered: whoever ends flushes it. */
    static PrintWriter to(OutputStream out) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new Output(out), StandardCharsets.UTF_8), BUFFER_CHARS),
                false);
    }

    /** Some of the output could not be written. */
    static final class Lost extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super("standard output cannot be written: " + cause.getMessage(), cause);
        }

        /** Whether whoever read it went away, as {@code head} does once it has enough. */
        boolean isClosedPipe() {
            return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new Lost(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Lost(e);
        }
    }
}
