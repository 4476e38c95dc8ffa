package dateline.command;

import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.extract.ExtractionJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dateline extract}: articles in, one extraction record a line out. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what each article says: one JSON record a line, in the order of the input (docs/extraction.md).",
            "Needs no Elasticsearch. Rejected articles are named on standard error."
        })
final class ExtractCommand extends ReadingCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "files (.ndjson, .txt, each also .gz) and folders of them; standard input without")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        Consumer<Item> print = printing((extractor, article) ->
                List.of(ExtractionJson.line(extractor.extract(article), article.title(), article.body())));
        if (paths.isEmpty()) {
            ArticleFiles.readStream(System.in, print);
        } else {
            ArticleFiles.some(paths).read(print, bytes -> {});
        }
        return code();
    }
}
