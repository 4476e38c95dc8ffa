package dateline.command;

import dateline.article.ArticleFiles;
import dateline.command.start.NamesSetting;
import dateline.article.Item;
import dateline.extract.Extractor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline explain}: why a chart shows what it shows, an article at a time. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Prints each sentence of each article with the mentions and events found in it, the rule and the line of the lexicon"
                    + " that read each event, and the words that were passed over, and why (docs/events.md).",
            "Needs no Elasticsearch. Rejected articles are named on standard error."
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "files (.ndjson, .txt, each also .gz) and folders of them")
    private List<Path> paths = List.of();

    @Option(names = "--id", paramLabel = "ID", description = "only the article with this id")
    private String id = "";

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
    public Integer call() {
        Extractor extractor = new Extractor(NamesSetting.engine(names));
        List<String> rejected = new ArrayList<>();
        ArticleFiles.of(paths)
                .read(
                        item -> {
                            switch (item) {
                                case Item.Accepted accepted -> {
                                    if (id.isEmpty()
                                            || id.equals(accepted.article().id())) {
                                        Explanation.of(extractor, accepted.article())
                                                .forEach(spec.commandLine().getOut()::println);
                                        spec.commandLine().getOut().println();
                                    }
                                }
                                case Item.Rejected reject ->
                                    rejected.add("rejected " + reject.origin() + ": " + reject.reason());
                            }
                        },
                        bytes -> {});
        rejected.forEach(spec.commandLine().getErr()::println);
        return rejected.isEmpty() ? CommandLineProgram.DONE : CommandLineProgram.SOME_FAILED;
    }
}
