package city.vantage.phase;

import city.vantage.incident.ViewKind;
import city.vantage.motion.CameraTracks;
import java.util.Collection;
import java.util.List;

/**
 * What the cameras' tracks say about each boundary. Each camera is heard, none is trusted: whatever one says, a share of
 * doubt is left, so that a camera that follows somebody else is outvoted.
 */
final class PhaseEvidence {
    /** The action lasts until its result; that is there a little after the parties have come near. */
    private static final double RESULT_SECONDS = 0.7;

    private static final double RESULT_DEVIATION = 0.5;
    private static final double DOUBT = 0.3;

    /** In the vehicle's own view, only the growth of one box tells how near they are. */
    private static final double OWN_VIEW_DEVIATION = 0.7;

    private static final double OWN_VIEW_DOUBT = 0.5;

    /** Who waits has judged: slowing down begins the judgement, and takes about as long until it is a halt. */
    private static final double SLOWING_SECONDS = 0.4;

    private static final double HALT_DEVIATION = 0.35;

    /** Who sets off acts: the action has begun by then. */
    private static final double SETTING_OFF_DEVIATION = 0.4;

    private PhaseEvidence() {}

    /** For the beginning of recognition, judgement, action and avoidance. */
    static List<Likelihood> of(Collection<CameraTracks> cameras) {
        var judgement = Likelihood.EVEN;
        var action = Likelihood.EVEN;
        var avoidance = Likelihood.EVEN;
        for (var camera : cameras) {
            var near = NearestApproach.seconds(camera);
            if (near.isPresent()) {
                avoidance = avoidance.and(result(camera.viewKind(), near.getAsDouble()));
                if (camera.viewKind() == ViewKind.OVERHEAD) {
                    var gait = Gait.of(camera, near.getAsDouble());
                    judgement = judgement.and(halt(gait));
                    action = action.and(settingOff(gait));
                }
            }
        }
        return List.of(Likelihood.EVEN, judgement, action, avoidance);
    }

    private static Likelihood result(ViewKind view, double near) {
        var time = near + RESULT_SECONDS;
        return view == ViewKind.VEHICLE
                ? Likelihood.around(time, OWN_VIEW_DEVIATION, OWN_VIEW_DOUBT)
                : Likelihood.around(time, RESULT_DEVIATION, DOUBT);
    }

    private static Likelihood halt(Gait gait) {
        var halt = gait.halts();
        return halt.isPresent()
                ? Likelihood.around(halt.getAsDouble() - SLOWING_SECONDS, HALT_DEVIATION, DOUBT)
                : Likelihood.EVEN;
    }

    private static Likelihood settingOff(Gait gait) {
        var start = gait.setsOff();
        return start.isPresent()
                ? Likelihood.before(start.getAsDouble(), SETTING_OFF_DEVIATION, DOUBT)
                : Likelihood.EVEN;
    }
}
