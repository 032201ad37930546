package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Shape;
import java.util.ArrayList;
import java.util.List;

/** How much of each actor a camera sees. Measured in a picture of low resolution, so small shares are rough. */
public final class Occlusion {
    private static final int COLUMNS = 320;
    private static final int FIXTURE = 2;
    private static final int FIRST_ACTOR = 3;

    private Occlusion() {}

    /**
     * For each actor, in order, the share of its visible surface that nothing hides, 0 to 1. Parts outside the frame
     * don't count, neither as seen nor as hidden.
     */
    public static List<Double> visibleShares(View view, Pinhole camera) {
        var coarse = camera.scaled((double) COLUMNS / camera.frameSize().width());
        var together = new DepthBuffer(coarse);
        view.fixtures().forEach(shape -> fill(together, shape, FIXTURE));
        for (var i = 0; i < view.actors().size(); i++) {
            fill(together, view.actors().get(i), FIRST_ACTOR + i);
        }
        var shares = new ArrayList<Double>();
        for (var i = 0; i < view.actors().size(); i++) {
            var alone = new DepthBuffer(coarse);
            fill(alone, view.actors().get(i), FIRST_ACTOR + i);
            var whole = alone.count(FIRST_ACTOR + i);
            shares.add(whole == 0 ? 0 : (double) together.count(FIRST_ACTOR + i) / whole);
        }
        return shares;
    }

    private static void fill(DepthBuffer buffer, Shape shape, int body) {
        for (var face : shape.faces()) {
            if (buffer.camera().sees(face)) {
                buffer.fill(face, 0, body);
            }
        }
    }
}
