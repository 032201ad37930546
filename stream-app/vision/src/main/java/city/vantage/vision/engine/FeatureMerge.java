package city.vantage.vision.engine;

import java.util.List;
import java.util.stream.IntStream;

/** How the features of a request's pictures become the features that its prompt has places for. */
public enum FeatureMerge {
    /** Each picture has places of its own, whatever it is a frame of. */
    EACH {
        @Override
        List<Features> merge(List<Features> pictures, int frames) {
            return pictures;
        }

        @Override
        public int places(int featuresOfOne, int frames) {
            return featuresOfOne;
        }
    },

    /**
     * The frames that follow each other are a video (Valley, v1): the mean over the frames of each patch, then one token a
     * frame. A picture by itself is a video of one frame. The first feature of a frame is its own token, the others are its
     * patches, all projected before.
     */
    TEMPORAL_MEAN {
        @Override
        List<Features> merge(List<Features> pictures, int frames) {
            return IntStream.range(0, pictures.size() / frames)
                    .mapToObj(run -> TemporalMean.of(pictures.subList(run * frames, (run + 1) * frames)))
                    .toList();
        }

        @Override
        public int places(int featuresOfOne, int frames) {
            return featuresOfOne - 1 + frames;
        }
    };

    /**
     * Places that a picture, or the one place of a video, has in a prompt.
     *
     * @param featuresOfOne features that the vision encoder gives of one picture
     * @param frames how many pictures that follow each other are frames of one video
     */
    public abstract int places(int featuresOfOne, int frames);

    /** @param frames likewise; a divisor of the number of pictures */
    abstract List<Features> merge(List<Features> pictures, int frames);
}
