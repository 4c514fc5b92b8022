package org.entrelacs.coordination.cases;

import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;

/// One person's case. Breaks may be known before the case is opened, since events of several topics arrive in any
/// order, and after it is closed.
public sealed interface Case {
    /// Manager of a case that nobody has.
    String NOBODY = "";

    Breaks breaks();

    record Unopened(Breaks breaks) implements Case {}

    /// @param intake that opened it
    /// @param manager opaque id, or [#NOBODY]
    record Open(String intake, CoordinationMode mode, String manager, Breaks breaks) implements Case {}

    record Closed(String intake, String reason, Breaks breaks) implements Case {}
}
