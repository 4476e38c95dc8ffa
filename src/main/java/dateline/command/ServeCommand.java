package dateline.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code dateline serve}: the service alone. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the API and the page on port 8080 from the Elasticsearch given by dateline.elasticsearch.url, or from"
                    + " an embedded one.",
            ServiceCommand.PROPERTIES
        })
final class ServeCommand extends ServiceCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        return serve((context, tell) -> {});
    }
}
