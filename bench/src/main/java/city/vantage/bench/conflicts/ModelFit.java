package city.vantage.bench.conflicts;

import city.vantage.conflict.ConflictModel;
import city.vantage.conflict.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Fits the points of a {@link ConflictModel}: penalised logistic regression by Newton's method (iteratively reweighted least
 * squares). What is penalised is that neighbouring points differ, so that where few incidents are, the line stays level.
 */
final class ModelFit {
    private static final List<List<Double>> POINTS = List.of(
            List.of(0., 0.1, 0.2, 0.35, 0.5, 0.75, 1., 1.5, 2.5),
            List.of(0., 0.1, 0.2, 0.35, 0.5, 0.75, 1., 1.5),
            List.of(0., 0.1, 0.2, 0.35, 0.5, 0.75, 1., 1.5),
            List.of(0., 0.1, 0.2, 0.35, 0.5, 0.75, 1., 1.5),
            List.of(0., 0.1, 0.2, 0.35, 0.5, 0.75, 1., 1.5, 2.5));

    private static final int STEPS = 30;
    private static final double PENALTY = 4;

    /** So that the equations can be solved: what all points have in common may be in any of the lines. */
    private static final double RIDGE = 1e-3;

    private ModelFit() {}

    static ConflictModel fit(List<Watched> incidents) {
        var values = new double[POINTS.stream().mapToInt(List::size).sum()];
        for (var step = 0; step < STEPS; step++) {
            values = improved(values, incidents);
        }
        return model(values);
    }

    private static double[] improved(double[] values, List<Watched> incidents) {
        var curvature = penalty();
        RealVector slope = curvature.operate(new ArrayRealVector(values)).mapMultiply(-1);
        var model = model(values);
        for (var incident : incidents) {
            var shares = new ArrayRealVector(shares(incident));
            var probability = model.probability(incident.measures());
            slope = slope.add(shares.mapMultiply((incident.isConflict() ? 1 : 0) - probability));
            curvature = curvature.add(shares.outerProduct(shares).scalarMultiply(probability * (1 - probability)));
        }
        return new ArrayRealVector(values)
                .add(new LUDecomposition(curvature).getSolver().solve(slope))
                .toArray();
    }

    private static RealMatrix penalty() {
        var size = POINTS.stream().mapToInt(List::size).sum();
        RealMatrix penalty = MatrixUtils.createRealIdentityMatrix(size).scalarMultiply(RIDGE);
        var first = 0;
        for (var points : POINTS) {
            for (var i = first; i + 1 < first + points.size(); i++) {
                penalty.addToEntry(i, i, PENALTY);
                penalty.addToEntry(i + 1, i + 1, PENALTY);
                penalty.addToEntry(i, i + 1, -PENALTY);
                penalty.addToEntry(i + 1, i, -PENALTY);
            }
            first += points.size();
        }
        return penalty;
    }

    private static ConflictModel model(double[] values) {
        var evidence = new ArrayList<Evidence>();
        var rest = Arrays.stream(values).boxed().toList();
        for (var points : POINTS) {
            evidence.add(new Evidence(points, rest.subList(0, points.size())));
            rest = rest.subList(points.size(), rest.size());
        }
        return new ConflictModel(evidence);
    }

    private static double[] shares(Watched incident) {
        var measures = incident.measures().inOrder();
        return IntStream.range(0, POINTS.size())
                .mapToObj(i -> Evidence.shares(POINTS.get(i), measures.get(i)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
