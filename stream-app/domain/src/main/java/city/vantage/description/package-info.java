/** What subscribers read: structured descriptions of an incident's phases. */
@NullMarked
package city.vantage.description;

import org.jspecify.annotations.NullMarked;
