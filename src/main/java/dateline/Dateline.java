package dateline;

import dateline.command.CommandLineProgram;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The program's entrance. */
public final class Dateline {
    private Dateline() {}

    /** Runs the command line and ends with its exit code. */
    public static void main(String[] arguments) {
        // not System.out, which passes over what it cannot write
        System.exit(CommandLineProgram.run(new FileOutputStream(FileDescriptor.out), arguments));
    }
}
