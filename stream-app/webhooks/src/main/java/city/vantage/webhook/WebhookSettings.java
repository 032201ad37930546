package city.vantage.webhook;

import java.time.Duration;

/**
 * How webhooks work, all of them alike.
 *
 * @param group beginning of the consumer groups' names; each target has a group of its own
 * @param fromBeginning whether a new target has what is there already
 * @param timeout longest time for one attempt, with the answer
 * @param inFlight most attempts of a target at a time
 * @param queue most records that a target holds; then no more are read for it
 */
public record WebhookSettings(
        String group,
        boolean fromBeginning,
        RetryPolicy retries,
        Duration timeout,
        int inFlight,
        int queue,
        AddressRules addresses) {}
