package dateline.command;

import dateline.problem.UsageException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code dateline} and its subcommands. */
@Command(
        name = "dateline",
        description = {
            "Watches international relations in the news: reads articles, finds who was mentioned, who sanctioned whom and how"
                    + " countries got on, keeps it in Elasticsearch and serves it as an API, a page and dashboards."
        },
        mixinStandardHelpOptions = true,
        version = "dateline 0.1.0",
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
            "1:some of the input was rejected or failed",
            "2:wrong use: the message says what to do"
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

    private CommandLineProgram() {}

    /** Runs one command line and returns its exit code. */
    public static int run(String... arguments) {
        CommandLine commands = new CommandLine(new CommandLineProgram());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(CommandLineProgram::explain);
        commands.setUsageHelpWidth(110);
        return commands.execute(arguments);
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
}
