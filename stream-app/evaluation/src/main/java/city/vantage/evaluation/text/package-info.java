/** Words of captions: tokens, stems and synonyms, as the tools of the AI City Challenge's scorer see them. */
@NullMarked
package city.vantage.evaluation.text;

import org.jspecify.annotations.NullMarked;
