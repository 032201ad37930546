/** Descriptions read back, for people and for programs. */
@NullMarked
package city.vantage.app.reader;

import org.jspecify.annotations.NullMarked;
