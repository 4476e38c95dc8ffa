package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.UsageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFilesTest {
    private static final String GOOD =
            "{\"id\":\"%s\",\"published\":\"2024-02-07\",\"title\":null,\"body\":\"Text.\"}\n";

    @TempDir
    private Path folder;

    @Test
    void linksAreFollowed() throws IOException {
        Path far = Files.createDirectories(folder.resolve("far/deep"));
        Files.writeString(far.resolve("a.ndjson"), GOOD.formatted("a"));
        Path near = Files.createDirectory(folder.resolve("near"));
        Files.createSymbolicLink(near.resolve("b.ndjson"), far.resolve("a.ndjson"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), near);
        Files.createSymbolicLink(near.resolve("further"), far.getParent());

        assertThat(ArticleFiles.of(List.of(link)).files())
                .containsExactly(link.resolve("b.ndjson"), link.resolve("further/deep/a.ndjson"));

        Files.createSymbolicLink(far.resolve("back"), folder.resolve("far"));
        assertThatThrownBy(() -> ArticleFiles.of(List.of(link)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a link leads back to a folder that holds it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"id\":\"a\"                             | not JSON",
                "[1]                                       | not a JSON object",
                "{} {}                                     | something follows the JSON object; several articles are NDJSON, one a line",
                "{}                                        | no body",
                "{\"body\":\"  \"}                         | no body",
                "{\"body\":7}                              | body must be a string, not NUMBER",
                "{\"body\":\"x\",\"title\":[]}             | title must be a string, not ARRAY",
                "{\"body\":\"x\",\"body\":\"y\"}           | not JSON: Duplicate",
                "{\"body\":\"x\",\"published\":\"soon\"}   | published must be an ISO date or an ISO instant with offset, not \"soon\"",
                "{\"body\":\"x\",\"published\":\"2023-02-29\"} | published must be",
                "{\"body\":\"x\",\"published\":\"2024-02-07T10:00\"} | published must be",
            })
    void aBadLineIsRejectedAndTheRestGoesOn(String line, String reason) throws IOException {
        Path file = write("bad.ndjson", GOOD.formatted("a") + line + "\n\n" + GOOD.formatted("b"));

        List<Item> items = read(file);

        assertThat(items).hasSize(3);
        assertThat(items.get(0)).isInstanceOf(Item.Accepted.class);
        assertThat(items.get(1)).isInstanceOfSatisfying(Item.Rejected.class, rejected -> {
            assertThat(rejected.origin()).isEqualTo(new Origin(file.toString(), 2));
            assertThat(rejected.reason()).startsWith(reason).doesNotContain("\n");
        });
        assertThat(items.get(2)).isInstanceOfSatisfying(Item.Accepted.class, accepted -> {
            assertThat(accepted.origin().line()).isEqualTo(4);
            assertThat(accepted.article().id()).isEqualTo("b");
        });
    }

    @Test
    void brokenUtf8SpoilsItsOwnLineOnly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(GOOD.formatted("a").getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {'{', '"', (byte) 0xC3, '(', '\n'});
        bytes.write(GOOD.formatted("b").getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("broken.ndjson"), bytes.toByteArray());

        List<Item> items = read(file);

        assertThat(items).hasSize(3);
        assertThat(items.get(1)).isEqualTo(new Item.Rejected(new Origin(file.toString(), 2), "not UTF-8 at byte 3"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 2024-02-07, 2024-02-07T00:00:00Z",
        "2024-02-07T01:30:00+09:00, 2024-02-07, 2024-02-06T16:30:00Z"
    })
    void publicationIsADayOrAnInstant(String published, String day, String instant) throws IOException {
        Path file = write("a.ndjson", "{\"body\":\"x\",\"published\":\"" + published + "\"}");

        assertThat(articles(read(file)).getFirst().published())
                .isEqualTo(new Published(java.time.LocalDate.parse(day), java.time.Instant.parse(instant)));
    }

    /** What could be stored, but neither found nor asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"..\"                             | id must be no . or ..",
                "\"id\":\"a\\\\b\"                         | id must be no . or .. and hold no backslash",
                "\"id\":\"a\\u0000b\"                      | control character",
                "\"published\":\"0000-01-01\"              | published must lie in the years 0001 to 9999",
                "\"published\":\"9999-12-31T23:59:59-14:00\" | published must lie in the years 0001 to 9999",
                "\"language\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" | language may have at most 35 characters, not 36",
                "\"language\":\"en,fr\" | language must be one tag, like en or es-419, not en,fr",
            })
    void whatCannotBeAskedForIsRejected(String field, String reason) throws IOException {
        Path file = write("a.ndjson", "{\"body\":\"x\"," + field + "}\n" + GOOD.formatted("b"));

        List<Item> items = read(file);

        assertThat(((Item.Rejected) items.getFirst()).reason()).contains(reason);
        assertThat(articles(items.subList(1, items.size())))
                .extracting(Article::id)
                .containsExactly("b");
    }

    @Test
    void anIdIsDerivedFromTheContentWhereNoneIsGiven() throws IOException {
        Path file = write("a.ndjson", """
                {"body":"x","source":"s"}
                {"source":"s","body":"x","url":"u"}
                {"body":"x","source":"t"}
                {"body":"y","source":"s"}
                """);

        List<String> ids = articles(read(file)).stream().map(Article::id).toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1)).hasSize(32);
        assertThat(ids.subList(1, 4)).doesNotHaveDuplicates();
    }

    @Test
    void halfASurrogatePairIsReplacedAndOffsetsStay() throws IOException {
        Path file = write("a.ndjson", "{\"body\":\"a\\ud83d b\\ud83d\\ude00\"}");

        assertThat(articles(read(file)).getFirst().body()).isEqualTo("a\uFFFD b\uD83D\uDE00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "' date 2024-02-07 SEOUL, February 7. Text.'      | 2024-02-07 | -              | SEOUL, February 7. Text.",
                "'Seoul opens talks\n\nSEOUL - Text.'             | -          | Seoul opens talks | SEOUL - Text.",
                "'date 2024-02-07\nSeoul opens talks\n \nText.'   | 2024-02-07 | Seoul opens talks | Text.",
                "'One sentence.\n\nAnother.'                      | -          | -              | 'One sentence.\n\nAnother.'",
                "'A line\nthat goes on.'                          | -          | -              | 'A line\nthat goes on.'",
                "'Date set for talks.'                            | -          | -              | Date set for talks.",
                "'\uFEFFText.'                                    | -          | -              | Text.",
            })
    void plainTextIsOneArticle(String text, String day, String title, String body) throws IOException {
        Article article = articles(read(write("a.txt", text))).getFirst();

        Published published = article.published();
        assertThat(published == null ? null : published.date().toString()).isEqualTo(day);
        assertThat(article.title()).isEqualTo(title);
        assertThat(article.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"'', the text is empty", "' \n ', the text is empty", "date 2024-13-01 Text., the date header must be"})
    void aTextThatIsNoArticleIsRejected(String text, String reason) throws IOException {
        assertThat(read(write("a.txt", text)).getFirst())
                .isInstanceOfSatisfying(
                        Item.Rejected.class,
                        rejected -> assertThat(rejected.reason()).startsWith(reason));
    }

    @Test
    void foldersGiveTheirFilesByNameAtAnyDepth() throws IOException {
        write("b.txt", "B.");
        write("README.md", "no article");
        write(".hidden.txt", "no article");
        Files.createDirectory(folder.resolve("sub"));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write((GOOD.formatted("z") + GOOD.formatted("y")).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("sub/c.ndjson.gz"), zipped.toByteArray());
        write("a.ndjson", GOOD.formatted("a"));

        ArticleFiles files = ArticleFiles.of(List.of(folder));
        AtomicLong progress = new AtomicLong();
        List<Item> items = new ArrayList<>();
        files.read(items::add, progress::addAndGet);

        assertThat(articles(items).stream().map(Article::body)).containsExactly("Text.", "B.", "Text.", "Text.");
        assertThat(progress).hasValue(files.bytes());
    }

    /** Which files are read, of those in a folder and of one that is named itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // what is there | what is named | what is read, without the folder that holds all
                "a.txt .b.txt .dateline/jars.txt c/.git/d.txt c/e.txt | .          | a.txt c/e.txt",
                ".news/a.txt .news/b/c.txt .news/.d/e.txt             | .news      | .news/a.txt .news/b/c.txt",
                ".news/.a/b.txt                                       | .news/.a   | .news/.a/b.txt",
                ".a.txt b.txt                                         | .a.txt     | .a.txt",
            })
    void hiddenFilesAndFoldersAreReadOnlyIfTheyAreNamed(String there, String named, String read) throws IOException {
        for (String file : there.split(" ")) {
            Files.createDirectories(folder.resolve(file).getParent());
            write(file, "Text.");
        }

        assertThat(ArticleFiles.of(List.of(folder.resolve(named))).files().stream()
                        .map(file -> folder.relativize(file.normalize()).toString())
                        .toList())
                .containsExactly(read.split(" "));
    }

    /** Whatever their folders are called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.ndjson/a.txt",
                "news.ndjson.d/a.ndjson",
                "news.txt/A.NDJSON",
                "a.ndjson.txt",
            })
    void theEndOfItsOwnNameTellsWhatAFileHolds(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Path file = write(name, name.toLowerCase(Locale.ROOT).endsWith(".txt") ? "Text." : GOOD.formatted("a"));

        assertThat(articles(read(file))).extracting(Article::body).containsExactly("Text.");
    }

    @Test
    void aTruncatedArchiveIsRejectedAfterItsLastWholeArticle() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < 5_000; i++) {
                gzip.write(GOOD.formatted(Integer.toString(i * 7919)).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] half = Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2);
        Path file = Files.write(folder.resolve("half.ndjson.gz"), half);

        List<Item> items = read(file);

        assertThat(items).hasSizeGreaterThan(100);
        assertThat(items.getLast()).isInstanceOfSatisfying(Item.Rejected.class, rejected -> {
            assertThat(rejected.origin().line()).isEqualTo(items.size());
            assertThat(rejected.reason()).startsWith("cannot be read further");
        });
        assertThat(items.subList(0, items.size() - 1)).allMatch(item -> item instanceof Item.Accepted);
    }

    @Test
    void aLineBeyondTheLimitIsSkippedWhole() throws IOException {
        byte[] bytes = new byte[LineReader.MOST_BYTES + 100];
        Arrays.fill(bytes, (byte) '[');
        byte[] good = ("\n" + GOOD.formatted("a")).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(good, 0, bytes, bytes.length - good.length, good.length);
        byte[] first = new byte[] {'{', '}', '\n'};
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(first);
        all.write(new byte[200]);
        all.write(bytes);
        List<Item> items = new ArrayList<>();

        ArticleFiles.readStream(new ByteArrayInputStream(all.toByteArray()), items::add);

        assertThat(items.get(1)).isEqualTo(new Item.Rejected(new Origin("stdin", 2), "the line is longer than 64 MiB"));
        assertThat(items.get(2)).isInstanceOf(Item.Accepted.class);
    }

    @Test
    void aMillionBracketsAreNoArticleAndNoCrash() throws IOException {
        Path file = write("a.ndjson", "[".repeat(1_000_000) + "\n" + GOOD.formatted("a"));

        List<Item> items = read(file);

        assertThat(items.get(0)).isInstanceOf(Item.Rejected.class);
        assertThat(items.get(1)).isInstanceOf(Item.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'  {\"body\":\"x\"}', x",
        "'\uFEFF{\"body\":\"x\"}', x",
        "'KYIV - Text.', KYIV - Text.",
        "'  Text.', Text."
    })
    void aStreamIsNdjsonOrText(String text, String body) throws IOException {
        List<Item> items = new ArrayList<>();

        ArticleFiles.readStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), items::add);

        assertThat(articles(items)).extracting(Article::body).containsExactly(body);
    }

    @Test
    void aWrongPathIsTheUsersFault() throws IOException {
        Path picture = write("a.png", "x");

        assertThatThrownBy(() -> ArticleFiles.of(List.of(folder.resolve("none"))))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith("none does not exist");
        assertThatThrownBy(() -> ArticleFiles.of(List.of(picture)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a.png is none of .ndjson");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Item> read(Path file) {
        List<Item> items = new ArrayList<>();
        ArticleFiles.of(List.of(file)).read(items::add, bytes -> {});
        return items;
    }

    private static List<Article> articles(List<Item> items) {
        return items.stream().map(item -> ((Item.Accepted) item).article()).toList();
    }
}
