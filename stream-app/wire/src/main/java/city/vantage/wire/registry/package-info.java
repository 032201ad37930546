/**
 * Avro in Confluent's wire format, and a small client for registries that speak Confluent's REST API. Knows no Vantage
 * record: which topic carries which schema is said elsewhere.
 */
@NullMarked
package city.vantage.wire.registry;

import org.jspecify.annotations.NullMarked;
