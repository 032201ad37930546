/** Takes incidents out of frame stores and topics before their time. */
@NullMarked
package city.vantage.app.forget;

import org.jspecify.annotations.NullMarked;
