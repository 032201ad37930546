package city.vantage.worker.onnx;

import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.text.PictureGrid;
import city.vantage.vision.text.Segment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a request's pictures stand in its prompt: each by itself, or each run of frames in the one place of a video.
 *
 * @param frames how many pictures that follow each other are frames of one video; 1 for a model that sees each by itself
 */
record FramePlaces(FeatureMerge merge, int frames) {

    /** The pictures that the conversation is written with. */
    List<PictureGrid> written(List<PictureGrid> grids) {
        return IntStream.range(0, grids.size() / frames)
                .mapToObj(run -> grids.get(run * frames))
                .toList();
    }

    /** The prefix with as many places as the merged pictures have features. */
    List<Segment> placed(List<Segment> prefix) {
        return prefix.stream()
                .map(segment -> segment instanceof Segment.Image image
                        ? new Segment.Image(image.index(), merge.places(image.tokens(), frames))
                        : segment)
                .toList();
    }
}
