package city.vantage.webhook;

/**
 * One try to deliver a record.
 *
 * @param number tells attempts of a target apart
 * @param made attempts for this record, this one included
 */
record Attempt(long number, Delivery delivery, int made) {}
