@NullMarked
package city.vantage.worker.openai;

import org.jspecify.annotations.NullMarked;
