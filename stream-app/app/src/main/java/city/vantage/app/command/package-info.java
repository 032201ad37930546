/** The commands of the vantage launcher. */
@NullMarked
package city.vantage.app.command;

import org.jspecify.annotations.NullMarked;
