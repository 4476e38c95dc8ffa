package dateline.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while this is open: the messages of Dateline's own classes, and all lines as they stand on the console. */
public final class Logged implements AutoCloseable {
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dateline");
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    public Logged() {
        appender.start();
        logger.addAppender(appender);
        System.setOut(new PrintStream(copy, true, StandardCharsets.UTF_8));
    }

    public List<ILoggingEvent> events() {
        return List.copyOf(appender.list);
    }

    public List<String> messages() {
        return events().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    List<String> lines() {
        return copy.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        System.setOut(console);
        logger.detachAppender(appender);
    }
}
