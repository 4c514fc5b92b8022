package org.entrelacs.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A body that is too large is not read to its end, whether its length was announced or not; and a resource
/// that takes a body gets one: neither an empty request nor the JSON `null` reaches it. The bytes are kept for
/// as long as the request lasts, since another instance may have to answer it.
@jakarta.ws.rs.ext.Provider
@Singleton
public class Bodies implements ReaderInterceptor {
    private static final String BYTES = Bodies.class.getName();
    private static final byte[] NOTHING = {};
    private static final int BEFORE_QUARKUS_LOOKS_AT_THE_LENGTH = 100;

    /// Asked late: interceptors are made at build time, when there is no configuration yet.
    private final Provider<EdgeConfig> config;

    @Inject
    Bodies(Provider<EdgeConfig> config) {
        this.config = config;
    }

    private long limit() {
        return config.get().maxBodySize().asLongValue();
    }

    void announced(@Observes Filters filters) {
        filters.register(this::checkAnnouncedLength, BEFORE_QUARKUS_LOOKS_AT_THE_LENGTH);
    }

    private void checkAnnouncedLength(RoutingContext request) {
        @Nullable String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !isBeyondLimit(length)) {
            request.next();
            return;
        }
        // What is still on its way passes by unread: a caller that is cut off while it sends never sees the answer.
        request.request().handler(_ -> {}).endHandler(_ -> refuse(request)).resume();
    }

    private static void refuse(RoutingContext request) {
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(StatusProblems.of(413).json());
    }

    private boolean isBeyondLimit(String length) {
        try {
            return Long.parseLong(length) > limit();
        } catch (NumberFormatException _) {
            return true;
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = read(context.getInputStream(), Math.toIntExact(limit()));
        if (bytes.length == 0) {
            throw missing();
        }
        context.setProperty(BYTES, bytes);
        context.setInputStream(new ByteArrayInputStream(bytes));
        @Nullable Object body = context.proceed();
        if (body == null) {
            throw missing();
        }
        return body;
    }

    /// The bytes of the body that a request came with; empty when there was none.
    public static byte[] of(ContainerRequestContext request) {
        return request.getProperty(BYTES) instanceof byte[] bytes ? bytes : NOTHING;
    }

    private static WebApplicationException missing() {
        return Problem.invalid(JsonFaults.BODY, "is missing").exception();
    }

    /// A body of the largest size is read whole, one byte more is too much. That a caller goes away while sending
    /// is no failure of ours.
    static byte[] read(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit);
            if (bytes.length == limit && body.read() >= 0) {
                throw StatusProblems.of(413).exception();
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw Problem.invalid(JsonFaults.BODY, "breaks off").exception();
        }
    }
}
