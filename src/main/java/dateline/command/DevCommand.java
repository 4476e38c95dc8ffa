package dateline.command;

import dateline.article.ArticleFiles;
import dateline.index.IndexReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code dateline dev}: everything at once, for a first look and for development. */
@Command(
        name = "dev",
        mixinStandardHelpOptions = true,
        description = {
            "Starts everything: an embedded Elasticsearch (unless dateline.elasticsearch.url names another), indexes the articles in"
                    + " seeds/ (or dateline.seeds), and serves the API and the page on port 8080.",
            "Data stays in .dateline/ (or dateline.data-dir); a second start indexes only what is new.",
            ServiceCommand.PROPERTIES
        })
final class DevCommand extends ServiceCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        return serve(DevCommand::indexSeeds);
    }

    private static void indexSeeds(ConfigurableApplicationContext context, Console tell) throws IOException {
        Path seeds = Path.of(context.getEnvironment().getProperty("dateline.seeds", "seeds"));
        if (!Files.exists(seeds)) {
            tell.accept("No articles to begin with: " + seeds.toAbsolutePath() + " does not exist");
            return;
        }
        ArticleFiles files = ArticleFiles.of(List.of(seeds));
        tell.accept("Indexing " + files.files().size() + " files of " + seeds);
        IndexReport report = IndexRun.of(context, files, tell);
        tell.accept("Indexed: " + report);
    }
}
