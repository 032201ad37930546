package city.vantage.app.forget;

import city.vantage.app.forget.ForgetReport.Line;
import java.time.temporal.ChronoUnit;

/** What was forgotten, for a terminal. */
public final class ForgetText {
    private static final int MOST_INCIDENTS = 10;

    private ForgetText() {}

    public static String of(ForgetReport report) {
        var text = new StringBuilder();
        var incidents = report.incidents().stream().limit(MOST_INCIDENTS).toList();
        var further = report.incidents().size() - incidents.size();
        text.append("incidents  %s%s%n"
                .formatted(
                        incidents.isEmpty() ? "none" : String.join(", ", incidents),
                        further > 0 ? " and %d more".formatted(further) : ""));
        var pictures = report.pictures();
        text.append("pictures   %d: %d deleted, %d had gone before%n"
                .formatted(report.frames(), pictures.deleted(), pictures.gone()));
        pictures.kept().forEach((reason, number) -> text.append("           %d kept: %s%n".formatted(number, reason)));
        if (report.lines().isEmpty()) {
            return text.append("records    none%n".formatted()).toString();
        }
        text.append("%n%-44s %8s  %s%n".formatted("topic", "records", "what becomes of them"));
        report.lines()
                .forEach(line -> text.append("%-44s %8d  %s%n"
                        .formatted(line.mentions().topic(), line.mentions().records(), fate(line))));
        return text.toString();
    }

    private static String fate(Line line) {
        return switch (line.fate()) {
            case CUT -> "deleted, with %d older ones".formatted(line.before());
            case EXPIRES -> expiry(line);
            case BUSY ->
                line.behind().isEmpty()
                        ? "kept: streams still work on it; try again later"
                        : "kept: not read yet by " + String.join(", ", line.behind());
            case COMPACTS -> "overwritten; gone once the brokers compact the topic";
            case REPLAYED -> "a replay's; vantage replay --remove deletes them";
        };
    }

    private static String expiry(Line line) {
        var gone = line.lifetime().gone(line.mentions().latest());
        return gone == null
                ? "kept for ever, as the topic is set up"
                : "gone by " + gone.truncatedTo(ChronoUnit.MINUTES);
    }
}
