package dateline.elastic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Elasticsearch: {@code dateline.elasticsearch.*}.
 *
 * @param url of one node or a load balancer; an embedded node is started where it is missing
 * @param username with {@code password}; or neither
 * @param apiKey as Elasticsearch gave it, encoded; instead of user and password
 * @param caCertificate PEM file of the authority that signed the node's certificate, where Java does not trust it anyway
 * @param indexPrefix begins the name of every index and alias
 * @param connectTimeout for a new connection
 * @param requestTimeout for an answer
 */
public record ElasticsearchSettings(
        @Nullable URI url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path caCertificate,
        @DefaultValue("dateline") String indexPrefix,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("60s") Duration requestTimeout) {

    public ElasticsearchSettings {
        // not repeated, nor kept: it would stand in messages and the log
        if (url != null && url.toString().contains("@")) {
            throw new IllegalArgumentException("dateline.elasticsearch.url must hold no user and no password;"
                    + " give dateline.elasticsearch.username and dateline.elasticsearch.password");
        }
        if (!indexPrefix.matches("[a-z][a-z0-9_-]{0,80}")) {
            throw new IllegalArgumentException(
                    "dateline.elasticsearch.index-prefix must be lower-case letters, digits, - and _, not "
                            + indexPrefix);
        }
    }

    /** A node at {@code url} without security, and everything else as it is by default. */
    public static ElasticsearchSettings open(URI url, String indexPrefix) {
        return new ElasticsearchSettings(
                url, null, null, null, null, indexPrefix, Duration.ofSeconds(5), Duration.ofSeconds(60));
    }

    /** The same, at another place. */
    ElasticsearchSettings at(URI other) {
        return new ElasticsearchSettings(
                other, username, password, apiKey, caCertificate, indexPrefix, connectTimeout, requestTimeout);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ElasticsearchSettings[url=" + url + ", indexPrefix=" + indexPrefix + "]";
    }
}
