package org.entrelacs.edge.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// One request as it will be sent. Each method gives a changed copy.
///
/// @param path with `{names}`
/// @param names what stands for them
/// @param token empty for none
/// @param body empty for none
public record Attempt(
        String method,
        String path,
        Map<String, String> names,
        Map<String, String> query,
        Map<String, String> headers,
        String token,
        String body) {

    public Attempt {
        names = Map.copyOf(names);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public Attempt with(String name, String value) {
        return new Attempt(method, path, and(names, name, value), query, headers, token, body);
    }

    public Attempt query(String name, String value) {
        return new Attempt(method, path, names, and(query, name, value), headers, token, body);
    }

    public Attempt header(String name, String value) {
        return new Attempt(method, path, names, query, and(headers, name, value), token, body);
    }

    public Attempt withoutHeader(String name) {
        var fewer = new HashMap<>(headers);
        fewer.remove(name);
        return new Attempt(method, path, names, query, fewer, token, body);
    }

    public Attempt token(String other) {
        return new Attempt(method, path, names, query, headers, other, body);
    }

    public Attempt body(String other) {
        return new Attempt(method, path, names, query, headers, token, other);
    }

    HttpRequest request(URI service) {
        var request = HttpRequest.newBuilder(service.resolve(address()));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body.isEmpty()) {
            return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return request.method(method, HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private String address() {
        String filled = path;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", encoded(name.getValue()));
        }
        String asked = query.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? filled : filled + "?" + asked;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, String> and(Map<String, String> map, String name, String value) {
        var more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
