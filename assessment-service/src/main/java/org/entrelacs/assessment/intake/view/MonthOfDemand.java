package org.entrelacs.assessment.intake.view;

import java.time.YearMonth;
import org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;

/// Who came in during a month, and what became of it. Who was not served stays counted.
///
/// @param arrived of those redirected, who got where they were sent
/// @param lost of those redirected, who did not arrive, or was never reached again
/// @param cameBack of those redirected
public record MonthOfDemand(
        YearMonth month,
        int eligible,
        int redirected,
        int refused,
        int withdrawn,
        int arrived,
        int lost,
        int cameBack) {

    static MonthOfDemand none(YearMonth month) {
        return new MonthOfDemand(month, 0, 0, 0, 0, 0, 0, 0);
    }

    MonthOfDemand with(TriageOutcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> with(1, 0, 0, 0);
            case REDIRECTED -> with(0, 1, 0, 0);
            case REFUSED -> with(0, 0, 1, 0);
        };
    }

    MonthOfDemand withWithdrawn() {
        return with(0, 0, 0, 1);
    }

    /// @param by 1, or −1 to take back what was counted before
    MonthOfDemand heard(FollowUpOutcome outcome, int by) {
        int arrivedNow = outcome == FollowUpOutcome.ARRIVED ? by : 0;
        int cameBackNow = outcome == FollowUpOutcome.CAME_BACK ? by : 0;
        return new MonthOfDemand(
                month,
                eligible,
                redirected,
                refused,
                withdrawn,
                arrived + arrivedNow,
                lost + by - arrivedNow - cameBackNow,
                cameBack + cameBackNow);
    }

    private MonthOfDemand with(int moreEligible, int moreRedirected, int moreRefused, int moreWithdrawn) {
        return new MonthOfDemand(
                month,
                eligible + moreEligible,
                redirected + moreRedirected,
                refused + moreRefused,
                withdrawn + moreWithdrawn,
                arrived,
                lost,
                cameBack);
    }
}
