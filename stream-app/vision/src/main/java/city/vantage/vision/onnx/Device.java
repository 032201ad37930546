package city.vantage.vision.onnx;

/** Where a session runs. */
public sealed interface Device {

    /** The host's processor. */
    record Cpu() implements Device {}

    /**
     * A card of NVIDIA's.
     *
     * @param id number of the card, from 0
     * @param memoryLimitBytes what the session's arena may take at most; 0 for no limit
     * @param fallBackToCpu whether a card that can't be used is replaced by the host's processor, which is then logged
     */
    record Cuda(int id, long memoryLimitBytes, boolean fallBackToCpu) implements Device {}

    Device CPU = new Cpu();
}
