package dateline.web.access;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Which requests need which key, and the headers that keep a browser from doing with our answers what they are not for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccessRules {
    /** Styles inline: the page that shows the OpenAPI document sets them from its script. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
                    + " font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String READER = ApiKey.Role.READER.name();
    private static final String WRITER = ApiKey.Role.WRITER.name();

    @Bean
    SecurityFilterChain rules(HttpSecurity http, AccessSettings settings, Refusals refusals) throws Exception {
        RateFilter rates = new RateFilter(settings, refusals);
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health/**").permitAll();
                    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)) {
                        var reading = requests.requestMatchers(method, "/api/**", "/actuator/**");
                        if (settings.openReading()) {
                            reading.permitAll();
                        } else {
                            reading.hasAnyRole(READER, WRITER);
                        }
                    }
                    requests.requestMatchers("/api/**", "/actuator/**")
                            .hasRole(WRITER)
                            // the pages, the OpenAPI document (it tells how to send a key), and what is not there
                            .anyRequest()
                            .permitAll();
                })
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new KeyFilter(settings, refusals, rates), AnonymousAuthenticationFilter.class)
                .addFilterBefore(rates, AuthorizationFilter.class)
                // keys are sent by programs, never by a browser of itself: there is no session to ride on
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .addFilter(crossOrigin(settings, refusals))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        // answers have rules of their own (dateline.web.answer)
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    RequestRejectedHandler rejected(Refusals refusals) {
        return (request, response, why) -> refusals.write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "the request holds a method or characters that are not allowed");
    }

    private static CorsFilter crossOrigin(AccessSettings settings, Refusals refusals) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        if (!settings.corsOrigins().isEmpty()) {
            CorsConfiguration reading = new CorsConfiguration();
            reading.setAllowedOrigins(settings.corsOrigins());
            reading.setAllowedMethods(List.of("GET"));
            reading.setAllowedHeaders(
                    List.of("Authorization", "X-API-Key", "Cache-Control", "If-None-Match", "X-Request-Id"));
            reading.setExposedHeaders(List.of("ETag", "Age", "Retry-After", "X-Request-Id"));
            source.registerCorsConfiguration("/api/**", reading);
        }
        CorsFilter filter = new CorsFilter(source);
        filter.setCorsProcessor(new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) throws IOException {
                refusals.write(response, HttpStatus.FORBIDDEN, "pages of this origin may not ask, or not in this way");
            }
        });
        return filter;
    }
}
