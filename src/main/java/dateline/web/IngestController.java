package dateline.web;

import dateline.elastic.Elasticsearch;
import dateline.extract.Extractor;
import dateline.extract.name.NameEngines;
import dateline.index.IndexReport;
import dateline.index.Ingest;
import dateline.index.ItemResult;
import dateline.web.answer.KeptAnswers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writing, under {@code /api/v1/articles} (docs/api.md): one article, a stream of them, and away with one. What became of the lines of
 * a stream is told once all are read: a client that sends everything before it reads would otherwise wait for us while we wait for it.
 */
@RestController
@RequestMapping("/api/v1/articles")
final class IngestController {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NDJSON = "application/x-ndjson";

    /** 2 s: about the time that a batch takes. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** 5 s: about as long as a node takes to come back. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    /** Made when first asked for: a service that is only read needs no word lists. */
    private final SingletonSupplier<Ingest> ingest;

    private final KeptAnswers answers;

    IngestController(
            Elasticsearch elasticsearch, MeterRegistry registry, Environment environment, KeptAnswers answers) {
        this.answers = answers;
        this.ingest = SingletonSupplier.of(() -> new Ingest(
                elasticsearch,
                new Extractor(NameEngines.named(environment.getProperty("dateline.names", "builtin"))),
                registry));
    }

    /** One article. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> one(HttpServletRequest request) throws IOException {
        new Parameters(request.getParameterMap()).end();
        Optional<Ingest.Call> begun = ingest.obtain().begin();
        if (begun.isEmpty()) {
            return busy();
        }
        try (Ingest.Call call = begun.get()) {
            // only now, so that no more articles are held than calls are under way
            int most = (int) Ingest.MOST_SIZE.toBytes();
            byte[] json = request.getInputStream().readNBytes(most + 1);
            if (json.length > most) {
                return problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "an article may have at most " + Ingest.MOST_SIZE.toMegabytes() + " MiB",
                        null);
            }
            ItemResult result = call.write(json);
            String reason = String.valueOf(result.reason());
            return switch (result.outcome()) {
                case INDEXED, UNCHANGED -> ResponseEntity.ok(fields(result));
                case REJECTED -> problem(HttpStatus.BAD_REQUEST, reason, null);
                case FAILED -> problem(HttpStatus.SERVICE_UNAVAILABLE, reason, AWAY);
            };
        } finally {
            answers.forget();
        }
    }

    /** A stream of articles; its length does not matter. */
    @PostMapping(consumes = {NDJSON, "application/ndjson", "application/jsonl"})
    @Nullable
    ResponseEntity<?> stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new Parameters(request.getParameterMap()).end();
        // first, for a call that is begun must be closed whatever happens
        Path told = Files.createTempFile("dateline-ingest", ".ndjson");
        try {
            Optional<Ingest.Call> begun = ingest.obtain().begin();
            if (begun.isEmpty()) {
                return busy();
            }
            try (Ingest.Call call = begun.get();
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(told))) {
                IndexReport report = call.read(request.getInputStream(), result -> line(fields(result), out));
                line(fields(report), out);
            } finally {
                answers.forget();
            }
            response.setContentType(NDJSON);
            response.setContentLengthLong(Files.size(told));
            Files.copy(told, response.getOutputStream());
        } finally {
            Files.delete(told);
        }
        return null;
    }

    /** Away with one, and all that was found in it. */
    @DeleteMapping("/{id}")
    ResponseEntity<?> delete(@PathVariable String id, HttpServletRequest request) throws IOException {
        new Parameters(request.getParameterMap()).end();
        Optional<Ingest.Call> begun = ingest.obtain().begin();
        if (begun.isEmpty()) {
            return busy();
        }
        try (Ingest.Call call = begun.get()) {
            if (!call.delete(id)) {
                throw new NoSuchArticle();
            }
            return ResponseEntity.noContent().build();
        } finally {
            answers.forget();
        }
    }

    private static Map<String, Object> fields(ItemResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", result.origin().line());
        if (result.id() != null) {
            fields.put("id", result.id());
        }
        fields.put("result", result.outcome().name().toLowerCase(Locale.ROOT));
        if (result.reason() != null) {
            fields.put("reason", result.reason());
        }
        return fields;
    }

    private static Map<String, Object> fields(IndexReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("read", report.read());
        fields.put("rejected", report.rejected());
        fields.put("indexed", report.indexed());
        fields.put("unchanged", report.unchanged());
        fields.put("failed", report.failed());
        return fields;
    }

    private static void line(Map<String, Object> fields, OutputStream out) {
        try {
            out.write(JSON.writeValueAsBytes(fields));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<?> busy() {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "too many others are writing; try again", PAUSE);
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail, @Nullable Duration again) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (again != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(again.toSeconds()));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
