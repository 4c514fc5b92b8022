package org.entrelacs.edge.forwarding;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Asks another instance, once, and tells apart what is definitely not sent from what may have been.
final class OwnerClient {

    /// What came of it.
    sealed interface Attempt {
        record Answered(HttpResponse<byte[]> response) implements Attempt {}

        /// The other instance has not seen the request.
        record NotSent() implements Attempt {}

        /// It may have, and nobody knows what it did.
        record Unanswered() implements Attempt {}
    }

    private final HttpClient http;
    private final String instance;
    private final Duration answerWithin;

    /// @param instance who asks, for [AskedElsewhere#FORWARDED_BY]
    OwnerClient(String instance, Duration connectWithin, Duration answerWithin) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectWithin)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        this.instance = instance;
        this.answerWithin = answerWithin;
    }

    /// @param owner such as `http://10.0.0.7:8080`
    Attempt ask(String owner, AskedElsewhere asked) {
        try {
            return new Attempt.Answered(http.send(request(owner, asked), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (ConnectException | HttpConnectTimeoutException _) {
            return new Attempt.NotSent();
        } catch (IOException _) {
            return new Attempt.Unanswered();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Attempt.Unanswered();
        }
    }

    private HttpRequest request(String owner, AskedElsewhere asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(owner + asked.target()))
                .timeout(answerWithin)
                .method(
                        asked.method(),
                        asked.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(asked.body()));
        asked.headers().forEach((name, values) -> {
            if (!AskedElsewhere.isOfOneConnection(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header(AskedElsewhere.FORWARDED_BY, instance).build();
    }
}
