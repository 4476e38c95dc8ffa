package dateline.operation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What came of a script.
 *
 * @param output what it wrote to its output and to its error output
 */
record ScriptRun(int exit, String output) {
    /** 60 s: far more than any of them takes. */
    private static final int MOST_SECONDS = 60;

    /** Runs it to its end; one that takes too long is ended, with all that it started. */
    static ScriptRun of(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        File output = File.createTempFile("script", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("KIBANA_"));
        builder.environment().putAll(environment);
        builder.environment().put("no_proxy", "localhost");
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            String told = Files.readString(output.toPath());
            if (!ended) {
                throw new AssertionError(String.join(" ", command) + " does not end; it says: " + told);
            }
            return new ScriptRun(process.exitValue(), told);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(output.toPath());
        }
    }
}
