package dateline.web;

import dateline.elastic.Elasticsearch;
import dateline.extract.Extractor;
import dateline.extract.name.NameEngine;
import dateline.index.IndexReport;
import dateline.index.Ingest;
import dateline.index.ItemResult;
import dateline.index.StoryRepair;
import dateline.index.Trouble;
import dateline.web.answer.KeptAnswers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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
import org.springframework.web.server.ResponseStatusException;

/** Writing, under {@code /api/v1/articles} (docs/api.md): one article, a stream of them, and away with one. */
@RestController
@RequestMapping("/api/v1/articles")
@EnableConfigurationProperties(IngestController.Settings.class)
final class IngestController {
    private static final String NDJSON = "application/x-ndjson";

    /** 5 s: about as long as a node takes to come back. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    /**
     * How articles are written: {@code dateline.api.*}.
     *
     * @param writeWait how long a request waits while Elasticsearch is away or busy, or while another writes the same article. 10 s where
     *     nothing is set: longer than Elasticsearch takes for a batch, shorter than a caller waits
     */
    @ConfigurationProperties("dateline.api")
    record Settings(@DefaultValue("10s") Duration writeWait) {

        Settings {
            if (writeWait.isNegative()) {
                throw new IllegalArgumentException("dateline.api.write-wait must be at least 0s, not " + writeWait);
            }
        }
    }

    /** Made when first asked for: a service that is only read needs no word lists. */
    private final SingletonSupplier<Ingest> ingest;

    private final KeptAnswers answers;

    IngestController(
            Elasticsearch elasticsearch,
            MeterRegistry registry,
            ObjectProvider<NameEngine> names,
            StoryRepair repair,
            KeptAnswers answers,
            Settings settings) {
        this.answers = answers;
        this.ingest = SingletonSupplier.of(() -> new Ingest(
                elasticsearch, new Extractor(names.getObject()), registry, settings.writeWait(), repair::soon));
    }

    /** One article. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> one(HttpServletRequest request) throws IOException {
        new Parameters(request.getParameterMap()).end();
        refuseCompressed(request);
        List<ItemResult> results = new ArrayList<>();
        try (Ingest.Call call = ingest.obtain().begin(request.getInputStream(), results::add)) {
            if (!call.readOne()) {
                return problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "an article may have at most " + Ingest.MOST_SIZE.toMegabytes() + " MiB",
                        null);
            }
            ItemResult result = results.getFirst();
            String reason = String.valueOf(result.reason());
            return switch (result.outcome()) {
                case INDEXED, UNCHANGED -> ResponseEntity.ok(fields(result));
                case REJECTED -> problem(HttpStatus.BAD_REQUEST, reason, null);
                case FAILED ->
                    mayPass(result)
                            ? problem(HttpStatus.SERVICE_UNAVAILABLE, reason, AWAY)
                            : problem(HttpStatus.INTERNAL_SERVER_ERROR, reason, null);
            };
        } finally {
            answers.forget();
        }
    }

    /** A stream of articles; its length does not matter. */
    @PostMapping(consumes = {NDJSON, "application/ndjson", "application/jsonl"})
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new Parameters(request.getParameterMap()).end();
        refuseCompressed(request);
        try (ToldResults told = new ToldResults()) {
            try (Ingest.Call call =
                    ingest.obtain().begin(request.getInputStream(), result -> told.add(fields(result)))) {
                told.add(fields(call.readAll()));
            } finally {
                answers.forget();
            }
            response.setContentType(NDJSON);
            told.send(response);
        }
    }

    /** Away with one, and all that was found in it. */
    @DeleteMapping("/{id}")
    ResponseEntity<?> delete(@PathVariable String id, HttpServletRequest request) throws IOException {
        new Parameters(request.getParameterMap()).end();
        try {
            if (!ingest.obtain().delete(id)) {
                throw new NoSuchArticle();
            }
            return ResponseEntity.noContent().build();
        } finally {
            answers.forget();
        }
    }

    /** Else it would be told to be no UTF-8. */
    private static void refuseCompressed(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ResponseStatusException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "articles are taken as they are, without the Content-Encoding " + encoding);
        }
    }

    private static boolean mayPass(ItemResult result) {
        Trouble trouble = result.trouble();
        return trouble != null && trouble.passing();
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
        if (result.outcome() == ItemResult.Outcome.FAILED) {
            fields.put("retry", mayPass(result));
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

    private static ResponseEntity<?> problem(HttpStatus status, String detail, @Nullable Duration again) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (again != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(again.toSeconds()));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
