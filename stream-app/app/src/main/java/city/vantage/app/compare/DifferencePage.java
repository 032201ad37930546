package city.vantage.app.compare;

import city.vantage.replay.ComparedPhase;
import city.vantage.replay.FieldChange;
import city.vantage.view.ViewSelection;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comparison as one page of HTML that needs nothing else: no script, no style sheet, no network. */
public record DifferencePage(Compared compared, Function<ViewSelection, String> pictures) {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 66rem; padding: 0 1rem; color: #1c2126; background: #fff; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
            table { border-collapse: collapse; margin: .5rem 0; } th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #e3e6e8; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } .sides h3 { font-size: .9rem; margin: .3rem 0; color: #59636b; }
            .sides p { margin: .3rem 0; } img { max-width: 100%; border-radius: 4px; } .nothing { color: #59636b; font-style: italic; }
            section { border-top: 2px solid #1c2126; margin-top: 2rem; } .changed { background: #fff3cd; }
            @media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } }
            </style>
            """;

    public String html() {
        var page = new StringBuilder();
        var title = "Replay " + compared.name() + " beside live";
        page.append(HEAD).append(Html.element("title", "", title)).append(Html.element("h1", "", title));
        page.append(Html.element("p", "", "%s to %s".formatted(compared.from(), compared.to())));
        summary(page);
        fields(page);
        flips(page);
        examples(page);
        return page.append("</html>\n").toString();
    }

    private void summary(StringBuilder page) {
        var report = compared.report();
        page.append("<table><tr><th></th><th class=\"number\">phases</th></tr>");
        row(page, "described by both", report.compared());
        row(page, "identical", report.identical());
        row(page, "changed", report.changed());
        row(page, "only live", report.onlyBefore());
        row(page, "only in the replay", report.onlyAfter());
        compared.before().forEach((author, phases) -> row(page, "live: " + author, phases));
        compared.after().forEach((author, phases) -> row(page, "replay: " + author, phases));
        page.append("</table>\n");
    }

    private void fields(StringBuilder page) {
        if (compared.report().fields().isEmpty()) {
            return;
        }
        page.append("<h2>What changed</h2><table><tr><th>field</th><th class=\"number\">phases</th>"
                + "<th class=\"number\">other value</th><th class=\"number\">mean change</th></tr>");
        compared.report()
                .fields()
                .forEach((field, total) -> page.append(
                        "<tr><td>%s</td><td class=\"number\">%d</td><td class=\"number\">%d</td><td class=\"number\">%s</td></tr>"
                                .formatted(
                                        Html.escaped(field),
                                        total.changed(),
                                        total.other(),
                                        String.format(Locale.ROOT, "%.3f", total.mean()))));
        page.append("</table>\n");
    }

    private void flips(StringBuilder page) {
        compared.report().flips().forEach((field, flips) -> {
            page.append("<h2>%s</h2><table><tr><th>live</th><th>replay</th><th class=\"number\">phases</th></tr>"
                    .formatted(Html.escaped(field)));
            flips.forEach((flip, count) -> page.append("<tr><td>%s</td><td>%s</td><td class=\"number\">%d</td></tr>"
                    .formatted(Html.escaped(flip.before()), Html.escaped(flip.after()), count)));
            page.append("</table>\n");
        });
    }

    private void examples(StringBuilder page) {
        var examples = compared.report().examples();
        if (examples.isEmpty()) {
            return;
        }
        page.append(Html.element(
                "h2",
                "",
                examples.size() < compared.report().changed()
                        ? "The %d gravest of %d changed phases"
                                .formatted(examples.size(), compared.report().changed())
                        : "All %d changed phases".formatted(examples.size())));
        examples.forEach(example -> example(page, example));
    }

    private void example(StringBuilder page, ComparedPhase example) {
        var difference = example.difference();
        page.append("<section>");
        page.append(Html.element(
                "h2",
                "",
                difference.incidentId() + " · "
                        + DifferenceText.word(difference.phase().name())));
        page.append("<div class=\"sides\">");
        side(page, "live", example.before().view());
        side(page, "replay", example.after().view());
        page.append("</div><table><tr><th>field</th><th>live</th><th>replay</th><th class=\"number\">change</th></tr>");
        difference.changes().forEach(change -> change(page, change));
        page.append("</table></section>\n");
    }

    private void side(StringBuilder page, String name, ViewSelection view) {
        page.append("<div>")
                .append(Html.element(
                        "h3",
                        "",
                        "%s: %s, %s"
                                .formatted(name, view.cameraId(), view.chosen().capturedAt())))
                .append(pictures.apply(view))
                .append("</div>");
    }

    private static void change(StringBuilder page, FieldChange change) {
        page.append("<tr><td>%1$s</td><td%2$s>%3$s</td><td%2$s>%4$s</td><td class=\"number\">%5$s</td></tr>"
                .formatted(
                        Html.escaped(change.field()),
                        change.isOther() ? " class=\"changed\"" : "",
                        orNone(change.before()),
                        orNone(change.after()),
                        String.format(Locale.ROOT, "%.3f", change.amount())));
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "<em class=\"nothing\">none</em>" : Html.escaped(value);
    }

    private static void row(StringBuilder page, String name, int number) {
        page.append("<tr><td>%s</td><td class=\"number\">%d</td></tr>".formatted(Html.escaped(name), number));
    }
}
