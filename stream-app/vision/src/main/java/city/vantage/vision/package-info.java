/**
 * The vision-language engine: pictures and questions in, texts and answer likelihoods out.
 *
 * <p>It knows no Kafka. ONNX Runtime's and DJL's types stay inside the package that uses them.
 */
@NullMarked
package city.vantage.vision;

import org.jspecify.annotations.NullMarked;
