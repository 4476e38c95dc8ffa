package dateline.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dateline.problem.UsageException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether it is an Elasticsearch that we can work with who answers at an address, and if not, what the user can do about it.
 *
 * @param client of that address
 */
record ElasticsearchCheck(String url, Rest5Client client) {
    /** The major version that mappings and queries are written for. */
    private static final String MAJOR = "9";

    /** The header that every Elasticsearch since 7.14 answers with. */
    private static final String PRODUCT = "X-Elastic-Product";

    private static final JsonMapper JSON = new JsonMapper();

    /** @throws UsageException where it is not reached, does not trust or is not trusted, or is of another major version */
    void run() {
        try {
            // the embedded node has no GET /; and the plain request tells more of a stranger than the typed one
            Response response = client.performRequest(new Request("GET", "/_nodes/_local/os"));
            // this client throws for some error statuses and returns others
            if (response.getStatusCode() >= 300) {
                refuse(response);
                return;
            }
            String version = version(response);
            if (!version.startsWith(MAJOR + ".")) {
                throw new UsageException(url + " is Elasticsearch " + version + "; Dateline needs " + MAJOR + ".x");
            }
        } catch (ResponseException e) {
            refuse(e.getResponse());
        } catch (IOException | JacksonException | ParseException e) {
            throw new UsageException("cannot reach Elasticsearch at " + url + ": " + reason(e), e);
        }
    }

    private String version(Response response) throws IOException, ParseException {
        if (response.getHeader(PRODUCT) == null) {
            throw new UsageException(url + " does not answer as Elasticsearch does");
        }
        JsonNode nodes =
                JSON.readTree(EntityUtils.toString(response.getEntity())).path("nodes");
        return nodes.isEmpty()
                ? "of no known version"
                : nodes.iterator().next().path("version").asString("of no known version");
    }

    private void refuse(Response response) {
        int status = response.getStatusCode();
        if (response.getHeader(PRODUCT) == null && status != 401) {
            throw new UsageException(url + " does not answer as Elasticsearch does (status " + status + ")");
        }
        // a user that may index but not monitor is a good user
        if (status != 403) {
            throw new UsageException(
                    status == 401
                            ? url
                                    + " refuses the credentials: check dateline.elasticsearch.username and password, or api-key"
                            : url + " answers " + status);
        }
    }

    private static String reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SSLException ssl -> {
                    return "its certificate is not trusted, or it speaks no TLS; give the authority's PEM file as"
                            + " dateline.elasticsearch.ca-certificate (" + ssl.getMessage() + ")";
                }
                case UnknownHostException unknown -> {
                    return "no such host";
                }
                case ConnectException refused -> {
                    return "connection refused";
                }
                case SocketTimeoutException timeout -> {
                    return "no answer in time";
                }
                default -> {}
            }
        }
        return String.valueOf(thrown.getMessage());
    }
}
