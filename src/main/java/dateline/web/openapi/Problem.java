package dateline.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The errors of {@code errors.tsv}, as RFC 9457 problems that all operations share. */
final class Problem {
    private static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** All, by name. */
    static Map<String, ApiResponse> responses() {
        Map<String, ApiResponse> responses = new LinkedHashMap<>();
        for (var row : Sheet.rows("errors.tsv")) {
            String status = row.getField("status");
            MediaType content = new MediaType().schema(new Form("Problem").schema());
            Object example = Examples.of(status, MEDIA_TYPE);
            if (example != null) {
                content.example(example);
            }
            ApiResponse response = new ApiResponse()
                    .description(row.getField("description"))
                    .content(new Content().addMediaType(MEDIA_TYPE, content));
            if (!row.getField("header").isEmpty()) {
                response.addHeaderObject(
                        row.getField("header"),
                        new Header().description("Seconds to wait.").schema(new Form("number 1..").schema()));
            }
            responses.put(name(status), response);
        }
        return responses;
    }

    /** A response that is described once for all. */
    static ApiResponse reference(String status) {
        return new ApiResponse().$ref("#/components/responses/" + name(status));
    }

    private static String name(String status) {
        return HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase().replace(" ", "");
    }
}
