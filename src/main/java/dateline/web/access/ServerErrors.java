package dateline.web.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server refuses by itself, before a filter or controller sees it, is an RFC 9457 problem too. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServerErrors {
    static final String UNREADABLE = "the request is no HTTP, its address and headers have more than 8 KiB,"
            + " or it holds characters that are not allowed";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(Refusals refusals) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(refusals)));
    }

    /** In the place of Tomcat's page: a request that Tomcat cannot read, or gives to nobody. */
    private static final class Report extends ErrorReportValve {
        private final Refusals refusals;

        Report(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                refusals.write(request, response, status, detail(status));
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("Nobody is there to be told", e);
            }
        }
    }

    /** Where the servlet container sends what it has to refuse; who asks for this address finds nothing. */
    @RestController
    static final class Page implements ErrorController {
        private final Refusals refusals;

        Page(Refusals refusals) {
            this.refusals = refusals;
        }

        @RequestMapping("/error")
        void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (response.isCommitted()) {
                // an export that broke off has said so itself
                return;
            }
            Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
            if (status == null) {
                status = HttpStatus.INTERNAL_SERVER_ERROR;
            }
            refusals.write(request, response, status, detail(status));
        }
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> UNREADABLE;
            case NOT_FOUND -> "there is nothing at this address; /swagger-ui.html shows what there is";
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> "this version or encoding of HTTP is not known here";
            case METHOD_NOT_ALLOWED -> "this method is not allowed here";
            case REQUEST_TIMEOUT -> "nothing came for too long; send the request again";
            default -> status.is4xxClientError() ? "the request is refused" : "a fault of ours; the log tells more";
        };
    }
}
