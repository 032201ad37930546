package city.vantage.worker.onnx;

import city.vantage.vision.engine.Picture;
import city.vantage.vision.image.Preprocessor;
import city.vantage.vision.text.PictureGrid;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes what the vision encoder reads of the pictures that a request shows. */
record PicturePreparation(Preprocessor preprocessor) {

    /**
     * A picture for the encoder.
     *
     * @param grid how it is cut into tiles
     */
    record Prepared(Picture picture, PictureGrid grid) {}

    List<Prepared> prepare(List<city.vantage.vision.image.Picture> pictures) {
        return pictures.stream().map(this::prepare).toList();
    }

    private Prepared prepare(city.vantage.vision.image.Picture picture) {
        var pixels = preprocessor.process(picture);
        var shape = preprocessor.tiles()
                ? new long[] {1, pixels.tiles(), 3, pixels.height(), pixels.width()}
                : new long[] {1, 3, pixels.height(), pixels.width()};
        return new Prepared(
                Picture.of(digest(picture), pixels.values(), shape), new PictureGrid(pixels.rows(), pixels.columns()));
    }

    /** Of the drawn picture, so that the same frame with other marks is another picture. */
    private static String digest(city.vantage.vision.image.Picture picture) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(8)
                    .putInt(picture.width())
                    .putInt(picture.height())
                    .array());
            return HexFormat.of().formatHex(digest.digest(picture.rgb()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
