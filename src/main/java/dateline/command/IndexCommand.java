package dateline.command;

import dateline.article.ArticleFiles;
import dateline.command.start.IndexPreparation;
import dateline.index.IndexReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code dateline index}: files into Elasticsearch. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles from files and folders (docs/articles.md) and puts them into the Elasticsearch given by"
                    + " dateline.elasticsearch.url, or into the embedded one of dateline.data-dir.",
            "Articles that are in already, word for word, are not written again. Ends with the counts: read = rejected + indexed"
                    + " + failed.",
            ServiceCommand.PROPERTIES
        })
final class IndexCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "files (.ndjson, .txt, each also .gz) and folders of them")
    private List<Path> paths = List.of();

    @Unmatched
    private List<String> properties = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Console tell = new Console(System.err);
        ArticleFiles files = ArticleFiles.some(paths);
        try (ConfigurableApplicationContext context = Service.start(WebApplicationType.NONE, properties, tell)) {
            context.getBean(IndexPreparation.class).prepare();
            IndexReport report = IndexRun.of(context, files, tell);
            spec.commandLine().getOut().println(report);
            return report.complete() ? CommandLineProgram.DONE : CommandLineProgram.SOME_FAILED;
        }
    }
}
