package city.vantage.topology;

import city.vantage.incident.Observation;
import city.vantage.schemas.Box;
import city.vantage.wire.mapping.ObservationMapping;
import city.vantage.wire.registry.AvroCodec;
import city.vantage.wire.registry.SchemaRegistry;
import java.util.Collections;
import java.util.function.Consumer;

/** Observations as a careless client would write them: well-formed Avro, with values that the domain refuses. */
record RawAvro(SchemaRegistry registry, String topic) {

    /** The bytes of the observation with a box at {@code x} of this width. */
    byte[] boxed(Observation observation, double x, double width) {
        return spoiled(observation, avro -> avro.getDetections().getFirst().setBox(new Box(x, 200.0, width, 80.0)));
    }

    /** The bytes of the observation with its first detection as often. */
    byte[] detected(Observation observation, int times) {
        return spoiled(
                observation,
                avro -> avro.setDetections(
                        Collections.nCopies(times, avro.getDetections().getFirst())));
    }

    private byte[] spoiled(Observation observation, Consumer<city.vantage.schemas.Observation> spoil) {
        var avro = new ObservationMapping().toAvro(observation);
        spoil.accept(avro);
        return new AvroCodec<>(registry, city.vantage.schemas.Observation.class).encode(topic, avro);
    }
}
