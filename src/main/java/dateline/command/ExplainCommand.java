package dateline.command;

import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline explain}: why a chart shows what it shows, an article at a time. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Prints each sentence of each article with the mentions and events found in it, the rule and the line of the lexicon"
                    + " that read each event, and the words that were passed over, and why (docs/events.md).",
            "Needs no Elasticsearch. Rejected articles are named on standard error."
        })
final class ExplainCommand extends ReadingCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "files (.ndjson, .txt, each also .gz) and folders of them")
    private List<Path> paths = List.of();

    @Option(names = "--id", paramLabel = "ID", description = "only the article with this id")
    private String id = "";

    private boolean found;

    @Override
    public Integer call() {
        Consumer<Item> print = printing((extractor, article) -> {
            if (!id.isEmpty() && !id.equals(article.id())) {
                return List.of();
            }
            found = true;
            List<String> lines = new ArrayList<>(Explanation.of(extractor, article));
            lines.add("");
            return lines;
        });
        ArticleFiles.some(paths).read(print, bytes -> {});
        if (!id.isEmpty() && !found) {
            throw new UsageException("no article in " + ArticleFiles.joined(paths) + " has the id " + id);
        }
        return code();
    }
}
