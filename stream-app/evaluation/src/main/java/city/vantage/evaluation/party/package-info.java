/** Parties that a caption names although nothing shows them. */
@NullMarked
package city.vantage.evaluation.party;

import org.jspecify.annotations.NullMarked;
