package city.vantage.testing;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints, when the tests are through, which of them were skipped and why: a test that silently didn't run looks like
 * one that passed. JUnit finds it by {@code META-INF/services}.
 */
public final class SkippedTests implements TestExecutionListener {
    private final ConcurrentLinkedQueue<String> skipped = new ConcurrentLinkedQueue<>();
    private final PrintStream out;

    public SkippedTests() {
        this(System.out);
    }

    SkippedTests(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(nameOf(test) + " because " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            var reason = result.getThrowable().map(Throwable::getMessage).orElse("it was aborted");
            skipped.add(nameOf(test) + " because " + reason);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var all = List.copyOf(skipped);
        if (!all.isEmpty()) {
            out.println(
                    all.size() == 1
                            ? "1 test (or class) was skipped:"
                            : all.size() + " tests (or classes) were skipped:");
            all.forEach(line -> out.println("  " + line));
        }
        skipped.clear();
    }

    private static String nameOf(TestIdentifier test) {
        var name = test.getLegacyReportingName();
        return test.getSource().map(source -> SourceName.of(source, name)).orElse(name);
    }
}
