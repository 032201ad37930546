/** Rules over descriptions, written in Common Expression Language. CEL's types stay inside; no Kafka, no files. */
@NullMarked
package city.vantage.rules;

import org.jspecify.annotations.NullMarked;
