package city.vantage.bench.engine;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a runtime is given several questions. */
enum Way {
    /** One after another. */
    EACH("each"),
    /** All submitted before the first is answered. */
    AT_ONCE("at-once"),
    /** One static batch, run to its longest answer. */
    BATCH("batch");

    private final String text;

    Way(String text) {
        this.text = text;
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
