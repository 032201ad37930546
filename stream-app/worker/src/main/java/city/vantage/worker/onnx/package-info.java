/** Answers with a vision-language model in this process: ONNX graphs, on a CPU or on a GPU. */
@NullMarked
package city.vantage.worker.onnx;

import org.jspecify.annotations.NullMarked;
