package dateline.command;

import dateline.article.Article;
import dateline.article.ArticleFiles;
import dateline.command.start.NamesSetting;
import dateline.article.Item;
import dateline.extract.ExtractionJson;
import dateline.extract.Extractor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline extract}: articles in, one extraction record a line out. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what each article says: one JSON record a line, in the order of the input (docs/extraction.md).",
            "Needs no Elasticsearch. Rejected articles are named on standard error."
        })
final class ExtractCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "files (.ndjson, .txt, each also .gz) and folders of them; standard input without")
    private List<Path> paths = List.of();

    @Option(
            names = "--names",
            paramLabel = "ENGINE",
            defaultValue = NamesSetting.BUILT_IN,
            description =
                    "what finds persons and organisations: builtin, or corenlp in a build with that Maven profile")
    private String names = NamesSetting.BUILT_IN;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Extractor extractor = new Extractor(NamesSetting.engine(names));
        Counts counts = new Counts();
        PrintWriter out = spec.commandLine().getOut();
        Consumer<Item> print = item -> {
            switch (item) {
                case Item.Accepted accepted -> {
                    String line = line(extractor, accepted);
                    if (line == null) {
                        counts.lost++;
                    } else {
                        out.print(line);
                        out.print('\n');
                    }
                }
                case Item.Rejected rejected -> {
                    counts.lost++;
                    spec.commandLine().getErr().println("rejected " + rejected.origin() + ": " + rejected.reason());
                }
            }
        };
        if (paths.isEmpty()) {
            ArticleFiles.readStream(System.in, print);
        } else {
            ArticleFiles.of(paths).read(print, bytes -> {});
        }
        return counts.lost == 0 ? CommandLineProgram.DONE : CommandLineProgram.SOME_FAILED;
    }

    /** Null where it could not be read: a fault of ours must not cost the articles after it. */
    private @Nullable String line(Extractor extractor, Item.Accepted item) {
        Article article = item.article();
        try {
            return ExtractionJson.line(extractor.extract(article), article.title(), article.body());
        } catch (RuntimeException e) {
            spec.commandLine().getErr().println("failed " + item.origin() + ": " + e);
            return null;
        }
    }

    private static final class Counts {
        int lost;
    }
}
