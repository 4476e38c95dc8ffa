package dateline.command;

import dateline.problem.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command {@code dateline} and its subcommands. */
@Command(
        name = "dateline",
        description = {
            "Watches international relations in the news: reads articles, finds who was mentioned, who sanctioned whom and how"
                    + " countries got on, keeps it in Elasticsearch and serves it as an API, a page and dashboards."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DevCommand.class,
            ServeCommand.class,
            IndexCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            MigrateCommand.class,
            KeyCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some of the input was rejected or failed, or the output could not be written",
            "2:wrong use: the message says what to do",
            "141:whoever read the output went away (a closed pipe)"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline dev                              everything at once, with demonstration articles",
            "  dateline extract article.txt              what one article says, as JSON",
            "  dateline index news/ --dateline.elasticsearch.url=https://es:9200"
        })
public final class CommandLineProgram {
    /** Exit codes, the same for every command. */
    static final int DONE = 0;

    static final int SOME_FAILED = 1;
    static final int WRONG_USE = 2;

    /** What a shell tells of programs that a closed pipe ends: 128 and the number of SIGPIPE. */
    static final int CLOSED_PIPE = 141;

    private CommandLineProgram() {}

    /** Runs one command line and returns its exit code. */
    public static int run(String... arguments) {
        return run(System.out, arguments);
    }

    /**
     * The same, with the data that commands print going elsewhere.
     *
     * @param out throws where something cannot be written, as {@link System#out} does not
     */
    public static int run(OutputStream out, String... arguments) {
        CommandLine commands = new CommandLine(new CommandLineProgram());
        commands.setOut(Output.to(out));
        commands.setExecutionStrategy(parsed -> execute(parsed, commands));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(CommandLineProgram::explain);
        commands.setUsageHelpWidth(110);
        return commands.execute(arguments);
    }

    private static int execute(CommandLine.ParseResult parsed, CommandLine commands) {
        try {
            int code = new CommandLine.RunLast().execute(parsed);
            commands.getOut().flush();
            return code;
        } catch (Output.Lost e) {
            return explain(e, commands);
        } catch (CommandLine.ExecutionException e) {
            if (e.getCause() instanceof Output.Lost lost) {
                return explain(lost, commands);
            }
            throw e;
        }
    }

    private static int explain(Output.Lost lost, CommandLine commands) {
        if (lost.isClosedPipe()) {
            return CLOSED_PIPE;
        }
        commands.getErr().println(commands.getColorScheme().errorText("dateline: " + lost.getMessage()));
        commands.getErr().flush();
        return SOME_FAILED;
    }

    /** One line for what the user can mend; everything else is a fault of ours and keeps its stack trace. */
    private static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UsageException usage) {
                PrintWriter err = command.getErr();
                err.println(command.getColorScheme().errorText("dateline: " + usage.getMessage()));
                err.flush();
                return WRONG_USE;
            }
        }
        throw thrown;
    }

    /** That of this build, which Maven writes into {@code application.yml}: read without starting Spring. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            PropertySource<?> properties = new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .getFirst();
            return new String[] {"dateline " + properties.getProperty("dateline.version")};
        }
    }
}
