package org.entrelacs.gatekeeping.register.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.gatekeeping.register.PublicAccount;
import org.entrelacs.gatekeeping.tally.EnvelopeTally;
import org.entrelacs.gatekeeping.tally.view.Tallies;

/// Public accounts, worked out once for each version of an envelope: everybody may ask, as often as they
/// like.
@Singleton
public class Accounts {
    private final Tallies tallies;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// @param month that was current: what is over depends on it
    private record Known(long version, YearMonth month, PublicAccount account) {}

    @Inject
    Accounts(Tallies tallies) {
        this.tallies = tallies;
    }

    /// Empty for an envelope that is not open.
    Optional<PublicAccount> of(String envelope, Instant now) {
        var month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return tallies.of(envelope, EnvelopeTally::version)
                .flatMap(version -> remembered(envelope, version, month).or(() -> anew(envelope, month, now)));
    }

    private Optional<PublicAccount> remembered(String envelope, long version, YearMonth month) {
        return Optional.ofNullable(known.get(envelope))
                .filter(last -> last.version() == version && last.month().equals(month))
                .map(Known::account);
    }

    private Optional<PublicAccount> anew(String envelope, YearMonth month, Instant now) {
        var made = tallies.of(
                envelope,
                tally -> tallies.adoptions(adoptions -> PublicAccount.of(envelope, tally, adoptions, now))
                        .map(account -> new Known(tally.version(), month, account)));
        made.flatMap(counted -> counted).ifPresent(counted -> known.put(envelope, counted));
        return made.flatMap(counted -> counted).map(Known::account);
    }
}
