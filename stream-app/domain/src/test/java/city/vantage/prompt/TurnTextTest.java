package city.vantage.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Category;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            A person crosses., A person crosses.
            'A person\u001B[2J crosses.\u0007', A person [2J crosses.
            'First line\r\nsecond\tline', First line second line
            'left\u202Eright', left right
            Straße mit Müll – 横断歩道, Straße mit Müll – 横断歩道
            """)
    void losesWhatATerminalWouldObey(String said, String plain) {
        assertThat(new TurnText(Category.PEDESTRIAN, said).plain().text()).isEqualTo(plain);
    }
}
