package dateline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of the lines of a stream, in a temporary file until the stream is read to its end: a client that sends everything before
 * it reads would otherwise wait for us while we wait for it. In memory it would grow with the stream. Not safe for use by several
 * threads.
 */
final class ToldResults implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final FileChannel file;
    private final OutputStream out;

    ToldResults() throws IOException {
        // gone from its folder at once, so that a service that is killed leaves nothing
        file = FileChannel.open(
                Files.createTempFile("dateline-ingest", ".ndjson"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        out = new BufferedOutputStream(Channels.newOutputStream(file));
    }

    void add(Map<String, Object> fields) {
        try {
            out.write(JSON.writeValueAsBytes(fields));
            out.write('\n');
        } catch (IOException e) {
            // our disk, not Elasticsearch
            throw new UncheckedIOException(e);
        }
    }

    void send(HttpServletResponse response) throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        response.setContentLengthLong(file.size());
        file.position(0);
        Channels.newInputStream(file).transferTo(response.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        // what is not flushed is of no use to anyone
        file.close();
    }
}
