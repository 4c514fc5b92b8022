package org.entrelacs.gatekeeping.wording;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/// Documents as the caller wants them: data, or a page that loads nothing from elsewhere.
public final class Pages {
    private static final Variant DATA = new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null);
    private static final Variant PAGE = new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null);
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Pages() {}

    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance document(Document document);
    }

    public static boolean isWanted(Request request) {
        return PAGE.equals(request.selectVariant(List.of(DATA, PAGE)));
    }

    /// @param answer whose entity is a [Document], unless it is a problem
    public static Response of(Request request, Response answer) {
        boolean isPage = answer.getEntity() instanceof Document && isWanted(request);
        return isPage ? page(answer, (Document) answer.getEntity()) : answer;
    }

    private static Response page(Response answer, Document document) {
        return Response.fromResponse(answer)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, document.language())
                .header("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
                .header("X-Content-Type-Options", "nosniff")
                .entity(html(document))
                .build();
    }

    static String html(Document document) {
        return Templates.document(document).render();
    }
}
