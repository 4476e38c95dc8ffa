package dateline.command;

import dateline.elastic.Elasticsearch;
import dateline.index.IndexMigration;
import dateline.index.IndexSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code dateline migrate}: indices of an older Dateline to the mappings of this one. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the indices of an older Dateline into new ones beside them, with the mappings of this one, leads the aliases to"
                    + " them in one step, and deletes the old ones. Until then reading goes on, and writing is refused.",
            "Indices that have this version already are left alone. Where it fails, the old ones stay; run it again.",
            ServiceCommand.PROPERTIES
        })
final class MigrateCommand implements Callable<Integer> {

    @Unmatched
    private List<String> properties = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Console tell = new Console(System.err);
        try (ConfigurableApplicationContext context = Service.start(WebApplicationType.NONE, properties, tell)) {
            Elasticsearch elasticsearch = context.getBean(Elasticsearch.class);
            long copied = new IndexMigration(elasticsearch, tell).run();
            new IndexSetup(elasticsearch).ensure();
            spec.commandLine()
                    .getOut()
                    .println("Indices have version " + IndexSetup.VERSION + ": " + copied + " documents were copied");
            return CommandLineProgram.DONE;
        }
    }
}
