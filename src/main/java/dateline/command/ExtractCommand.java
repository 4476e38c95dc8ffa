package dateline.command;

import dateline.article.Article;
import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.extract.ExtractionJson;
import dateline.extract.Extractor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
    /** 64 KiB: what a pipe holds. */
    private static final int BUFFER_BYTES = 1 << 16;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "files (.ndjson, .txt, each also .gz) and folders of them; standard input without")
    private List<Path> paths = List.of();

    @Option(
            names = "--names",
            paramLabel = "ENGINE",
            defaultValue = "builtin",
            description =
                    "what finds persons and organisations: builtin, or corenlp in a build with that Maven profile")
    private String names = "builtin";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Extractor extractor = new Extractor(NamesSetting.engine(names));
        Counts counts = new Counts();
        PrintStream out =
                new PrintStream(new BufferedOutputStream(System.out, BUFFER_BYTES), false, StandardCharsets.UTF_8);
        Consumer<Item> print = item -> {
            switch (item) {
                case Item.Accepted accepted -> {
                    Article article = accepted.article();
                    try {
                        out.print(ExtractionJson.line(extractor.extract(article), article.title(), article.body()));
                        out.print('\n');
                    } catch (RuntimeException e) {
                        // a fault of ours must not cost the articles after it
                        counts.lost++;
                        spec.commandLine().getErr().println("failed " + accepted.origin() + ": " + e);
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
        out.flush();
        return counts.lost == 0 ? CommandLineProgram.DONE : CommandLineProgram.SOME_FAILED;
    }

    private static final class Counts {
        int lost;
    }
}
