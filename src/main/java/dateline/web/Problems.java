package dateline.web;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import dateline.analytics.MissingIndex;
import dateline.analytics.SlowQuestion;
import dateline.elastic.ElasticsearchAway;
import dateline.index.call.Refusal;
import dateline.problem.UsageException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors as RFC 9457 problems: what the client can mend is named, what it cannot is not shown. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** 5 s: about as long as a node takes to come back. */
    private static final String RETRY_SECONDS = "5";

    /** 2 s: about the time that a batch takes. */
    private static final String SOON_SECONDS = "2";

    private static final String AWAY = "Elasticsearch is away; try again in " + RETRY_SECONDS + " seconds";

    @ExceptionHandler
    ProblemDetail invalid(InvalidParameter e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setProperty("parameter", e.parameter());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal e) {
        HttpStatus status = switch (e.why()) {
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case IN_USE -> HttpStatus.CONFLICT;
            case TOO_SLOW -> HttpStatus.REQUEST_TIMEOUT;
        };
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return (e.why() == Refusal.Why.TOO_SLOW ? answer : answer.header(HttpHeaders.RETRY_AFTER, SOON_SECONDS))
                .body(ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchArticle e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    /** Without the library's words for it. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, "there is nothing at this address; /swagger-ui.html shows what there is");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** With the types that are taken. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                "the content type is not supported; take one of "
                        + e.getSupportedMediaTypes().stream()
                                .map(MediaType::toString)
                                .collect(Collectors.joining(", ")));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** Names and values that no one types, such as control characters. */
    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "the request holds characters that are not allowed");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slow(SlowQuestion e) {
        return unavailable(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingIndex e) {
        LOG.error("{}", e.getMessage());
        return unavailable(String.valueOf(e.getMessage()));
    }

    /** What whoever runs the service can mend: indices that another Dateline has migrated since the start. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unprepared(UsageException e) {
        LOG.error("{}", e.getMessage());
        return unavailable("the service is not ready for that; its log says why");
    }

    /** Parameters that are no UTF-8 or not well encoded. */
    @ExceptionHandler
    ProblemDetail malformed(InvalidParameterException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "the parameters are not percent-encoded UTF-8, or too many");
    }

    /** A client that hung up, or sent what is no HTTP: nobody is there to be told, or only that. */
    @ExceptionHandler
    ProblemDetail unreadable(BadRequestException e) {
        LOG.debug("Request could not be read to its end", e);
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "the request could not be read to its end");
    }

    /** Connection failures and time-outs of the client of Elasticsearch, and what stands before Elasticsearch and answers in its place. */
    @ExceptionHandler({ElasticsearchAway.class, TransportException.class})
    ResponseEntity<ProblemDetail> away(IOException e) {
        LOG.warn("{}", e.getMessage());
        return unavailable(AWAY);
    }

    /** Any other input or output: files of ours, such as a temporary one on a full disk. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(IOException e) {
        return broken((Exception) e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ElasticsearchException e, HttpServletRequest request) {
        if (e.status() == 429 || e.status() >= 502) {
            LOG.warn("Elasticsearch is busy: {}", e.getMessage());
            return unavailable(AWAY);
        }
        if (isTooManyBuckets(e)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST,
                    "too many buckets; choose a longer interval, a shorter range or a smaller top");
            problem.setProperty("parameter", "interval");
            return ResponseEntity.of(problem).build();
        }
        // values of the right form that no document can have; the rest of a question is of our making
        if (e.status() == 400 && request.getParameter(Parameters.CURSOR) != null) {
            return ResponseEntity.of(
                            invalid(new InvalidParameter(Parameters.CURSOR, Parameters.CURSOR + Parameters.NO_CURSOR)))
                    .build();
        }
        return broken((Exception) e);
    }

    private static boolean isTooManyBuckets(ElasticsearchException e) {
        return e.response().toString().contains("too_many_buckets");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(RuntimeException e) {
        return broken((Exception) e);
    }

    private static ResponseEntity<ProblemDetail> broken(Exception e) {
        String number = UUID.randomUUID().toString();
        LOG.error("Request failed, number {}", number, e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "a fault of ours; the log has it under number " + number);
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<ProblemDetail> unavailable(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(problem);
    }
}
