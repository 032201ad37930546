package city.vantage.app.command;

import city.vantage.adapters.RecordingException;
import city.vantage.app.config.FileFault;
import city.vantage.app.config.InvalidConfigException;
import city.vantage.app.replay.ReplayException;
import city.vantage.app.runtime.MissingTopicsException;
import city.vantage.app.runtime.UnreachableClusterException;
import city.vantage.evaluation.submission.SubmissionException;
import city.vantage.vision.engine.EngineException;
import city.vantage.vision.model.ModelException;
import city.vantage.vision.onnx.OnnxException;
import city.vantage.wire.registry.RegistryException;
import city.vantage.worker.BackendUnavailableException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user reads when a command fails: one sentence where the user can mend it, the whole trace where not. */
public final class Failures implements IExecutionExceptionHandler {
    private static final int USER_CAN_MEND = 2;

    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult parsed)
            throws Exception {
        var sentence = sentence(exception);
        if (sentence == null) {
            throw exception;
        }
        commandLine.getErr().println(sentence);
        commandLine.getErr().flush();
        return USER_CAN_MEND;
    }

    private static @Nullable String sentence(Exception exception) {
        return switch (exception) {
            case InvalidConfigException _,
                    RecordingException _,
                    SubmissionException _,
                    MissingTopicsException _,
                    UnreachableClusterException _,
                    ReplayException _,
                    RegistryException _,
                    ModelException _,
                    EngineException _,
                    OnnxException _,
                    BackendUnavailableException _ -> exception.getMessage();
            case FileSystemException fault -> sentence(fault);
            case UncheckedIOException unchecked
            when unchecked.getCause() instanceof FileSystemException fault -> sentence(fault);
            default -> null;
        };
    }

    private static String sentence(FileSystemException fault) {
        return "%s can't be used: %s.".formatted(fault.getFile(), FileFault.reason(fault));
    }
}
