package city.vantage.vision.image;

import city.vantage.vision.image.FrameException.Reason;

/**
 * What a picture file says of itself before anything is decoded, and the file without its side notes: comments, EXIF and
 * colour profiles. They can hold bombs of their own, and change no pixel: Pillow and detectors read the stored values
 * too. An EXIF orientation is not applied, because detections are in stored pixels.
 *
 * @param format name of the format, as ImageIO has it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PictureHeader(String format, int width, int height, byte[] essence) {

    /** @throws FrameException where it is no picture, of an unsupported kind, or cut off */
    static PictureHeader of(byte[] file) {
        if (JpegHeader.isJpeg(file)) {
            return JpegHeader.of(file);
        }
        if (PngHeader.isPng(file)) {
            return PngHeader.of(file);
        }
        throw new FrameException(Reason.NOT_A_PICTURE, "file is neither a JPEG nor a PNG picture");
    }
}
