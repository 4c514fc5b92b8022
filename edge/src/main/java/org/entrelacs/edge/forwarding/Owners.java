package org.entrelacs.edge.forwarding;

import java.util.Optional;

/// Who is thought to own a partition. May be wrong: who is asked knows better.
public interface Owners {

    /// Address to ask, such as `http://10.0.0.7:8080`; this instance's own when it has become owner meanwhile.
    Optional<String> find(int partition);

    /// The same of other instances, without finding out.
    Optional<String> lastKnown(int partition);

    /// Who was asked did not answer, or is not the owner.
    void doubt(int partition, String address);
}
