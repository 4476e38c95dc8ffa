package dateline.elastic.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.gateway.GatewayService;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Main class of the embedded node's JVM. Arguments: the node's home, then settings as {@code name=value}. Once the node serves, it
 * prints {@link #READY} and its HTTP port on a line. It ends when its standard input does: the parent holds the other end, so the
 * node ends with its parent however that dies.
 */
public final class NodeLauncher {
    /** Begins the line that tells the HTTP port. */
    public static final String READY = "DATELINE-NODE-HTTP-PORT ";

    /** 10 s: a node closes in under two; a parent that is gone must not leave one that hangs. */
    private static final long CLOSE_SECONDS = 10;

    /** 10 ms: nobody sees it, and it costs nothing. */
    private static final long RECOVERY_PAUSE_MILLIS = 10;

    private NodeLauncher() {}

    /** Starts a node and serves until the end of standard input. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Settings.Builder settings = Settings.builder().put("path.home", home.toString());
        for (int i = 1; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            settings.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        LogConfigurator.configureESLogging();
        LogConfigurator.configureWithoutConfig(settings.build());
        Environment environment = new Environment(settings.build(), home.resolve("config"));
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of());
        Node node = new Node(environment, plugins);
        watchParent(node);
        node.start();
        awaitRecovery(node);
        int port = node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort();
        System.out.println(READY + port);
    }

    /**
     * HTTP is open before the indices of an earlier run are read back; until they are, every request would be refused. Whoever waits for
     * the start ends it if it takes too long.
     */
    private static void awaitRecovery(Node node) throws InterruptedException {
        ClusterService cluster = node.injector().getInstance(ClusterService.class);
        while (cluster.state().blocks().hasGlobalBlock(GatewayService.STATE_NOT_RECOVERED_BLOCK)) {
            TimeUnit.MILLISECONDS.sleep(RECOVERY_PAUSE_MILLIS);
        }
    }

    /** From before the start, so that a parent that dies meanwhile leaves no node either. */
    private static void watchParent(Node node) {
        Thread watch = new Thread(
                () -> {
                    awaitEndOfInput();
                    Thread hang = new Thread(NodeLauncher::haltLater, "halt");
                    hang.setDaemon(true);
                    hang.start();
                    close(node);
                    Runtime.getRuntime().halt(0);
                },
                "parent");
        watch.setDaemon(false);
        watch.start();
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said here; only the end counts
            }
        } catch (IOException e) {
            // a broken pipe is an end, too
        }
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (IOException e) {
            System.err.println("the node did not close in order: " + e);
        }
    }

    private static void haltLater() {
        try {
            TimeUnit.SECONDS.sleep(CLOSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
