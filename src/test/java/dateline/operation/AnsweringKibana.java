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
    String imported = "{\"successCount\":9,\"success\":true}";

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
        int status = 200;
        String text = imported;
        if (path.endsWith("/api/status")) {
            status = unavailable-- > 0 ? 503 : statusStatus;
            text = "{\"status\":{\"overall\":{\"level\":\"" + (status == 200 ? "available" : "critical") + "\"}}}";
        } else if (path.contains("/role/")) {
            status = roleStatus;
        } else if (path.endsWith("/space/nowhere")) {
            status = 404;
        }
        byte[] bytes = status == 200 ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
