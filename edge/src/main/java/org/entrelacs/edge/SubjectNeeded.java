package org.entrelacs.edge;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Every caller has an id that can stand in the log: a token whose subject is missing, unprintable or the name of one
/// of our own reactions is no token.
@ApplicationScoped
public class SubjectNeeded implements SecurityIdentityAugmentor {
    private static final Pattern SUBJECT = Pattern.compile("(?!system:)\\P{Cntrl}{1,255}");

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity caller, AuthenticationRequestContext context) {
        return caller.isAnonymous() || hasSubject(caller)
                ? Uni.createFrom().item(caller)
                : Uni.createFrom()
                        .failure(new AuthenticationFailedException("the token names no subject that may act"));
    }

    private static boolean hasSubject(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token
                && token.getSubject() != null
                && SUBJECT.matcher(token.getSubject()).matches();
    }
}
