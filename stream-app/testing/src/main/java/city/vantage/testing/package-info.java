/** What tests of all modules share: an in-process cluster, and a list of what was skipped. Never on a class path that ships. */
@NullMarked
package city.vantage.testing;

import org.jspecify.annotations.NullMarked;
