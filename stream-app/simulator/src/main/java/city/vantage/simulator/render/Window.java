package city.vantage.simulator.render;

import city.vantage.incident.Box;
import city.vantage.incident.FrameSize;

/** A part of a frame: its left and top border and its size, in pixels. */
record Window(int x, int y, int width, int height) {

    static Window whole(FrameSize frame) {
        return new Window(0, 0, frame.width(), frame.height());
    }

    /** The smallest window around the part of a box that lies in the frame, with one pixel to spare; may be empty. */
    static Window around(Box box, FrameSize frame) {
        var left = (int) Math.clamp(Math.floor(box.x()) - 1, 0, frame.width());
        var top = (int) Math.clamp(Math.floor(box.y()) - 1, 0, frame.height());
        var right = (int) Math.clamp(Math.ceil(box.right()) + 1, 0, frame.width());
        var bottom = (int) Math.clamp(Math.ceil(box.bottom()) + 1, 0, frame.height());
        return new Window(left, top, right - left, bottom - top);
    }

    /** At most {@code count} of its rows, from one on. */
    Window rows(int from, int count) {
        return new Window(x, y + from, width, Math.min(count, height - from));
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    int area() {
        return width * height;
    }

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    boolean overlaps(Window other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    Window union(Window other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Window(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    Window times(int factor) {
        return new Window(x * factor, y * factor, width * factor, height * factor);
    }
}
