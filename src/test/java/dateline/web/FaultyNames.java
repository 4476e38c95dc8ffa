package dateline.web;

import dateline.extract.model.Mention;
import dateline.extract.name.BuiltInNames;
import dateline.extract.name.NameEngine;
import dateline.extract.text.Text;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The engine {@code faulty}: throws at articles that say BREAK, and stays at those that say STALL until it is let go on. */
public final class FaultyNames implements NameEngine {
    /** What no caller may see: where we are inside; and a line that nobody logged. */
    static final String SECRET = "node-7.internal:9200\n2026-01-01T00:00:00.000Z  INFO [] forged : all is well";

    /** How many articles stay, and how many may go on. */
    static final Semaphore STALLED = new Semaphore(0);

    static final Semaphore GO_ON = new Semaphore(0);

    private final BuiltInNames names = new BuiltInNames();

    @Override
    public String id() {
        return "faulty";
    }

    @Override
    public List<Mention> find(List<Text> fields) {
        for (Text field : fields) {
            if (field.chars().contains("BREAK")) {
                throw new IllegalStateException(SECRET);
            }
            if (field.chars().contains("STALL")) {
                STALLED.release();
                GO_ON.acquireUninterruptibly();
            }
        }
        return names.find(fields);
    }
}
