package city.vantage.testing.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one command of Vantage. */
public final class VantageProcess {
    private static final int MEGABYTES = 400;

    private VantageProcess() {}

    /**
     * @param within what runs the JVM; empty for nothing
     * @param settings settings of the command, as for {@code --set}
     */
    public static JavaProcess start(List<String> within, String command, Map<String, String> settings, Path log)
            throws IOException {
        var arguments = new ArrayList<>(List.of("city.vantage.app.Vantage", command));
        settings.forEach((setting, value) -> arguments.addAll(List.of("--set", setting + "=" + value)));
        return JavaProcess.start(within, MEGABYTES, arguments, log);
    }
}
