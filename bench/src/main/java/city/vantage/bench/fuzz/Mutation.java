package city.vantage.bench.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Breaks bytes: flips, values at the edge of types, cuts, repetitions, parts of other samples. */
record Mutation(RandomGenerator random, List<byte[]> samples, int spared) {
    private static final int MOST_STEPS = 6;
    private static final int LONGEST_PART = 64;
    private static final byte[] EDGES = {0, 1, 2, 0x7f, (byte) 0x80, (byte) 0xfe, (byte) 0xff};

    /** One in this many inputs doesn't spare its first bytes. */
    private static final int UNSPARED = 10;

    byte[] next() {
        var bytes = samples.get(random.nextInt(samples.size())).clone();
        var from = random.nextInt(UNSPARED) == 0 ? 0 : Math.min(spared, bytes.length);
        for (var steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            bytes = broken(bytes, from);
        }
        return bytes;
    }

    private byte[] broken(byte[] bytes, int from) {
        if (bytes.length <= from) {
            return inserted(bytes, bytes.length, noise());
        }
        var at = from + random.nextInt(bytes.length - from);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, at);
            case 1 -> edged(bytes, at);
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> without(bytes, at);
            case 4 -> inserted(bytes, at, part(bytes, at));
            case 5 -> inserted(bytes, at, noise());
            default -> inserted(bytes, at, ofAnother());
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] edged(byte[] bytes, int at) {
        var end = Math.min(bytes.length, at + 1 + random.nextInt(8));
        Arrays.fill(bytes, at, end, EDGES[random.nextInt(EDGES.length)]);
        return bytes;
    }

    private byte[] without(byte[] bytes, int at) {
        var end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PART));
        return inserted(Arrays.copyOf(bytes, at), at, Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private byte[] part(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PART)));
    }

    private byte[] noise() {
        var noise = new byte[1 + random.nextInt(LONGEST_PART)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] ofAnother() {
        var other = samples.get(random.nextInt(samples.size()));
        return other.length == 0 ? other : part(other, random.nextInt(other.length));
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] part) {
        var longer = Arrays.copyOf(bytes, bytes.length + part.length);
        System.arraycopy(part, 0, longer, at, part.length);
        System.arraycopy(bytes, at, longer, at + part.length, bytes.length - at);
        return longer;
    }
}
