package org.entrelacs.audit.check;

import java.util.UUID;

/// Ids with a few numbers each, in one array: 16 bytes and 8 a number, and one to two thirds of the places
/// free. Ids are never taken out.
final class IdTable {
    private static final int FIRST = 1 << 10;

    private final int width;
    private long[] cells;
    private int places;
    private int used;

    /// @param numbers kept with each id; all 0 at first
    IdTable(int numbers) {
        this.width = 2 + numbers;
        this.places = FIRST;
        this.cells = new long[places * width];
    }

    /// What is done with one id.
    interface Visit {
        void at(UUID id, int place);
    }

    boolean contains(UUID id) {
        return isTaken(search(id));
    }

    /// Where the id's numbers are until the next call of this method; a new id gets a place.
    int place(UUID id) {
        int place = search(id);
        if (isTaken(place)) {
            return place;
        }
        if (++used * 3L > places * 2L) {
            grow();
            place = search(id);
        }
        cells[place * width] = id.getMostSignificantBits();
        cells[place * width + 1] = id.getLeastSignificantBits();
        return place;
    }

    long get(int place, int number) {
        return cells[place * width + 2 + number];
    }

    void set(int place, int number, long value) {
        cells[place * width + 2 + number] = value;
    }

    void forEach(Visit visit) {
        for (int place = 0; place < places; place++) {
            if (isTaken(place)) {
                visit.at(new UUID(cells[place * width], cells[place * width + 1]), place);
            }
        }
    }

    int size() {
        return used;
    }

    /// No id of a version is all zeros.
    private boolean isTaken(int place) {
        return (cells[place * width] | cells[place * width + 1]) != 0;
    }

    private int search(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        int place = (int) ((high ^ low) >>> 16) & (places - 1);
        while (isTaken(place) && (cells[place * width] != high || cells[place * width + 1] != low)) {
            place = (place + 1) & (places - 1);
        }
        return place;
    }

    private void grow() {
        long[] before = cells;
        int placesBefore = places;
        places = Math.multiplyExact(places, 2);
        cells = new long[Math.multiplyExact(places, width)];
        for (int place = 0; place < placesBefore; place++) {
            long high = before[place * width];
            long low = before[place * width + 1];
            if ((high | low) != 0) {
                System.arraycopy(before, place * width, cells, search(new UUID(high, low)) * width, width);
            }
        }
    }
}
