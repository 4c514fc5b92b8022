package org.entrelacs.benchmarks.result;

/// One thing that is measured, again and again in turn with others.
///
/// @param system what runs: `kernel`, `plain producer`, `postgresql`
/// @param load how it is asked: `256 callers`, `20000/s`
/// @param setting under what conditions: `1 partition, zipf`
public record Cell(String system, String load, String setting) {

    /// The load of a closed loop.
    public static String callers(int callers) {
        return callers == 1 ? "1 caller" : callers + " callers";
    }

    @Override
    public String toString() {
        return system + ", " + load + ", " + setting;
    }
}
