package dateline.command;

import dateline.article.Article;
import dateline.article.Item;
import dateline.command.start.NamesSetting;
import dateline.extract.Extractor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code extract} and {@code explain} share: what is found in each article is printed, whatever becomes of the others. */
abstract class ReadingCommand implements Callable<Integer> {
    @Option(
            names = "--names",
            paramLabel = "ENGINE",
            defaultValue = NamesSetting.BUILT_IN,
            description =
                    "what finds persons and organisations: builtin, or corenlp in a build with that Maven profile")
    private String names = NamesSetting.BUILT_IN;

    @Spec
    private CommandSpec spec;

    private int lost;

    /** Prints the lines of an article, and at once who is rejected or fails: a fault of ours must not cost the articles after it. */
    Consumer<Item> printing(BiFunction<Extractor, Article, List<String>> lines) {
        Extractor extractor = new Extractor(NamesSetting.engine(names));
        return item -> {
            switch (item) {
                case Item.Accepted accepted -> print(accepted, extractor, lines);
                case Item.Rejected rejected -> lose("rejected " + rejected.origin() + ": " + rejected.reason());
            }
        };
    }

    private void print(Item.Accepted item, Extractor extractor, BiFunction<Extractor, Article, List<String>> lines) {
        List<String> found;
        try {
            found = lines.apply(extractor, item.article());
        } catch (RuntimeException e) {
            lose("failed " + item.origin() + ": " + e);
            return;
        }
        for (String line : found) {
            spec.commandLine().getOut().print(line);
            spec.commandLine().getOut().print('\n');
        }
    }

    private void lose(String why) {
        lost++;
        spec.commandLine().getErr().println(why);
    }

    /** Whether all were read. */
    int code() {
        return lost == 0 ? CommandLineProgram.DONE : CommandLineProgram.SOME_FAILED;
    }
}
