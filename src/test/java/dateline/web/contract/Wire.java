package dateline.web.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Passes bytes on to a port, until it is cut; then it hangs up on everybody. Safe for any number of threads. */
public final class Wire implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean cut;

    public Wire(int to) throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket near = server.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                    sockets.addAll(List.of(near, far));
                    // asked only now: who cuts meanwhile either finds them in the list or is seen here
                    if (cut) {
                        near.close();
                        far.close();
                        continue;
                    }
                    pass(near, far);
                    pass(far, near);
                } catch (IOException e) {
                    // closed
                }
            }
        });
    }

    private void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] bytes = new byte[8192];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (left.addAndGet(-read) < 0) {
                        cut();
                        return;
                    }
                    out.write(bytes, 0, read);
                }
            } catch (IOException e) {
                // cut
            }
        });
    }

    public int port() {
        return server.getLocalPort();
    }

    public void cut() throws IOException {
        cut = true;
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Is cut when so many more bytes, of both directions together, have gone over it. */
    public void cutAfter(long bytes) {
        left.set(bytes);
    }

    public void mend() {
        left.set(Long.MAX_VALUE);
        cut = false;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
