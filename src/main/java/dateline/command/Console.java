package dateline.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Plain sentences to a person, each with the seconds since the program began. Safe for any number of threads. */
final class Console implements Consumer<String> {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accept(String sentence) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds, sentence);
        out.flush();
    }
}
