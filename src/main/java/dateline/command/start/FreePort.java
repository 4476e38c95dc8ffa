package dateline.command.start;

import dateline.problem.UsageException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Whether the port that the service is to listen at can be opened: asked early, so that nobody waits for the node first. */
public final class FreePort {
    private static final int LAST = 65_535;

    private FreePort() {}

    /**
     * Opens and closes it; port 0 is any free one.
     *
     * @throws UsageException where it cannot be opened, with the system's reason
     */
    public static void check(Environment environment) {
        String given = environment.getProperty("server.port", "8080");
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > LAST) {
            throw new UsageException("server.port must be a port's number, from 0 to " + LAST + ", not " + given);
        }
        int port = Integer.parseInt(given);
        String address = environment.getProperty("server.address");
        try (ServerSocket socket = new ServerSocket(port, 1, address == null ? null : InetAddress.getByName(address))) {
            socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw new UsageException("server.address " + address + " is no address: there is no such host", e);
        } catch (BindException e) {
            throw isTaken(e) ? taken(port, e) : refused(port, address, e);
        } catch (IOException e) {
            throw refused(port, address, e);
        }
    }

    /** Java has one exception for a taken port, one that takes rights, and an address of another machine; it has the system's words. */
    private static boolean isTaken(BindException thrown) {
        return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT).contains("in use");
    }

    /** Somebody else listens there. */
    public static UsageException taken(int port, Exception cause) {
        return new UsageException(
                "port " + port + " is taken; stop what listens there, or choose another with --server.port=18080",
                cause);
    }

    private static UsageException refused(int port, @Nullable String address, IOException cause) {
        return new UsageException(
                "port " + port + (address == null ? "" : " of " + address) + " cannot be opened: " + cause.getMessage(),
                cause);
    }
}
