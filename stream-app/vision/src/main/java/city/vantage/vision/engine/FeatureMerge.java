package city.vantage.vision.engine;

import java.util.List;

/** How the features of a request's pictures become the features that its prompt has places for. */
public enum FeatureMerge {
    /** Each picture has places of its own. */
    EACH {
        @Override
        List<Features> merge(List<Features> pictures) {
            return pictures;
        }

        @Override
        public int places(int featuresOfOne, int pictures) {
            return featuresOfOne;
        }
    },

    /**
     * All pictures are frames of one video (Valley, v1): the mean over the frames of each patch, then one token a frame.
     * The first feature of a frame is its own token, the others are its patches, all projected before.
     */
    TEMPORAL_MEAN {
        @Override
        List<Features> merge(List<Features> frames) {
            return frames.isEmpty() ? frames : List.of(TemporalMean.of(frames));
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
     * @param pictures how many the request has
     */
    public abstract int places(int featuresOfOne, int pictures);

    abstract List<Features> merge(List<Features> pictures);
}
