package dateline.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Unmatched;

/** What {@code dev} and {@code serve} share: the service, until it is stopped. */
abstract class ServiceCommand {
    static final String PROPERTIES =
            "Any property of docs/operations.md can be given as --name=value:%n  --server.port=18080 --dateline.data-dir=/data";

    @Unmatched
    private List<String> properties = new ArrayList<>();

    /** Serves until the program is told to stop; {@code ready} runs once requests are answered. */
    int serve(Ready ready) throws IOException, InterruptedException {
        Console tell = new Console(System.out);
        ConfigurableApplicationContext context = Service.start(WebApplicationType.SERVLET, properties, tell);
        CountDownLatch stopped = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
        ready.run(context, tell);
        tell.accept("Ready: open http://localhost:" + context.getEnvironment().getProperty("local.server.port")
                + " (Ctrl-C stops everything)");
        stopped.await();
        return CommandLineProgram.DONE;
    }

    /** What is done between the start and the word that all is ready. */
    interface Ready {
        void run(ConfigurableApplicationContext context, Console tell) throws IOException;
    }
}
