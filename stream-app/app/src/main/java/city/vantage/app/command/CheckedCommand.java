package city.vantage.app.command;

import city.vantage.app.frame.FrameSink;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands share: where they print, and how they refuse options that don't go together. */
abstract class CheckedCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    final void refuse(boolean condition, String sentence) {
        if (condition) {
            throw new ParameterException(commandLine(), sentence);
        }
    }

    final void refuseOutside(String option, double value, double least, double most) {
        refuse(!(value >= least && value <= most), "%s must be %s to %s.".formatted(option, plain(least), plain(most)));
    }

    /** @param frames what --frames says, or null */
    final void refuseUnlessFramesCanGo(@Nullable URI frames) {
        refuse(
                frames != null && !FrameSink.takes(frames),
                "--frames must be a folder such as file:///srv/frames, or an address such as http://store:8888/frames.");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    final CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
