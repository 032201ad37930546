@NullMarked
package city.vantage.worker.onnx;

import org.jspecify.annotations.NullMarked;
