package dateline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of the lines of a stream, in a temporary file until the stream is read to its end: a client that sends everything before
 * it reads would otherwise wait for us while we wait for it. In memory it would grow with the stream. Not safe for use by several
 * threads.
 */
final class ToldResults implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final OutputStream out;

    ToldResults() throws IOException {
        file = Files.createTempFile("dateline-ingest", ".ndjson");
        out = new BufferedOutputStream(Files.newOutputStream(file));
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
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.delete(file);
        }
    }
}
