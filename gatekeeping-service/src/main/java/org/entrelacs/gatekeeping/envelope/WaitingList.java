package org.entrelacs.gatekeeping.envelope;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// Who waits, in an order that changes by itself as time passes: exact score, then longer wait, then request id.
/// Scores are compared unrounded, so that two claims do not change places only because of rounding.
///
/// Waiting makes every claim of one urgency class stronger at the same pace until it weighs in full, so within a lane
/// of equal pace the order never changes and a sorted set keeps it. Claims that no longer grow share the lane of slope
/// 0. The set counts in O(log n), and a rank at an instant is the sum of how many stand before it in each lane. A claim
/// changes lane or place at few instants, known beforehand, when waiting weighs in full and when its evidence ages: the
/// agenda holds the next one. Each place is moved at most four times, so a change costs O(log n) on average; another
/// policy costs O(n log n), once.
///
/// @param lanes places by slope
/// @param agenda the same places, the next to move first
public record WaitingList(
        PolicyContent policy,
        TreePMap<BigDecimal, TreePSet<Place>> lanes,
        TreePSet<Place> agenda,
        TreePMap<String, Place> places) {

    static WaitingList empty(PolicyContent policy) {
        return new WaitingList(policy, TreePMap.empty(), TreePSet.empty(Place.Order.BY_UNTIL), TreePMap.empty());
    }

    /// The same requests, weighed by another policy.
    WaitingList under(PolicyContent other, Instant at) {
        var list = empty(other);
        for (Place place : places.values()) {
            list = list.plus(place.request(), at);
        }
        return list;
    }

    /// @param request complete, not on the list
    WaitingList plus(RequestReceived request, Instant at) {
        var place = Place.of(request, policy, at);
        var slope = place.strength().slope();
        return new WaitingList(
                policy, lanes.plus(slope, lane(slope).plus(place)), agenda.plus(place), places.plus(place.id(), place));
    }

    /// Nothing changes when it is not on the list.
    WaitingList minus(String request) {
        if (!contains(request)) {
            return this;
        }
        var place = place(request);
        var slope = place.strength().slope();
        var lane = lane(slope).minus(place);
        return new WaitingList(
                policy,
                lane.isEmpty() ? lanes.minus(slope) : lanes.plus(slope, lane),
                agenda.minus(place),
                places.minus(request));
    }

    /// The list with every place as it is at that instant; later ones than any before.
    public WaitingList at(Instant instant) {
        var list = this;
        while (!list.agenda.isEmpty() && !list.agenda.first().until().isAfter(instant)) {
            var due = list.agenda.first();
            list = list.minus(due.id()).plus(due.request(), instant);
        }
        return list;
    }

    public int size() {
        return places.size();
    }

    public boolean contains(String request) {
        return places.containsKey(request);
    }

    /// @throws NoSuchElementException when it does not wait
    public Place place(String request) {
        var place = places.get(request);
        if (place == null) {
            throw new NoSuchElementException(request + " does not wait");
        }
        return place;
    }

    /// How many stand before this place, which need not be on the list itself. Like the following, of a list taken
    /// [#at(Instant)] the same instant.
    int ahead(Place place, Instant instant) {
        int ahead = 0;
        for (var lane : lanes.entrySet()) {
            ahead += lane.getValue()
                    .headSet(alongside(place, lane.getKey(), instant), false)
                    .size();
        }
        return ahead;
    }

    /// Counted from 1.
    public int rank(String request, Instant instant) {
        return ahead(place(request), instant) + 1;
    }

    /// @throws NoSuchElementException when nobody waits
    Place first(Instant instant) {
        return lanes.values().stream()
                .map(TreePSet::first)
                .min(Place.at(instant))
                .orElseThrow();
    }

    /// At most so many places, in order, the strongest first.
    public List<Place> first(int limit, Instant instant) {
        return merge(List.copyOf(lanes.values()), limit, instant);
    }

    /// At most so many places behind a request that waits, in order.
    public List<Place> behind(String request, int limit, Instant instant) {
        var place = place(request);
        return merge(
                lanes.entrySet().stream()
                        .map(lane -> lane.getValue().tailSet(alongside(place, lane.getKey(), instant), false))
                        .toList(),
                limit,
                instant);
    }

    private static List<Place> merge(List<TreePSet<Place>> parts, int limit, Instant instant) {
        record Head(Place place, Iterator<Place> rest) {}
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::place, Place.at(instant)));
        for (var part : parts) {
            var rest = part.iterator();
            if (rest.hasNext()) {
                heads.add(new Head(rest.next(), rest));
            }
        }
        var ordered = new ArrayList<Place>();
        while (!heads.isEmpty() && ordered.size() < limit) {
            var head = heads.remove();
            ordered.add(head.place());
            if (head.rest().hasNext()) {
                heads.add(new Head(head.rest().next(), head.rest()));
            }
        }
        return List.copyOf(ordered);
    }

    private static Place alongside(Place place, BigDecimal slope, Instant instant) {
        return new Place(place.request(), place.strength().alongside(slope, instant), place.until());
    }

    private TreePSet<Place> lane(BigDecimal slope) {
        return lanes.getOrDefault(slope, TreePSet.empty(Place.Order.BY_BASE));
    }
}
