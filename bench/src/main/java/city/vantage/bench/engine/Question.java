package city.vantage.bench.engine;

import java.util.List;

/**
 * One request: a picture and a question, answered greedily.
 *
 * @param picture number of a made-up picture
 * @param ids the whole prompt, the image token once for each of the picture's features
 * @param tokens how many to generate
 */
record Question(int picture, List<Long> ids, int tokens) {}
