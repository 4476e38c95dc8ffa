package dateline.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The OpenAPI document: springdoc finds the operations, and makes schemas of what they answer; the data files under {@code /api} tell
 * the rest. Made when it is first asked for. Safe for any number of threads.
 */
@Component
final class OpenApiDocument implements OpenApiCustomizer {
    /** Stands in the place of a media type where an answer has no body. */
    private static final String NO_BODY = "none";

    private static final String JSON_TYPE = "application/json";

    private static final String DESCRIPTION = """
            Who was mentioned, who sanctioned whom, and how countries got on, over time: numbers, and the articles and sentences behind them.

            Days are ISO dates, countries ISO 3166-1 alpha-2 codes, blocs codes such as `EU`. Parameters that an operation does not know
            are refused. Values of one filter are alternatives, given by comma or repetition (names by repetition only); filters narrow each
            other. Errors are RFC 9457 problems. Every answer carries `X-Request-Id`, the caller's own if it sent one. Reading needs a key where
            the operator says so, writing always.

            Answers to GET with status 200, except exports, carry an `ETag`: send it back as `If-None-Match`, and an unchanged answer is a
            304 without body. The service keeps them for a second, unless configured otherwise; one that was made for another request
            carries its `Age` in seconds. `Cache-Control: no-cache` asks for one that is made now, `max-age` bounds its age, with
            `no-store` it is not kept for others either.
            """;

    private final String version;

    OpenApiDocument(@Value("${dateline.version}") String version) {
        this.version = version;
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                        .title("Dateline")
                        .version(version)
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("this service")))
                .tags(tags())
                .security(List.of(
                        new SecurityRequirement(),
                        new SecurityRequirement().addList("bearer"),
                        new SecurityRequirement().addList("key")));
        Components components = document.getComponents();
        components
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("`Authorization: Bearer KEY`"))
                .addSecuritySchemes(
                        "key",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("`X-API-Key: KEY`"));
        StoredFields.addTo(components.getSchemas());
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        components.setResponses(Problem.responses());
        document.setPaths(described(document.getPaths()));
    }

    private static List<Tag> tags() {
        return Sheet.rows("tags.tsv").stream()
                .map(row -> new Tag().name(row.getField("tag")).description(row.getField("description")))
                .toList();
    }

    /** In the order of the data file; what it does not have yet comes last, as springdoc found it. */
    private static Paths described(Paths found) {
        Paths paths = new Paths();
        Operation.all().forEach((key, operation) -> {
            String[] parts = key.split(" ", 2);
            PathItem item = found.get(parts[1]);
            var method = PathItem.HttpMethod.valueOf(parts[0]);
            if (item != null && item.readOperationsMap().get(method) != null) {
                describe(operation, item.readOperationsMap().get(method));
                paths.addPathItem(parts[1], item);
            }
        });
        found.forEach(paths::putIfAbsent);
        return paths;
    }

    private static void describe(Operation operation, io.swagger.v3.oas.models.Operation document) {
        document.operationId(operation.id())
                .tags(List.of(operation.tag()))
                .summary(operation.summary())
                .description(operation.description())
                .parameters(operation.parameters().values().stream()
                        .map(use -> parameter(use, operation.example()))
                        .toList());
        if (operation.needsKey()) {
            document.security(
                    List.of(new SecurityRequirement().addList("bearer"), new SecurityRequirement().addList("key")));
        }
        if (!operation.body().isEmpty()) {
            document.requestBody(new RequestBody().required(true).content(content(operation.body())));
        }
        document.setResponses(responses(operation, document.getResponses()));
    }

    private static Parameter parameter(Use use, Map<String, String> example) {
        var known = use.parameter();
        Schema<?> schema = known.form().schema();
        if (known.otherwise() != null) {
            schema.setDefault(known.form().value(known.otherwise()));
        }
        Parameter parameter = new Parameter()
                .name(known.name())
                .in(known.form().isPath() ? "path" : "query")
                .description(use.description())
                .required(use.required())
                .schema(schema);
        if (known.form().isList()) {
            parameter.style(Parameter.StyleEnum.FORM).explode(known.form().isRepeated());
        }
        String value = example.get(known.name());
        return value == null ? parameter : parameter.example(known.form().value(value));
    }

    private static ApiResponses responses(Operation operation, ApiResponses found) {
        ApiResponses responses = new ApiResponses();
        if (operation.answers().isEmpty()) {
            found.forEach((status, response) -> {
                if (status.startsWith("2")) {
                    Content content = new Content();
                    if (response.getContent() != null) {
                        response.getContent().values().forEach(type -> content.addMediaType(JSON_TYPE, type));
                    }
                    responses.addApiResponse(status, response.content(content));
                }
            });
        }
        for (Operation.Body answer : operation.answers()) {
            Content content = responses
                    .computeIfAbsent(
                            answer.status(),
                            status -> new ApiResponse().description("OK").content(new Content()))
                    .getContent();
            if (!answer.mediaType().equals(NO_BODY)) {
                content.addMediaType(
                        answer.mediaType(), new MediaType().schema(answer.form().schema()));
            }
        }
        responses
                .values()
                .forEach(response -> response.getContent().forEach((type, media) -> {
                    Object example = Examples.of(operation.id(), type);
                    if (example != null) {
                        media.example(example);
                    }
                }));
        operation.errors().forEach(status -> responses.addApiResponse(status, Problem.reference(status)));
        return responses;
    }

    private static Content content(List<Operation.Body> bodies) {
        Content content = new Content();
        bodies.forEach(body -> content.addMediaType(
                body.mediaType(), new MediaType().schema(body.form().schema())));
        return content;
    }
}
