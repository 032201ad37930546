package city.vantage.simulator.sight;

import city.vantage.incident.Box;
import city.vantage.simulator.camera.Pinhole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells at a glance where a camera sees bodies and how much of each: the box around the outermost corners of its
 * silhouette, and the share of sample points within its blocks that nothing hides. An approximation of what counting
 * pixels tells, at a small part of the cost; the tests say how good it is.
 */
public final class Lookout {
    private final Pinhole camera;
    private final Predicate<Box> matters;
    private final List<Projection> fixtures = new ArrayList<>();
    private final List<Seen> standing;
    private final @Nullable Glimpse[] standingAlone;

    /** A body of which a part may be in the frame. */
    private record Seen(Body body, Projection projection, Box box, boolean matters) {
        Glimpse glimpse(double visibleShare) {
            return new Glimpse(body.number(), body.actor().category(), box, visibleShare);
        }
    }

    /**
     * @param standing bodies that never move
     * @param matters whether the caller wants to know of a body with such a box, which may reach over the frame
     */
    public Lookout(Pinhole camera, Surroundings surroundings, List<Body> standing, Predicate<Box> matters) {
        this.camera = camera;
        this.matters = matters;
        for (var figure : surroundings.figures()) {
            var projection = new Projection(figure, camera);
            if (projection.isInFrame()) {
                fixtures.add(projection);
            }
        }
        this.standing = seen(standing);
        this.standingAlone = new Glimpse[this.standing.size()];
    }

    /** Of the moving bodies that matter, in their order, then of those that stand. Bodies hide each other. */
    public List<Glimpse> glimpses(List<Body> moving) {
        var movers = seen(moving);
        var glimpses = new ArrayList<Glimpse>(movers.size() + standing.size());
        for (var seen : movers) {
            if (seen.matters) {
                glimpses.add(seen.glimpse(visibleShare(seen, movers)));
            }
        }
        for (var i = 0; i < standing.size(); i++) {
            if (standing.get(i).matters) {
                glimpses.add(standing(i, movers));
            }
        }
        return glimpses;
    }

    /** What stands and has no mover before it looks the same again and again. */
    private Glimpse standing(int index, List<Seen> movers) {
        var seen = standing.get(index);
        for (var mover : movers) {
            if (mover.projection.mayHide(seen.projection)) {
                return seen.glimpse(visibleShare(seen, movers));
            }
        }
        var alone = standingAlone[index];
        if (alone == null) {
            alone = seen.glimpse(visibleShare(seen, List.of()));
            standingAlone[index] = alone;
        }
        return alone;
    }

    private List<Seen> seen(List<Body> bodies) {
        var seen = new ArrayList<Seen>(bodies.size());
        for (var body : bodies) {
            var projection = new Projection(Figure.of(body.actor()), camera);
            var box = projection.isInFrame() ? box(body, projection) : null;
            if (box != null) {
                seen.add(new Seen(body, projection, box, matters.test(box)));
            }
        }
        return seen;
    }

    private @Nullable Box box(Body body, Projection projection) {
        return projection.isCutOff() ? camera.box(body.shape()).orElse(null) : projection.box();
    }

    private double visibleShare(Seen target, List<Seen> movers) {
        var before = new ArrayList<Projection>();
        for (var fixture : fixtures) {
            if (fixture.mayHide(target.projection)) {
                before.add(fixture);
            }
        }
        addHiding(target, movers, before);
        addHiding(target, standing, before);
        return before.isEmpty() ? 1 : new Cover(target.projection, before).visibleShare();
    }

    private static void addHiding(Seen target, List<Seen> others, List<Projection> before) {
        for (var other : others) {
            if (other.body.number() != target.body.number() && other.projection.mayHide(target.projection)) {
                before.add(other.projection);
            }
        }
    }
}
