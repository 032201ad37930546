/** How alike two captions are: BLEU-4, METEOR, ROUGE-L and CIDEr, as track 2 of the AI City Challenge computes them. */
@NullMarked
package city.vantage.evaluation.metric;

import org.jspecify.annotations.NullMarked;
