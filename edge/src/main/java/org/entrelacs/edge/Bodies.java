package org.entrelacs.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A body that is too large is not read to its end, whether its length was announced or not; and a resource that
/// takes a body gets one: neither an empty request nor the JSON `null` reaches it.
@jakarta.ws.rs.ext.Provider
@Singleton
public class Bodies implements ReaderInterceptor {
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
        var limited = new Limited(context.getInputStream(), limit());
        context.setInputStream(limited);
        @Nullable Object body = read(context, limited);
        if (body == null) {
            throw Problem.invalid(JsonFaults.BODY, "is missing").exception();
        }
        return body;
    }

    private static @Nullable Object read(ReaderInterceptorContext context, Limited limited) throws IOException {
        try {
            return context.proceed();
        } catch (IOException | WebApplicationException e) {
            if (limited.isExceeded()) {
                throw StatusProblems.of(413).exception();
            }
            throw e;
        }
    }

    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long read;

        Limited(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        boolean isExceeded() {
            return read > limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (isExceeded()) {
                throw new IOException("the body is too large");
            }
        }
    }
}
