package city.vantage.vision.engine;

/**
 * One question of a conversation, which a text answers. It sees the prefix, and the turns before it with their answers.
 *
 * @param prompt token ids that follow what came before; where the answer before it ended with a stop token, that one too
 */
@SuppressWarnings("ArrayRecordComponent")
public record Turn(long[] prompt, Sampling sampling) {
    public Turn {
        if (prompt.length == 0) {
            throw new EngineException(EngineException.Reason.INVALID, "a turn without a prompt");
        }
    }
}
