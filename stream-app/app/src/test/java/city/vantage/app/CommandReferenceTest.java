package city.vantage.app;

import city.vantage.app.command.CommandReference;
import city.vantage.testing.GeneratedPage;
import org.junit.jupiter.api.Test;

class CommandReferenceTest {
    @Test
    void theReferenceIsWhatHelpPrints() {
        GeneratedPage.assertCommitted("commands.md", CommandReference.markdown(Vantage.commandLine()));
    }
}
