package city.vantage.worker.onnx;

import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.text.PictureGrid;
import city.vantage.vision.text.Segment;
import java.util.List;

/** Where a request's pictures stand in its prompt: each by itself, or all of them in the one place of a video. */
record FramePlaces(FeatureMerge merge, int pictures) {

    /** The pictures that the conversation is written with. */
    List<PictureGrid> written(List<PictureGrid> grids) {
        return merge == FeatureMerge.EACH ? grids : grids.subList(0, Math.min(1, grids.size()));
    }

    /** The prefix with as many places as the merged pictures have features. */
    List<Segment> placed(List<Segment> prefix) {
        return prefix.stream()
                .map(segment -> segment instanceof Segment.Image image
                        ? new Segment.Image(image.index(), merge.places(image.tokens(), pictures))
                        : segment)
                .toList();
    }
}
