package dateline.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets ids of articles through that are addresses, as those of feeds are: {@code /api/v1/articles/https%3A%2F%2Fexample.org%2F1}. The path is parted
 * at its slashes before these are decoded, for access rules and controllers alike, so that an encoded one leads nowhere else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class EncodedPaths {
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new ApiOnly();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }

    /** No other address has such parts; Spring's own of the health of a part would fail at one. */
    private static final class ApiOnly extends StrictHttpFirewall {
        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            String path = request.getRequestURI();
            if (!path.startsWith("/api/") && path.toLowerCase(Locale.ROOT).contains("%2f")) {
                throw new RequestRejectedException("an encoded slash outside /api/");
            }
            return super.getFirewalledRequest(request);
        }
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
