/** Between the records of the schemas and those of the domain: one class a record, both directions in it. */
@NullMarked
package city.vantage.wire.mapping;

import org.jspecify.annotations.NullMarked;
