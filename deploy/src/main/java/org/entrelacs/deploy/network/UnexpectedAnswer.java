package org.entrelacs.deploy.network;

/// A service answered, but not as it should have.
public final class UnexpectedAnswer extends RuntimeException {

    /// @param request in words
    public UnexpectedAnswer(String request, String expected, Client.Answer answer) {
        super(request + "\n    expected " + expected + ", got " + answer.status() + ":\n"
                + words(answer).indent(4).stripTrailing());
    }

    private static String words(Client.Answer answer) {
        return answer.body().isMissingNode() ? answer.text() : answer.body().toPrettyString();
    }
}
