package city.vantage.bench.fuzz;

import java.util.List;

/**
 * Something that takes bytes from outside.
 *
 * @param samples good input, which is broken
 * @param spared first bytes that stay as they are in most inputs, or nothing would come past them
 * @param share of all inputs that it gets
 */
record Target(String name, List<byte[]> samples, int spared, double share, Taker taker) {
    Target {
        samples = List.copyOf(samples);
    }

    /** What becomes of an input; all that it throws is a finding. */
    @FunctionalInterface
    interface Taker {
        /** @return whether the input is accepted; else it was rejected as it should be */
        boolean takes(byte[] input) throws Exception;
    }
}
