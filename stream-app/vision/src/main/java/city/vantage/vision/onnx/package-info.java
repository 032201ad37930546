/**
 * A thin binding to ONNX Runtime's C interface, with input and output binding.
 *
 * <p>Microsoft's own Java interface has no binding of outputs, so each decoder step would bring the whole key-value cache
 * to the host. No native address leaves this package. What is opened here is counted and has to be closed.
 */
@NullMarked
package city.vantage.vision.onnx;

import org.jspecify.annotations.NullMarked;
