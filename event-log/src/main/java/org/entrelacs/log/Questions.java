package org.entrelacs.log;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// What others want to know of a state that only its owner's thread may look at.
final class Questions {
    private static final int ANSWER_SECONDS = 10;

    private final Runnable wake;
    private final Queue<Question<?>> waiting = new ConcurrentLinkedQueue<>();

    /// @param wake tells the owner that something is asked
    Questions(Runnable wake) {
        this.wake = wake;
    }

    private record Question<T>(Function<PartitionState, T> asked, CompletableFuture<T> answer) {
        void put(PartitionState state) {
            answer.complete(asked.apply(state));
        }
    }

    /// Answered between two groups, when the state is whole.
    <T> CompletableFuture<T> ask(Function<PartitionState, T> asked) {
        Question<T> question = new Question<>(asked, new CompletableFuture<>());
        waiting.add(question);
        wake.run();
        return question.answer();
    }

    void answer(PartitionState state) {
        for (Question<?> question = waiting.poll(); question != null; question = waiting.poll()) {
            question.put(state);
        }
    }

    /// What the owner says in time.
    ///
    /// @throws LogUnavailable when it does not
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new LogUnavailable("the owner of the partition does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        }
    }
}
