package dateline.command.start;

import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchAway;
import dateline.index.IndexMigration;
import dateline.index.IndexSetup;
import dateline.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Makes the indices: for a service before its port is open, so that nobody asks for what is not there yet. */
public final class IndexPreparation implements SmartLifecycle {
    private final Elasticsearch elasticsearch;
    private final boolean embedded;
    private final boolean service;
    private final Consumer<String> tell;
    private volatile boolean running;

    /**
     * Does nothing yet.
     *
     * @param embedded whether Elasticsearch is the embedded node, where nobody else can be writing
     * @param service whether it is done at the start by itself
     */
    public IndexPreparation(Elasticsearch elasticsearch, boolean embedded, boolean service, Consumer<String> tell) {
        this.elasticsearch = elasticsearch;
        this.embedded = embedded;
        this.service = service;
        this.tell = tell;
    }

    /**
     * Makes the indices that are missing. On the embedded node those of an older Dateline are brought to this version first.
     *
     * @throws UsageException where another Elasticsearch has indices of another version, is away, or cannot read its indices
     */
    public void prepare() throws IOException {
        try {
            if (embedded) {
                new IndexMigration(elasticsearch, tell).run();
            }
            new IndexSetup(elasticsearch).ensure();
        } catch (ElasticsearchAway e) {
            throw new UsageException("the indices cannot be made ready: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return service;
    }

    /** Before the web server, which opens the port in a phase of its own. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        try {
            prepare();
            running = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
