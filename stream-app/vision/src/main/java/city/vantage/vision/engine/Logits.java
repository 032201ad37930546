package city.vantage.vision.engine;

/** Arithmetic on one position's logits. */
final class Logits {
    private Logits() {}

    /**
     * The likeliest token.
     *
     * @throws EngineException if a logit is no number
     */
    static int argmax(float[] logits) {
        var best = 0;
        for (var i = 0; i < logits.length; i++) {
            if (Float.isNaN(logits[i])) {
                throw new EngineException(EngineException.Reason.NOT_A_NUMBER, "the decoder gave NaN for token " + i);
            }
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Logarithm of the sum of exponentials: what turns a logit into a log-probability. */
    static double logSumExp(float[] logits) {
        var max = (double) logits[argmax(logits)];
        var sum = 0.0;
        for (var logit : logits) {
            sum += Math.exp(logit - max);
        }
        var result = max + Math.log(sum);
        if (Double.isNaN(result) || Double.isInfinite(result)) {
            throw new EngineException(
                    EngineException.Reason.NOT_A_NUMBER, "the decoder's logits have no probabilities");
        }
        return result;
    }
}
