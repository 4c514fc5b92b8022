package org.entrelacs.edge.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.log.Projection;
import org.entrelacs.log.View;

/// What holds for the endpoints of every service; checked in its `ArchitectureTest`.
public final class EndpointRules {
    private static final DescribedPredicate<JavaMethod> ENDPOINTS =
            DescribedPredicate.describe("are endpoints", method -> method.isMetaAnnotatedWith(HttpMethod.class));

    private static final DescribedPredicate<JavaMethod> PAST_PARAMETERS = DescribedPredicate.describe(
            PastParameters.class.getSimpleName(),
            method ->
                    method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(PastParameters.class)));

    /// What everybody may ask without a token. The public register of gatekeeping: decisions on limited
    /// budgets and their rationales have to be publicly accessible (publicity condition of accountability
    /// for reasonableness, Daniels & Sabin; ADR 18).
    private static final Set<String> FOR_EVERYBODY = Set.of("org.entrelacs.gatekeeping.register.view.RegisterResource");

    private static final DescribedPredicate<JavaMethod> FOR_EVERYBODY_ON_PURPOSE = DescribedPredicate.describe(
            "open to everybody on purpose",
            method -> method.isAnnotatedWith(PermitAll.class)
                    && FOR_EVERYBODY.contains(method.getOwner().getName()));

    /// Roles stand at the endpoint, where a reader looks for them: not on the class, not in a configuration.
    public static final ArchRule EVERY_ENDPOINT_NAMES_ITS_ROLES = methods()
            .that(ENDPOINTS)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould(ArchConditions.be(FOR_EVERYBODY_ON_PURPOSE));

    /// Quarkus passes over methods that are not public, without a word.
    public static final ArchRule ENDPOINTS_ARE_PUBLIC =
            methods().that(ENDPOINTS).should().bePublic();

    /// A read that names a stream can be asked for the past of it.
    public static final ArchRule READS_OF_A_STREAM_ARE_READS_OF_ITS_PAST = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("..http..")
            .and(DescribedPredicate.describe("name a stream", EndpointRules::namesAStream))
            .should(ArchConditions.have(PAST_PARAMETERS));

    /// A list can be asked for what it would have shown.
    public static final ArchRule LISTS_ARE_LISTS_OF_THEIR_PAST = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.describe("show a view", EndpointRules::showsAView))
            .should(ArchConditions.have(PAST_PARAMETERS));

    /// Else a list would show the present only.
    public static final ArchRule LISTS_SHOW_VIEWS = fields().that()
            .areDeclaredInClassesThat(DescribedPredicate.describe("have endpoints", EndpointRules::hasEndpoints))
            .should()
            .notHaveRawType(JavaClass.Predicates.assignableTo(Projection.class));

    private static boolean showsAView(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(View.class));
    }

    private static boolean hasEndpoints(JavaClass type) {
        return type.getMethods().stream().anyMatch(ENDPOINTS);
    }

    private static boolean namesAStream(JavaMethod method) {
        return method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(PathParam.class));
    }

    private EndpointRules() {}
}
