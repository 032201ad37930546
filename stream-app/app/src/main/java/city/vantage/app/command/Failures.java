package city.vantage.app.command;

import city.vantage.adapters.RecordingException;
import city.vantage.app.config.ConfigProblemsException;
import city.vantage.app.runtime.MissingTopicsException;
import city.vantage.app.runtime.UnreachableClusterException;
import city.vantage.wire.registry.RegistryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user reads when a command fails: one sentence where the user can mend it, the whole trace where not. */
public final class Failures implements IExecutionExceptionHandler {
    private static final int USER_CAN_MEND = 2;

    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult parsed)
            throws Exception {
        return switch (exception) {
            case ConfigProblemsException _,
                    RecordingException _,
                    MissingTopicsException _,
                    UnreachableClusterException _,
                    RegistryException _ -> {
                commandLine.getErr().println(exception.getMessage());
                yield USER_CAN_MEND;
            }
            default -> throw exception;
        };
    }
}
