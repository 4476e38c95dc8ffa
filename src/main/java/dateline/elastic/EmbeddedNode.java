package dateline.elastic;

import dateline.elastic.node.NodeLauncher;
import dateline.problem.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/**
 * A real Elasticsearch node in a process of its own, on the loopback interface and a free port, with its data in a folder that one
 * node at a time may use. It ends when closed, and with this process however that dies. Safe for any number of threads.
 */
public final class EmbeddedNode implements AutoCloseable {
    /** 1 GB: the unpacked server, the demonstration's data and room for merges; below it, a node soon stops writing. */
    static final DataSize LEAST_DISK = DataSize.ofGigabytes(1);

    /** 15 s: the launcher halts itself after 10. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(15);

    private final Process process;
    private final FileLock lock;
    private final URI url;

    private EmbeddedNode(Process process, FileLock lock, URI url) {
        this.process = process;
        this.lock = lock;
        this.url = url;
    }

    /**
     * Starts a node and waits until it serves.
     *
     * @param dataDir holds the server, its data and its log; made where it is missing
     * @param tell is given plain sentences on what is done and waited for
     * @throws UsageException where the folder is in use, the disk too full, or the node does not start
     */
    public static EmbeddedNode start(Path dataDir, EmbeddedSettings settings, Consumer<String> tell) {
        try {
            Path folder = Files.createDirectories(dataDir.toAbsolutePath().normalize());
            FileLock lock = lock(folder);
            try {
                return start(folder, lock, settings, tell);
            } catch (IOException | RuntimeException e) {
                release(lock);
                throw e;
            }
        } catch (IOException e) {
            throw new UsageException("cannot use " + dataDir + " for the embedded Elasticsearch: " + reason(e), e);
        }
    }

    /** Messages of the first three are but the path. */
    private static String reason(IOException thrown) {
        return switch (thrown) {
            case FileAlreadyExistsException file -> "it is a file, or lies in one";
            case NoSuchFileException missing -> "it is not there and cannot be made";
            case AccessDeniedException denied -> "permission denied";
            default -> String.valueOf(thrown.getMessage());
        };
    }

    private static EmbeddedNode start(Path folder, FileLock lock, EmbeddedSettings settings, Consumer<String> tell)
            throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < settings.leastDisk().toBytes()) {
            throw new UsageException("too little disk: " + folder + " has " + (free >> 20) + " MB free, Dateline needs "
                    + settings.leastDisk().toMegabytes()
                    + " MB; choose another folder with --dateline.data-dir=FOLDER");
        }
        NodeHome home = NodeHome.prepare(folder);
        tell.accept("Starting Elasticsearch " + home.version() + " in a process of its own, data in " + folder);
        Path log = Files.createDirectories(folder.resolve("logs")).resolve("elasticsearch.log");
        Process process = new ProcessBuilder(command(home, folder, settings))
                .directory(home.folder().toFile())
                .redirectErrorStream(true)
                .start();
        try {
            int port = port(process, log, settings);
            return new EmbeddedNode(process, lock, URI.create("http://127.0.0.1:" + port));
        } catch (RuntimeException e) {
            // the folder is free for others only once it has ended
            process.destroyForcibly().onExit().join();
            throw e;
        }
    }

    /** Waits until it serves. */
    private static int port(Process process, Path log, EmbeddedSettings settings) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread pump = new Thread(() -> pump(process, log, port), "elasticsearch-log");
        pump.setDaemon(true);
        pump.start();
        try {
            return port.get(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UsageException("Elasticsearch ended while starting: " + last(e) + " (all of it in " + log + ")");
        } catch (TimeoutException e) {
            throw new UsageException(
                    "Elasticsearch did not start in " + settings.startTimeout().toSeconds() + " s; see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted while Elasticsearch started", e);
        }
    }

    private static String last(ExecutionException e) {
        Throwable cause = e.getCause();
        return cause == null ? e.toString() : String.valueOf(cause.getMessage());
    }

    private static List<String> command(NodeHome home, Path folder, EmbeddedSettings settings) throws IOException {
        long heap = settings.heap().toMegabytes();
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + Math.min(heap, 128) + "m",
                "-Xmx" + heap + "m",
                // one small heap on few cores: the collector that costs least memory
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary,
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j.shutdownHookEnabled=false",
                "--module-path",
                home.folder().resolve("lib").toString(),
                "--add-modules=ALL-MODULE-PATH",
                "--enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core",
                "-cp",
                home.launcherClasses().toString(),
                NodeLauncher.class.getName(),
                home.folder().toString()));
        command.addAll(List.of(
                "path.data=" + folder.resolve("data"),
                "path.logs=" + folder.resolve("logs"),
                "cluster.name=dateline",
                "node.name=dateline",
                "discovery.type=single-node",
                "network.host=127.0.0.1",
                "http.port=0",
                "transport.port=0",
                // an index that is not made on purpose is a mistake
                "action.auto_create_index=false",
                // the longest article counts four times against it: with the usual tenth of a small heap it could never
                // be written
                "indexing_pressure.memory.limit=25%",
                // percentages of the whole disk are a matter for servers; ours is checked at the start
                "cluster.routing.allocation.disk.threshold_enabled=false"));
        return command;
    }

    /** Copies what the node says into its log, and finds in it the port or the reason why there is none. */
    private static void pump(Process process, Path log, CompletableFuture<Integer> port) {
        String last = "it said nothing";
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(NodeLauncher.READY)) {
                    port.complete(Integer.valueOf(
                            line.substring(NodeLauncher.READY.length()).strip()));
                } else {
                    last = line.isBlank() || line.startsWith("\tat ") ? last : line.strip();
                    out.write(line);
                    out.write('\n');
                    out.flush();
                }
            }
        } catch (IOException e) {
            last = e.toString();
        }
        port.completeExceptionally(new IllegalStateException(last));
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process
        }
        if (lock == null) {
            channel.close();
            throw new UsageException("another Dateline uses " + folder
                    + "; stop it, or choose another folder with --dateline.data-dir=FOLDER");
        }
        return lock;
    }

    /** Where it serves HTTP. */
    public URI url() {
        return url;
    }

    /** Its process, for tests of what happens when it dies. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends the node and waits until it has ended. */
    @Override
    public void close() {
        try {
            // the launcher ends at the end of its input
            process.getOutputStream().close();
            if (!process.waitFor(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            release(lock);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the channel as well, which the lock was taken on. */
    private static void release(FileLock lock) throws IOException {
        lock.acquiredBy().close();
    }
}
