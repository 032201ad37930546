package city.vantage.app.forget;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record names one of some things, whatever it is a record of: as a part of its key or of a header, between
 * slashes; or as a string of its value, in Avro or in JSON.
 */
final class Mention {
    private static final char SLASH = '/';
    private static final char QUOTE = '"';
    private static final int MOST_IN_ONE_BYTE = 63;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final Set<ByteBuffer> names;
    private final int[] lengths;

    /** @param names none empty */
    Mention(Set<String> names) {
        this.names = names.stream().map(Mention::utf8).map(ByteBuffer::wrap).collect(Collectors.toSet());
        lengths = this.names.stream().mapToInt(ByteBuffer::remaining).distinct().toArray();
    }

    boolean isIn(ConsumerRecord<byte[], byte[]> record) {
        return Stream.concat(
                                Stream.ofNullable(record.key()),
                                Stream.of(record.headers().toArray())
                                        .flatMap(header -> Stream.ofNullable(header.value())))
                        .anyMatch(text -> isIn(text, Mention::isPart))
                || isIn(record.value(), Mention::isString);
    }

    /** What has to stand around a name, which begins and ends there. */
    private interface Frame {
        boolean isAround(byte[] bytes, int begin, int end);
    }

    private boolean isIn(byte @Nullable [] bytes, Frame frame) {
        for (var length : lengths) {
            for (var begin = 0; bytes != null && begin + length <= bytes.length; begin++) {
                if (frame.isAround(bytes, begin, begin + length)
                        && names.contains(ByteBuffer.wrap(bytes, begin, length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPart(byte[] bytes, int begin, int end) {
        return (begin == 0 || bytes[begin - 1] == SLASH) && (end == bytes.length || bytes[end] == SLASH);
    }

    private static boolean isString(byte[] bytes, int begin, int end) {
        return isAfterItsLength(bytes, begin, end - begin)
                || (begin > 0 && bytes[begin - 1] == QUOTE && end < bytes.length && bytes[end] == QUOTE);
    }

    /** Avro writes a string's length before it: twice as much, seven bits to a byte, the lowest first. */
    private static boolean isAfterItsLength(byte[] bytes, int begin, int length) {
        var twice = 2 * length;
        if (length <= MOST_IN_ONE_BYTE) {
            return begin >= 1 && bytes[begin - 1] == twice;
        }
        return begin >= 2
                && bytes[begin - 2] == (byte) (MORE | (twice & SEVEN_BITS))
                && bytes[begin - 1] == (twice >> 7);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
