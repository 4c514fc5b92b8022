package org.entrelacs.gatekeeping.simulation;

/// A 95 % confidence interval of a share (Wilson 1927), which stays within 0 and 1 however small the
/// group.
public record Wilson(double low, double high) {
    private static final double Z95 = 1.959964;

    /// @param n at least 1
    public static Wilson of(double share, int n) {
        double whole = 1 + Z95 * Z95 / n;
        double middle = (share + Z95 * Z95 / (2 * n)) / whole;
        double half = Z95 / whole * Math.sqrt(share * (1 - share) / n + Z95 * Z95 / (4.0 * n * n));
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
