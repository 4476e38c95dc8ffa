package dateline.web.access;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the API: {@code dateline.api.*}.
 *
 * @param openReading whether reading needs no key; writing always needs one
 * @param keys by the name of whoever holds them; {@code dateline key} makes one
 * @param requestsPerMinute how many requests a key, or an address without key, may make in a minute
 * @param corsOrigins sites whose pages may read the API in a browser, like {@code https://example.org}
 */
@ConfigurationProperties("dateline.api")
public record AccessSettings(
        @DefaultValue("true") boolean openReading,
        @DefaultValue Map<String, ApiKey> keys,
        @DefaultValue("6000") int requestsPerMinute,
        @DefaultValue List<String> corsOrigins) {

    public AccessSettings {
        keys = Map.copyOf(keys);
        corsOrigins = List.copyOf(corsOrigins);
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "dateline.api.requests-per-minute must be at least 1, not " + requestsPerMinute);
        }
        for (String origin : corsOrigins) {
            if (!origin.matches("https?://[^/*\\s]+")) {
                throw new IllegalArgumentException(
                        "dateline.api.cors-origins must be like https://example.org, not " + origin);
            }
        }
    }
}
