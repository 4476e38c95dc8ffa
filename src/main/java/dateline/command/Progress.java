package dateline.command;

import java.io.Console;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long work is: a bar with rate and time left on a terminal, a plain line now and then otherwise. For one thread. */
interface Progress extends AutoCloseable {

    /** More bytes were read; {@code articles} are done so far. */
    void advance(long bytes, long articles);

    @Override
    void close();

    /** Progress of work over so many bytes. */
    static Progress of(String name, long bytes, Consumer<String> tell) {
        return isTerminal() ? new Bar(name, bytes) : new Lines(name, bytes, tell);
    }

    @SuppressWarnings("SystemConsoleNull") // that it is no proof is what the rest is for
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // there since Java 22, from when on a console is no proof of a terminal
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** For terminals. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(String name, long bytes) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(bytes)
                    .setUnit(" MB", 1 << 20)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
        }

        @Override
        public void advance(long bytes, long articles) {
            bar.stepBy(bytes);
            bar.setExtraMessage(articles + " articles");
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For logs. */
    final class Lines implements Progress {
        /** 5 s: seldom enough to read, often enough to trust. */
        private static final Duration PAUSE = Duration.ofSeconds(5);

        private final String name;
        private final long total;
        private final Consumer<String> tell;
        private final long start = System.nanoTime();
        private long told = start;
        private long done;

        Lines(String name, long total, Consumer<String> tell) {
            this.name = name;
            this.total = total;
            this.tell = tell;
        }

        @Override
        public void advance(long bytes, long articles) {
            done += bytes;
            long now = System.nanoTime();
            if (now - told < PAUSE.toNanos() || done == 0) {
                return;
            }
            told = now;
            double seconds = (now - start) / 1e9;
            double share = Math.min(1, (double) done / Math.max(1, total));
            tell.accept(String.format(
                    Locale.ROOT,
                    "%s: %.0f %% read, %d articles, %.0f a second, about %.0f s left",
                    name,
                    share * 100,
                    articles,
                    articles / seconds,
                    seconds / share - seconds));
        }

        @Override
        public void close() {}
    }
}
