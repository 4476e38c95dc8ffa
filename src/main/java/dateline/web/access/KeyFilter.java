package dateline.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells who asks, by {@code Authorization: Bearer KEY} or {@code X-API-Key: KEY}. A key that nobody has is refused, also where none is needed. */
final class KeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private record Holder(String name, ApiKey.Role role) {}

    private final Map<String, Holder> holders = new HashMap<>();
    private final AuthenticationEntryPoint refusal;
    private final RateFilter rates;

    KeyFilter(AccessSettings settings, AuthenticationEntryPoint refusal, RateFilter rates) {
        settings.keys().forEach((name, key) -> holders.put(key.sha256(), new Holder(name, key.role())));
        this.refusal = refusal;
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        if (key != null) {
            Holder holder = holders.get(ApiKey.sha256(key));
            if (holder == null) {
                // who tries keys is an address without key
                if (rates.admits(request, response)) {
                    refusal.commence(request, response, new BadCredentialsException("this key is not known"));
                }
                return;
            }
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            holder.name(),
                            null,
                            AuthorityUtils.createAuthorityList(
                                    "ROLE_" + holder.role().name())));
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return header.substring(BEARER.length()).strip();
        }
        return request.getHeader("X-API-Key");
    }
}
