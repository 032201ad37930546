/** The parts as they run on a cluster: topics, streams, workers. */
@NullMarked
package city.vantage.app.runtime;

import org.jspecify.annotations.NullMarked;
