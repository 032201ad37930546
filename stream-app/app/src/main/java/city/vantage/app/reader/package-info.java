/** Topics read back: as bytes, as records, and as texts for people and for programs. */
@NullMarked
package city.vantage.app.reader;

import org.jspecify.annotations.NullMarked;
