package city.vantage.simulator;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Merges the frames of incidents that overlap in time. Holds no more incidents than overlap, and one. */
final class Timeline implements Iterator<SimulatedFrame> {
    private static final Comparator<SimulatedFrame> BY_DELIVERY = Comparator.comparing(SimulatedFrame::deliveredAt)
            .thenComparing(frame -> frame.observation().incidentId())
            .thenComparing(frame -> frame.observation().cameraId());

    private final Iterator<SimulatedIncident> incidents;
    private final PriorityQueue<SimulatedFrame> waiting = new PriorityQueue<>(BY_DELIVERY);
    private SimulatedIncident following;

    private Timeline(Iterator<SimulatedIncident> incidents) {
        this.incidents = incidents;
        this.following = incidents.next();
    }

    static Timeline of(Simulation simulation) {
        return new Timeline(simulation.incidents().iterator());
    }

    Stream<SimulatedFrame> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public SimulatedFrame next() {
        while (waiting.isEmpty() || !waiting.element().deliveredAt().isBefore(following.start())) {
            waiting.addAll(following.frames());
            following = incidents.next();
        }
        return waiting.remove();
    }
}
