/** The topics as an AsyncAPI document, for whoever reads or writes them. */
@NullMarked
package city.vantage.app.asyncapi;

import org.jspecify.annotations.NullMarked;
