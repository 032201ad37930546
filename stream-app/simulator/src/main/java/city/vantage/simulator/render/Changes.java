package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where in the frame a moment differs from the backdrop. */
record Changes(Pinhole camera, Light light) {

    /** Windows that don't overlap and hold every actor, its shadow and the light of its lamps. */
    List<Window> windows(Moment moment) {
        var windows = new ArrayList<Window>();
        shapes(moment)
                .flatMap(shape -> camera.box(shape).stream())
                .map(box -> Window.around(box, camera.frameSize()))
                .filter(window -> !window.isEmpty())
                .forEach(window -> merge(windows, window));
        return windows;
    }

    private Stream<Shape> shapes(Moment moment) {
        var lit = light.lampStrength() > 0
                ? moment.headlamps().stream().map(lamp -> new Shape(lamp.patches()))
                : Stream.<Shape>empty();
        return Stream.concat(moment.actors().stream().map(this::withShadow), lit);
    }

    private Shape withShadow(Shape actor) {
        return new Shape(actor.faces().stream()
                .flatMap(face -> Stream.of(face, light.shadowOf(face)))
                .toList());
    }

    private static void merge(List<Window> windows, Window added) {
        var window = added;
        for (var i = 0; i < windows.size(); i++) {
            if (windows.get(i).overlaps(window)) {
                window = window.union(windows.remove(i));
                i = -1;
            }
        }
        windows.add(window);
    }
}
