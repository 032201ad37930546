package city.vantage.vision.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A protobuf message, field by field, in the order in which they stand; what isn't looked into stays as it is. Wire format:
 * protobuf.dev/programming-guides/encoding.
 */
record ProtoMessage(List<Field> fields) {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    /**
     * One field.
     *
     * @param content of a field of bytes; of others, its bytes as they stand
     * @param value of a varint, else 0
     */
    record Field(int number, int wireType, ByteBuffer content, long value) {}

    ProtoMessage {
        fields = List.copyOf(fields);
    }

    /** @throws IllegalArgumentException if the bytes are no message */
    static ProtoMessage of(ByteBuffer bytes) {
        var fields = new ArrayList<Field>();
        var at = bytes.duplicate();
        while (at.hasRemaining()) {
            var tag = varint(at);
            fields.add(field(Math.toIntExact(tag >>> 3), (int) (tag & 7), at));
        }
        return new ProtoMessage(fields);
    }

    private static Field field(int number, int wireType, ByteBuffer at) {
        var start = at.position();
        var value = wireType == VARINT ? varint(at) : 0;
        var length = switch (wireType) {
            case VARINT -> at.position() - start;
            case FIXED_64 -> Long.BYTES;
            case FIXED_32 -> Integer.BYTES;
            case BYTES -> varint(at);
            default -> throw new IllegalArgumentException("a field of wire type " + wireType);
        };
        var from = wireType == VARINT ? start : at.position();
        if (length < 0 || length > at.limit() - from) {
            throw new IllegalArgumentException("a field of %d bytes ends behind its message".formatted(length));
        }
        at.position(from + (int) length);
        return new Field(number, wireType, at.duplicate().position(from).limit(from + (int) length), value);
    }

    private static long varint(ByteBuffer at) {
        var value = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += 7) {
            if (!at.hasRemaining()) {
                throw new IllegalArgumentException("the message ends within a number");
            }
            var next = at.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }

    static Field bytes(int number, ByteBuffer content) {
        return new Field(number, BYTES, content, 0);
    }

    static Field text(int number, String text) {
        return bytes(number, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Field number(int number, long value) {
        var out = new ByteArrayOutputStream();
        writeVarint(value, out);
        return new Field(number, VARINT, ByteBuffer.wrap(out.toByteArray()), value);
    }

    /** The contents of a repeated field. */
    Stream<Field> all(int number) {
        return fields.stream().filter(field -> field.number() == number);
    }

    Stream<ProtoMessage> messages(int number) {
        return all(number).map(field -> of(field.content()));
    }

    Optional<ProtoMessage> message(int number) {
        return messages(number).findFirst();
    }

    /** The message with other contents of a field, wherever it stands. */
    ProtoMessage mapped(int number, UnaryOperator<ProtoMessage> change) {
        return new ProtoMessage(fields.stream()
                .map(field -> field.number() == number
                        ? bytes(number, change.apply(of(field.content())).encoded())
                        : field)
                .toList());
    }

    List<String> texts(int number) {
        return all(number)
                .map(field -> StandardCharsets.UTF_8
                        .decode(field.content().duplicate())
                        .toString())
                .toList();
    }

    String text(int number) {
        return texts(number).stream().findFirst().orElse("");
    }

    long number(int number) {
        return all(number).mapToLong(Field::value).findFirst().orElse(0);
    }

    ByteBuffer encoded() {
        var out = new ByteArrayOutputStream(fields.stream()
                .mapToInt(field -> field.content().remaining() + 2 * Long.BYTES)
                .sum());
        for (var field : fields) {
            writeVarint(((long) field.number() << 3) | field.wireType(), out);
            var content = new byte[field.content().remaining()];
            field.content().duplicate().get(content);
            if (field.wireType() == BYTES) {
                writeVarint(content.length, out);
            }
            out.writeBytes(content);
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static void writeVarint(long value, ByteArrayOutputStream out) {
        var left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
