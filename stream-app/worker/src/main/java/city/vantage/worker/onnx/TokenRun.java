package city.vantage.worker.onnx;

import city.vantage.vision.text.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A prompt, one place after the other, so that prompts can be compared and cut anywhere. */
record TokenRun(List<Place> places) {

    /** A token, or a place for the features of a tile. */
    sealed interface Place {
        record Token(long id) implements Place {}

        /** @param index of the tile, counted over all pictures of the prompt */
        record Tile(int index, int tokens) implements Place {}
    }

    TokenRun {
        places = List.copyOf(places);
    }

    static TokenRun of(List<Segment> segments) {
        var places = new ArrayList<Place>();
        for (var segment : segments) {
            switch (segment) {
                case Segment.Text text ->
                    Arrays.stream(text.ids()).mapToObj(Place.Token::new).forEach(places::add);
                case Segment.Image image -> places.add(new Place.Tile(image.index(), image.tokens()));
            }
        }
        return new TokenRun(places);
    }

    int length() {
        return places.size();
    }

    TokenRun part(int from, int to) {
        return new TokenRun(places.subList(from, to));
    }

    /** How many places this and another have in common from the start. */
    int commonStart(TokenRun other) {
        var most = Math.min(length(), other.length());
        var same = 0;
        while (same < most && places.get(same).equals(other.places.get(same))) {
            same++;
        }
        return same;
    }

    /** How many places this and another have in common at the end. */
    int commonEnd(TokenRun other) {
        return new TokenRun(places.reversed()).commonStart(new TokenRun(other.places.reversed()));
    }

    /** @throws IllegalArgumentException where there is a place for a picture */
    long[] ids() {
        return places.stream()
                .mapToLong(place -> switch (place) {
                    case Place.Token token -> token.id();
                    case Place.Tile tile ->
                        throw new IllegalArgumentException(
                                "chat template puts pictures behind the words that questions share");
                })
                .toArray();
    }

    /** @param pictureOfTile the picture that each tile is of */
    List<Segment> segments(List<Integer> pictureOfTile) {
        var segments = new ArrayList<Segment>();
        var start = 0;
        for (var i = 0; i <= length(); i++) {
            if (i == length() || places.get(i) instanceof Place.Tile) {
                if (i > start) {
                    segments.add(new Segment.Text(part(start, i).ids()));
                }
                start = i + 1;
            }
            if (i < length() && places.get(i) instanceof Place.Tile tile) {
                segments.add(new Segment.Image(pictureOfTile.get(tile.index()), tile.tokens()));
            }
        }
        return segments;
    }
}
