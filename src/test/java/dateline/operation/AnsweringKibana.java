package dateline.operation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server that answers as Kibana does, and remembers what it was asked. */
final class AnsweringKibana implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** How often it says that it is not available yet. */
    int unavailable;

    int statusStatus = 200;
    int roleStatus = 204;
    int importStatus = 200;

    /** What it answers to an import; {@code #} stands for the number of objects in the file. */
    String imported = "{\"successCount\":#,\"success\":true,\"warnings\":[]}";

    /** Overall level while it is there. */
    String level = "available";

    /** How many bytes it promises beyond those that it sends. */
    int withheld;

    /** Part of a path to which it does not answer at all. */
    String silent = "nothing";

    private final HttpServer server;

    /** With TLS where a context is given. */
    AnsweringKibana(@Nullable SSLContext context) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (context == null) {
            server = HttpServer.create(address, 0);
        } else {
            HttpsServer secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(context));
            server = secure;
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Host and port. */
    String address() {
        return "localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Kibana refuses what another site could have sent, and a body whose form is not told. */
    private static boolean isUnderstood(HttpExchange exchange) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        return switch (exchange.getRequestMethod()) {
            case "GET" -> true;
            case "POST" ->
                exchange.getRequestHeaders().containsKey("kbn-xsrf") && type.startsWith("multipart/form-data");
            default -> exchange.getRequestHeaders().containsKey("kbn-xsrf") && type.equals("application/json");
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        if (login.startsWith("Basic ")) {
            login = new String(Base64.getDecoder().decode(login.substring(6)), StandardCharsets.UTF_8);
        }
        String path = exchange.getRequestURI().toString();
        boolean file = body.contains("filename=\"dateline.ndjson\"") && body.contains("\"type\":\"dashboard\"");
        asked.add(exchange.getRequestMethod() + " " + path + " " + login + (path.contains("role") ? "" : " " + file)
                + (path.contains("role")
                        ? " false "
                                + body.lines()
                                        .filter(line -> line.contains("spaces"))
                                        .findFirst()
                                        .orElse("")
                                        .strip()
                        : ""));
        if (path.contains(silent)) {
            return;
        }
        int status = path.endsWith("overwrite=true") ? importStatus : 200;
        String text = imported.replace("#", "" + (body.split("\"coreMigrationVersion\"", -1).length - 1));
        if (path.endsWith("/api/status")) {
            status = unavailable-- > 0 ? 503 : statusStatus;
            text = "{\"status\":{\"overall\":{\"level\":\"" + (status == 200 ? level : "critical")
                    + "\"},\"core\":{\"level\":\"available\"}}}";
        } else if (path.contains("/role/")) {
            status = roleStatus;
        } else if (path.endsWith("/space/nowhere")) {
            status = 404;
        }
        if (!isUnderstood(exchange)) {
            status = 400;
        }
        boolean told = status == 200 || path.contains("_import") || path.endsWith("status");
        byte[] bytes = told ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
        int promised = bytes.length + (path.contains("_import") ? withheld : 0);
        exchange.sendResponseHeaders(status, promised == 0 ? -1 : promised);
        try {
            exchange.getResponseBody().write(bytes);
            exchange.close();
        } catch (IOException e) {
            // it withheld what it promised: the connection ends here
            exchange.close();
        }
    }
}
