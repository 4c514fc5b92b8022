package org.entrelacs.edge.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

/// What holds for the endpoints of every service; checked in its `ArchitectureTest`.
public final class EndpointRules {
    private static final DescribedPredicate<JavaMethod> ENDPOINTS =
            DescribedPredicate.describe("are endpoints", method -> method.isMetaAnnotatedWith(HttpMethod.class));

    /// Roles stand at the endpoint, where a reader looks for them: not on the class, not in a configuration.
    public static final ArchRule EVERY_ENDPOINT_NAMES_ITS_ROLES =
            methods().that(ENDPOINTS).should().beAnnotatedWith(RolesAllowed.class);

    /// Quarkus passes over methods that are not public, without a word.
    public static final ArchRule ENDPOINTS_ARE_PUBLIC =
            methods().that(ENDPOINTS).should().bePublic();

    private EndpointRules() {}
}
