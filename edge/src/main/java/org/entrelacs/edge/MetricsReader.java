package org.entrelacs.edge;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/// Who may read the metrics: a scraper on the same machine, without a token, or an administrator from anywhere. What
/// a proxy on this machine passes on counts as coming from elsewhere.
@ApplicationScoped
public class MetricsReader implements HttpSecurityPolicy {
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    @Override
    public String name() {
        return "metrics-reader";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (isFromThisMachine(request)) {
            return CheckResult.permit();
        }
        return identity.map(caller -> caller.hasRole(Roles.ADMIN) ? CheckResult.PERMIT : CheckResult.DENY);
    }

    private static boolean isFromThisMachine(RoutingContext request) {
        SocketAddress from = request.request().remoteAddress();
        return from != null
                && from.hostAddress() != null
                && InetAddress.ofLiteral(from.hostAddress()).isLoopbackAddress()
                && PROXIED.stream()
                        .noneMatch(header -> request.request().headers().contains(header));
    }
}
