package city.vantage.webhook;

import city.vantage.incident.RejectionReason;

/** What a record from Kafka turned out to be. */
sealed interface Reading {

    /** A record to deliver. */
    record Deliverable(Delivery delivery) implements Reading {}

    /** Bytes that are no record of the topic. */
    record Unreadable(RejectionReason reason, String detail) implements Reading {}

    /** A record without a value: there is nothing to deliver. */
    record Nothing() implements Reading {}
}
