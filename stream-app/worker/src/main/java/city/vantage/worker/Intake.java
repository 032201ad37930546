package city.vantage.worker;

import city.vantage.incident.RejectionReason;
import city.vantage.prompt.InferenceRequest;
import city.vantage.wire.Inbound;
import city.vantage.wire.registry.RegistryException;
import java.time.Clock;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the records of the queue, and says what is to be done with them. */
record Intake(Deserializer<Inbound<InferenceRequest>> requests, int deliveryLimit, Clock clock, Outage outage) {

    Triage triage(Acquired acquired) throws InterruptedException {
        if (acquired.deliveries() < deliveryLimit) {
            return outage.rideOut(() -> read(acquired));
        }
        try {
            return read(acquired);
        } catch (RegistryException e) {
            // The broker will not deliver it for ever: kept as bytes it isn't lost.
            return new Triage.Discard(
                    RejectionReason.FAILED,
                    "delivered %d times and not readable: %s".formatted(acquired.deliveries(), e.getMessage()));
        }
    }

    private Triage read(Acquired acquired) {
        var record = acquired.record();
        var value = requests.deserialize(record.topic(), record.value());
        return Triage.of(acquired, value, deliveryLimit, clock.instant());
    }
}
