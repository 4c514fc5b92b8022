package org.entrelacs.gatekeeping.policy;

import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyAdopted;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyDrafted;
import org.entrelacs.gatekeeping.policy.PolicyCommand.AdoptPolicy;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.AdoptionInFuture;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.DrafterCannotAdopt;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.NewerVersionAdopted;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.NoSuchVersion;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.VersionIsAdopted;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PolicyContent FIRST = Cases.policy(1, Money.eur(500_000));
    private static final PolicyContent SECOND = Cases.policy(2, Money.eur(500_000));

    @Test
    void a_body_adopts_what_somebody_else_drafted() {
        drafts().when(adopt(1, "bert")).then(adopted(FIRST));
    }

    @Test
    void who_drafted_it_does_not_adopt_it() {
        drafts().when(adopt(1, "anna")).thenRefused(new DrafterCannotAdopt("anna"));
    }

    @Test
    void an_adopted_version_is_adopted_once() {
        drafts().and(adopt(1, "bert")).when(adopt(1, "carl")).thenRefused(new VersionIsAdopted(1));
    }

    @Test
    void nobody_goes_back_to_an_older_version() {
        drafts().and(adopt(2, "bert")).when(adopt(1, "bert")).thenRefused(new NewerVersionAdopted(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3})
    void a_version_must_be_drafted_first(int version) {
        drafts().when(adopt(version, "bert")).thenRefused(new NoSuchVersion(version));
    }

    @Test
    void the_vote_is_not_in_the_future() {
        var tomorrow = TODAY.plusDays(1);
        drafts().when(new AdoptPolicy(1, "council", tomorrow, List.of(), "bert", TODAY))
                .thenRefused(new AdoptionInFuture(tomorrow, TODAY));
    }

    @Test
    void in_force_is_the_newest_that_is_adopted() {
        assertEquals(Optional.empty(), drafts().state().inForce());
        assertEquals(Optional.of(FIRST), drafts().and(adopt(1, "bert")).state().inForce());
        assertEquals(
                Optional.of(SECOND),
                drafts().and(adopt(1, "bert")).and(adopt(2, "bert")).state().inForce());
    }

    @Test
    void history_that_has_a_gap_is_a_fault() {
        var decider = new PolicyDecider();
        assertThrows(
                IllegalStateException.class,
                () -> decider.evolve(decider.initial(), new PolicyDrafted(SECOND, "anna")));
        assertThrows(IllegalStateException.class, () -> decider.evolve(decider.initial(), adopted(FIRST)));
    }

    private static DeciderSpec<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> drafts() {
        return given(new PolicyDecider(), new PolicyDrafted(FIRST, "anna"), new PolicyDrafted(SECOND, "anna"));
    }

    private static AdoptPolicy adopt(int version, String adopter) {
        return new AdoptPolicy(version, "council", TODAY, List.of("north"), adopter, TODAY);
    }

    private static PolicyAdopted adopted(PolicyContent content) {
        return new PolicyAdopted(content, "council", TODAY, List.of("north"));
    }
}
