package dateline.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream line by line as bytes, so that a line that is no UTF-8, or too long, spoils no other. Holds at most one line.
 * Not safe for use by several threads.
 */
final class LineReader {
    /** 64 MiB: six times the longest article that we promise to take, and a bound on memory. */
    static final int MOST_BYTES = 64 << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int mostBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int filled;
    private int number;
    private byte @Nullable [] line;

    /** @param mostBytes of a line */
    LineReader(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** The number of the line read last, from 1. */
    int number() {
        return number;
    }

    /** The line read last, without its end; null where it was longer than allowed. */
    byte @Nullable [] line() {
        return line;
    }

    /** Reads the next line; false at the end of the stream. */
    boolean next() throws IOException {
        if (!fill()) {
            return false;
        }
        number++;
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= read.size() + (end - at) > mostBytes;
            if (!tooLong) {
                read.write(buffer, at, end - at);
            }
            ended = end < filled;
            at = ended ? end + 1 : end;
        }
        line = tooLong ? null : read.toByteArray();
        return true;
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        filled = Math.max(0, in.read(buffer));
        at = 0;
        return filled > 0;
    }
}
