/**
 * Decodes vision-language models: pictures and token ids in, token ids and answer likelihoods out.
 *
 * <p>One thread owns the sessions. Decoders whose attention keeps its cache in place run in slots that requests join and
 * leave between steps; all others run in static batches with a growing cache.
 */
@NullMarked
package city.vantage.vision.engine;

import org.jspecify.annotations.NullMarked;
