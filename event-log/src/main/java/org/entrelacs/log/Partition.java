package org.entrelacs.log;

/// One ordered sequence of records.
///
/// @param topic name, prefix included
/// @param number counted from 0
public record Partition(String topic, int number) {
    @Override
    public String toString() {
        return topic + "-" + number;
    }
}
