package dateline;

import dateline.command.CommandLineProgram;

/** The program's entrance. */
public final class Dateline {
    private Dateline() {}

    /** Runs the command line and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.run(arguments));
    }
}
