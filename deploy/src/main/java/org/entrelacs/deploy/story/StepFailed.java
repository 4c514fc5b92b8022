package org.entrelacs.deploy.story;

/// The story stopped at a step.
public final class StepFailed extends RuntimeException {

    StepFailed(int number, String title, RuntimeException cause) {
        super("Step " + number + " did not go as told: " + title + "\n    " + cause.getMessage(), cause);
    }
}
