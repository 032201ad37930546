/** Model folders in the layout of Hugging Face's ONNX exports: what one is, what of it is used, what is missing. */
@NullMarked
package city.vantage.vision.model;

import org.jspecify.annotations.NullMarked;
