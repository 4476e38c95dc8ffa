package dateline.article;

import dateline.problem.UsageException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The files that articles are read from: {@code .ndjson} and {@code .txt}, each also as {@code .gz}. Immutable.
 *
 * @param files in the order that they are read in
 * @param bytes of all of them together, as they lie on the disk
 */
public record ArticleFiles(List<Path> files, long bytes) {
    private static final List<String> KINDS = List.of(".ndjson", ".ndjson.gz", ".txt", ".txt.gz");

    /** The name that stands for standard input in an {@link Origin}. */
    public static final String STDIN = "stdin";

    public ArticleFiles {
        files = List.copyOf(files);
    }

    /**
     * As {@link #of}, and at least one.
     *
     * @throws UsageException where there is none, too
     */
    public static ArticleFiles some(List<Path> paths) {
        ArticleFiles some = of(paths);
        if (some.files.isEmpty()) {
            throw new UsageException("no articles in " + joined(paths) + ": neither .ndjson nor .txt files");
        }
        return some;
    }

    /** Paths as a message has them. */
    public static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /**
     * The files given, and those in the folders given, at any depth, by name. Links are followed. In a folder,
     * files of other kinds, hidden files and hidden folders are left out.
     *
     * @throws UsageException where a path is not there, cannot be read to its depth, or is a file of another kind
     */
    public static ArticleFiles of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new UsageException(path + (Files.exists(path) ? " cannot be read" : " does not exist"));
            }
            if (!Files.isDirectory(path) && !isKnown(path)) {
                throw new UsageException(path + " is none of " + String.join(", ", KINDS));
            }
            try {
                for (Path file : below(path)) {
                    files.add(file);
                    bytes += Files.size(file);
                }
            } catch (IOException e) {
                throw unreadable(path, e);
            }
        }
        return new ArticleFiles(files, bytes);
    }

    /** In order of their names; the path itself where it is a file, though it be hidden. */
    private static List<Path> below(Path path) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(path, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isKnown(file) && !isLeftOut(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (!isLeftOut(file)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }

            private boolean isLeftOut(Path below) {
                return !below.equals(path) && nameOf(below).startsWith(".");
            }
        });
        Collections.sort(found);
        return found;
    }

    private static UsageException unreadable(Path path, IOException e) {
        String reason = e instanceof FileSystemLoopException
                ? "a link leads back to a folder that holds it: " + e.getMessage()
                : e.getMessage();
        return new UsageException(path + " cannot be read: " + reason, e);
    }

    private static boolean isKnown(Path path) {
        return KINDS.stream().anyMatch(nameOf(path)::endsWith);
    }

    private static boolean isNdjson(Path path) {
        return nameOf(path).endsWith(".ndjson") || nameOf(path).endsWith(".ndjson.gz");
    }

    /** Without its folder, in small letters. */
    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    /**
     * Hands on every article, in order; waits while {@code items} does. A file that cannot be read to its end gives a rejection
     * after the articles read so far, and the next file goes on.
     *
     * @param progress told, now and then, how many bytes were read since it was last told
     */
    public void read(Consumer<Item> items, LongConsumer progress) {
        for (Path file : files) {
            read(file, items, progress);
        }
    }

    private static void read(Path file, Consumer<Item> items, LongConsumer progress) {
        String name = file.toString();
        LastLine last = new LastLine(items);
        try (InputStream raw = new BufferedInputStream(new Counted(Files.newInputStream(file), progress));
                InputStream in = nameOf(file).endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            if (isNdjson(file)) {
                NdjsonReader.read(in, name, LineReader.MOST_BYTES, last, () -> {});
            } else {
                TextReader.read(in, name, last);
            }
        } catch (IOException e) {
            items.accept(
                    new Item.Rejected(new Origin(name, last.line + 1), "cannot be read further: " + e.getMessage()));
        }
    }

    /** Hands on the articles of a stream: NDJSON where its first character that is not blank is a brace, else one plain text. */
    public static void readStream(InputStream stream, Consumer<Item> items) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        if (firstOf(in) == '{') {
            NdjsonReader.read(in, STDIN, LineReader.MOST_BYTES, items, () -> {});
        } else {
            TextReader.read(in, STDIN, items);
        }
    }

    /**
     * Hands on the articles of a stream of NDJSON, in order; waits while {@code items} does.
     *
     * @param mostBytes of a line; longer ones are rejected
     * @param ended told at the end of each line, a blank one too, after its item
     */
    public static void readLines(InputStream stream, int mostBytes, Consumer<Item> items, Runnable ended)
            throws IOException {
        NdjsonReader.read(stream, STDIN, mostBytes, items, ended);
    }

    /** The article that one JSON object holds. */
    public static Item readOne(byte[] json) {
        Origin origin = new Origin(STDIN, 1);
        Item item = NdjsonReader.item(json, origin);
        return item == null ? new Item.Rejected(origin, "no article") : item;
    }

    private static int firstOf(BufferedInputStream in) throws IOException {
        int most = 1 << 12;
        in.mark(most);
        int first = in.read();
        // blanks, and the bytes of a byte order mark
        for (int i = 1; i < most && (Character.isWhitespace(first) || first >= 0xBB); i++) {
            first = in.read();
        }
        in.reset();
        return first;
    }

    /** Remembers the line of the last item, for an error in the middle of a file. */
    private static final class LastLine implements Consumer<Item> {
        private final Consumer<Item> items;
        private int line;

        LastLine(Consumer<Item> items) {
            this.items = items;
        }

        @Override
        public void accept(Item item) {
            line = item.origin().line();
            items.accept(item);
        }
    }

    /** Tells how many bytes are read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            progress.accept(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            progress.accept(Math.max(0, read));
            return read;
        }
    }
}
