/** Takes requests from the queue, has a backend answer them, publishes the answers, and only then lets go of them. */
@NullMarked
package city.vantage.worker;

import org.jspecify.annotations.NullMarked;
