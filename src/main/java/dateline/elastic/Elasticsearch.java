package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.HttpAsyncResponseConsumerFactory.BasicAsyncResponseConsumerFactory;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dateline.problem.UsageException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.springframework.util.unit.DataSize;

/**
 * A connection to Elasticsearch and the names of our indices there. Safe for any number of threads. While Elasticsearch is away,
 * the client's calls throw {@link ElasticsearchAway}; they work again as soon as it is back.
 */
public final class Elasticsearch implements AutoCloseable {
    private final ElasticsearchSettings settings;
    private final Rest5ClientTransport transport;
    private final ElasticsearchClient client;

    private Elasticsearch(ElasticsearchSettings settings, Rest5ClientTransport transport, MeterRegistry registry) {
        this.settings = settings;
        this.transport = transport;
        this.client = new ElasticsearchClient(new MeasuredTransport(transport, registry));
    }

    /** Prepares a connection that nobody measures. */
    public static Elasticsearch connect(ElasticsearchSettings settings) {
        return connect(settings, new CompositeMeterRegistry());
    }

    /**
     * Prepares a connection; nothing is sent yet.
     *
     * @param registry measures each call of the client
     * @throws UsageException where the settings are wrong
     */
    public static Elasticsearch connect(ElasticsearchSettings settings, MeterRegistry registry) {
        URI url = settings.url();
        if (url == null || url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
            throw new UsageException("dateline.elasticsearch.url must be like https://host:9200, not " + url);
        }
        var builder = Rest5Client.builder(url)
                .setDefaultHeaders(headers(settings))
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.requestTimeout())))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.of(settings.requestTimeout())))
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
                .setCompressionEnabled(false);
        if (settings.caCertificate() != null) {
            builder.setSSLContext(trusting(settings.caCertificate()));
        }
        return new Elasticsearch(
                settings, new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper()), registry);
    }

    private static Header[] headers(ElasticsearchSettings settings) {
        List<Header> headers = new ArrayList<>();
        boolean user = settings.username() != null || settings.password() != null;
        if (settings.apiKey() != null && user) {
            throw new UsageException("give either dateline.elasticsearch.api-key, or username and password, not both");
        }
        if (settings.apiKey() != null) {
            headers.add(new BasicHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + settings.apiKey(), true));
        } else if (user) {
            if (settings.username() == null || settings.password() == null) {
                throw new UsageException("dateline.elasticsearch.username and password go together");
            }
            byte[] pair = (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
            headers.add(new BasicHeader(
                    HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(pair), true));
        }
        return headers.toArray(Header[]::new);
    }

    private static SSLContext trusting(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
            if (number == 0) {
                throw new GeneralSecurityException("it holds no certificate");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new UsageException(
                    "dateline.elasticsearch.ca-certificate " + file + " is no readable PEM certificate: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * Asks Elasticsearch who it is.
     *
     * @throws UsageException where it is not reached, does not trust or is not trusted, or is of another major version
     */
    public void check() {
        new ElasticsearchCheck(String.valueOf(settings.url()), transport.restClient()).run();
    }

    /** The client. */
    public ElasticsearchClient client() {
        return client;
    }

    /**
     * The client, whose calls fail where an answer is longer, as soon as it is.
     *
     * @see #isTooLong
     */
    public ElasticsearchClient client(DataSize longestAnswer) {
        Rest5ClientOptions.Builder options = Rest5ClientOptions.of(transport.options()).toBuilder();
        options.restClientRequestOptionsBuilder()
                .setHttpAsyncResponseConsumerFactory(
                        new BasicAsyncResponseConsumerFactory((int) longestAnswer.toBytes()));
        return client.withTransportOptions(options.build());
    }

    /** Whether a call failed because the answer was longer than allowed. */
    public static boolean isTooLong(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentTooLongException) {
                return true;
            }
        }
        return false;
    }

    /** The name of an alias: {@code dateline-articles}. */
    public String alias(String kind) {
        return settings.indexPrefix() + "-" + kind;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
