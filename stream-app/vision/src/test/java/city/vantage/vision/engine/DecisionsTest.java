package city.vantage.vision.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.vantage.vision.text.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sampling, scoring, merging and remembering, without a model. */
class DecisionsTest {
    @Test
    void answersThatBeginAlikeShareAPath() {
        var tree = new AnswerTree(
                choice(false, new long[] {1}, new long[] {2, 3, 4}, new long[] {2, 3, 5}, new long[] {2, 6}));
        assertThat(tree.paths()).containsExactly(List.of(2L, 3L));
    }

    @Test
    void continuationsThatBeginAlikeShareTheirTokensAndSeeNoOthers() {
        var tree = new TokenTree();
        tree.add(TokenTree.ROOT, 7, 8);
        tree.add(tree.add(TokenTree.ROOT, 7), 9);
        tree.add(TokenTree.ROOT, 5);
        assertThat(tree.ids()).containsExactly(7, 8, 9, 5);
        var attention = Attention.branching(2, tree);
        assertThat(attention.positions()).containsExactly(2, 3, 3, 2);
        assertThat(attention.bias())
                .containsExactly(
                        0, 0, 0, -10_000, -10_000, -10_000, 0, 0, 0, 0, -10_000, -10_000, 0, 0, 0, -10_000, 0, -10_000,
                        0, 0, -10_000, -10_000, -10_000, 0);
    }

    @Test
    void closedQuestionsGoIntoAsFewPacksAsTheLimitAllows() {
        var two = new Choice(new long[] {8, 9}, List.of(new long[] {1}, new long[] {2}), false);
        var long3 = new Choice(new long[] {8, 9, 4}, List.of(new long[] {1, 3, 3}, new long[] {2}), false);
        var request = new VisionRequest(
                "packed",
                List.of(),
                List.of(new Segment.Text(new long[] {1})),
                List.of(),
                List.of(two, two, long3, two));
        var alone = new ArrayList<Integer>();
        var packs = Pack.of(new Work(request, new float[0], new CompletableFuture<>()), 4, alone);
        assertThat(alone).containsExactly(2);
        assertThat(packs.stream().map(pack -> pack.tree().size())).containsExactly(2);
        assertThat(Pack.of(new Work(request, new float[0], new CompletableFuture<>()), 0, alone))
                .isEmpty();
        assertThat(alone).containsExactly(2, 0, 1, 2, 3);
    }

    @Test
    void aLikelihoodIsTheSumOfItsTokensLogProbabilities() {
        var tree = new AnswerTree(choice(false, new long[] {0}, new long[] {1, 0}));
        tree.observe(List.of(), logits(0.5, 0.3, 0.2));
        tree.observe(List.of(1L), logits(0.25, 0.5, 0.25));
        var scores = tree.scores();
        assertThat(scores.logLikelihoods().get(0)).isCloseTo(Math.log(0.5), within(1e-6));
        assertThat(scores.logLikelihoods().get(1)).isCloseTo(Math.log(0.3 * 0.25), within(1e-6));
        assertThat(scores.probabilities().get(0)).isCloseTo(0.5 / 0.575, within(1e-6));
    }

    @Test
    void aMeanPerTokenDoesNotPunishLength() {
        var tree = new AnswerTree(choice(true, new long[] {0}, new long[] {1, 0}));
        tree.observe(List.of(), logits(0.5, 0.3, 0.2));
        tree.observe(List.of(1L), logits(0.25, 0.5, 0.25));
        assertThat(tree.scores().logLikelihoods().get(1)).isCloseTo(Math.log(0.3 * 0.25) / 2, within(1e-6));
    }

    @Test
    void anAnswerOutsideTheVocabularyIsRefused() {
        var tree = new AnswerTree(choice(false, new long[] {0}, new long[] {7}));
        assertThatThrownBy(() -> tree.observe(List.of(), logits(0.5, 0.5))).hasMessageContaining("token 7");
    }

    @Test
    void aSeedMakesDrawsRepeatableAndTheTemperatureMakesThemVary() {
        assertThat(draws(1, 1, 7)).isEqualTo(draws(1, 1, 7)).isNotEqualTo(draws(1, 1, 8));
        assertThat(draws(0, 1, 7)).containsOnly(0);
        assertThat(draws(1, 1, 7)).contains(0, 1, 2);
    }

    @Test
    void topPLeavesTheTailOut() {
        assertThat(draws(1, 0.75, 7)).contains(0, 1).doesNotContain(2);
    }

    @Test
    void drawsFollowTheProbabilities() {
        var sampler = new Sampler(new Sampling(1, Set.of(), 1, 1, 3));
        var zeros = IntStream.range(0, 10_000)
                .filter(_ -> sampler.next(logits(0.5, 0.3, 0.2)) == 0)
                .count();
        assertThat(zeros).isBetween(4_850L, 5_150L);
    }

    @Test
    void aLogitThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Logits.argmax(new float[] {1, Float.NaN}))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.reason()).isEqualTo(EngineException.Reason.NOT_A_NUMBER));
    }

    @Test
    void aStopTokenIsNotPartOfTheText() {
        var generation = new Generation(Sampling.greedy(5, Set.of(1L)));
        generation.take(logits(0.9, 0.1));
        generation.take(logits(0.1, 0.9));
        assertThat(generation.text()).isEqualTo(new VisionAnswer.Text(List.of(0L), VisionAnswer.End.STOP_TOKEN));
        assertThat(generation.unseen()).isEmpty();
    }

    @Test
    void picturesGoToTheirPlaces() {
        var prompt = List.<Segment>of(
                new Segment.Image(1, 1),
                new Segment.Text(new long[] {5, 6}),
                new Segment.Image(0, 1),
                new Segment.Image(0, 1));
        var pictures = List.of(new Features(new float[] {10, 11}, 2), new Features(new float[] {20}, 1));
        assertThat(PromptMerge.merge(prompt, new float[] {1, 2}, pictures, 1)).containsExactly(20, 1, 2, 10, 11);
    }

    @Test
    void aPictureWithTooFewOrTooManyPlacesIsRefused() {
        var pictures = List.of(new Features(new float[] {10, 11}, 2));
        for (var places : new int[] {1, 3}) {
            assertThatThrownBy(
                            () -> PromptMerge.merge(List.of(new Segment.Image(0, places)), new float[0], pictures, 1))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("picture 0");
        }
        assertThatThrownBy(() -> PromptMerge.merge(List.of(new Segment.Image(1, 1)), new float[0], pictures, 1))
                .hasMessageContaining("picture 1");
    }

    @Test
    void framesOfAVideoArePooledOverTime() {
        var frames = List.of(new Features(new float[] {1, 2, 3}, 3), new Features(new float[] {5, 4, 7}, 3));
        var merged = FeatureMerge.TEMPORAL_MEAN.merge(frames, 2).getFirst();
        assertThat(merged.tokens()).isEqualTo(4);
        assertThat(merged.values()).containsExactly(3, 5, 1, 5);
    }

    @Test
    void eachRunOfFramesIsPooledByItself() {
        var one = new Features(new float[] {1, 2, 3}, 3);
        var other = new Features(new float[] {5, 4, 7}, 3);
        var pictures = List.of(one, other, other, other);

        assertThat(FeatureMerge.TEMPORAL_MEAN.merge(pictures, 2))
                .extracting(Features::values)
                .containsExactly(new float[] {3, 5, 1, 5}, new float[] {4, 7, 5, 5});
        assertThat(FeatureMerge.TEMPORAL_MEAN.merge(pictures, 1))
                .hasSize(4)
                .first()
                .extracting(Features::values)
                .isEqualTo(new float[] {2, 3, 1});
        assertThat(FeatureMerge.EACH.merge(pictures, 2)).isEqualTo(pictures);
        assertThat(FeatureMerge.TEMPORAL_MEAN.merge(List.of(), 1)).isEmpty();
    }

    @Test
    void picturesThatAreNoRunsOfFramesAreRefused() {
        var picture = GoldenCases.picture(1, new long[] {1, 3, 2, 2});
        var prefix = List.<Segment>of(new Segment.Text(new long[] {1}));
        var choice = List.of(choice(false, new long[] {0}, new long[] {1}));
        for (var frames : new int[] {0, 2}) {
            assertThatThrownBy(() -> new VisionRequest(
                            "odd", List.of(picture, picture, picture), frames, prefix, List.of(), choice))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("3 pictures");
        }
    }

    @Test
    void theFeatureCacheDropsWhatWasUnusedForLongest() {
        var cache = new FeatureCache(24);
        cache.put("a", new Features(new float[2], 1));
        cache.put("b", new Features(new float[2], 1));
        cache.put("c", new Features(new float[2], 1));
        assertThat(cache.get("a")).isNotNull();
        cache.put("d", new Features(new float[2], 1));
        assertThat(cache.get("b")).isNull();
        assertThat(cache.bytes()).isEqualTo(24);
        cache.put("large", new Features(new float[7], 1));
        assertThat(cache.get("large")).isNull();
        assertThat(cache.get("a")).isNotNull();
    }

    private static List<Integer> draws(double temperature, double topP, long seed) {
        var sampler = new Sampler(new Sampling(1, Set.of(), temperature, topP, seed));
        var draws = new ArrayList<Integer>();
        for (var i = 0; i < 50; i++) {
            draws.add(sampler.next(logits(0.5, 0.3, 0.2)));
        }
        return draws;
    }

    private static Choice choice(boolean perToken, long[]... answers) {
        return new Choice(new long[] {9}, List.of(answers), perToken);
    }

    /** Logits that give these probabilities, shifted as a model's may be. */
    private static float[] logits(double... probabilities) {
        var logits = new float[probabilities.length];
        for (var i = 0; i < logits.length; i++) {
            logits[i] = (float) (Math.log(probabilities[i]) + 3);
        }
        return logits;
    }
}
