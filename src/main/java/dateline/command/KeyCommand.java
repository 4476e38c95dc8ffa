package dateline.command;

import dateline.problem.UsageException;
import dateline.web.access.ApiKey;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline key}: makes a key for the API. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a key for the API. The key itself is printed once and kept nowhere; the service is given its hash, as the two"
                    + " properties below it."
        })
final class KeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Who holds it: small letters, digits and -.")
    private String name = "";

    @Option(
            names = "--role",
            defaultValue = "reader",
            description = "reader, or writer, which may read as well; default ${DEFAULT-VALUE}.")
    private ApiKey.Role role = ApiKey.Role.READER;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw new UsageException("a key's name must be small letters, digits and -, not " + name);
        }
        String key = ApiKey.random();
        PrintWriter out = spec.commandLine().getOut();
        out.println("key (tell it to " + name + " only): " + key);
        out.println("--dateline.api.keys." + name + ".sha256=" + ApiKey.sha256(key));
        out.println("--dateline.api.keys." + name + ".role=" + role.name().toLowerCase(Locale.ROOT));
        return CommandLineProgram.DONE;
    }
}
