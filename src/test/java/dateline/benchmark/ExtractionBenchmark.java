package dateline.benchmark;

import dateline.article.Article;
import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.extract.Extractor;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.name.BuiltInNames;
import dateline.extract.name.NameEngine;
import dateline.extract.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Articles a second on one core, and bytes allocated for each: one operation is one article of {@link #ARTICLE_CHARS} characters.
 * The articles are those of the path given as the only argument (the seeds without), joined and cut to that length, so that
 * figures of different corpora compare.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 3) // 21 s pass until the JVM has compiled what an article needs
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExtractionBenchmark {
    /** What a dispatch of an agency holds, and what the design's figures are for. */
    private static final int ARTICLE_CHARS = 2300;

    private static final String PATH = "dateline.benchmark.articles";

    private final Extractor extractor = new Extractor(new BuiltInNames());
    private final List<Article> articles = new ArrayList<>();
    private int next;

    /** Runs it. */
    public static void main(String[] arguments) throws RunnerException {
        String path = arguments.length > 0 ? arguments[0] : "seeds";
        boolean engines = coreNlp().isPresent();
        new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getSimpleName() + (engines ? "" : ".builtIn"))
                        .jvmArgsAppend("-D" + PATH + "=" + path, "-XX:+UseSerialGC", "-Xmx2g")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    /** Reads the articles and cuts them to length. */
    @Setup
    public void read() {
        StringBuilder text = new StringBuilder();
        List<Article> whole = new ArrayList<>();
        ArticleFiles.of(List.of(Path.of(System.getProperty(PATH, "seeds"))))
                .read(
                        item -> {
                            if (item instanceof Item.Accepted accepted) {
                                whole.add(accepted.article());
                            }
                        },
                        bytes -> {});
        for (Article article : whole) {
            text.append(article.body()).append("\n\n");
            if (text.length() >= ARTICLE_CHARS) {
                articles.add(new Article(
                        article.id(),
                        article.published(),
                        article.title(),
                        text.substring(0, ARTICLE_CHARS),
                        null,
                        null,
                        null));
                text.setLength(0);
            }
        }
    }

    /** The whole extraction with the built-in engine for names. */
    @Benchmark
    public Extraction builtIn() {
        return extractor.extract(nextArticle());
    }

    /** Names alone, by the engine that the profile {@code corenlp} adds. */
    @Benchmark
    public List<?> otherNamesAlone(OtherNames other) {
        Article article = nextArticle();
        return other.engine.find(List.of(Text.of(Field.BODY, article.body())));
    }

    /** Tests bring engines of their own. */
    private static Optional<NameEngine> coreNlp() {
        return ServiceLoader.load(NameEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.id().equals("corenlp"))
                .findFirst();
    }

    private Article nextArticle() {
        next = next + 1 == articles.size() ? 0 : next + 1;
        return articles.get(next);
    }

    /** Loaded only where it is measured. */
    @State(Scope.Thread)
    public static class OtherNames {
        private final NameEngine engine = coreNlp().orElseThrow();
    }
}
