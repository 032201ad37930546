package city.vantage.app.evaluate;

import city.vantage.evaluation.view.ViewHits;
import city.vantage.evaluation.view.ViewHits.Choice;
import java.util.List;

/**
 * How often the best overhead view comes among the first ones of a choice.
 *
 * @param choices how many choices there are a truth for
 */
record ViewScores(int choices, double hitAt1, double hitAt2) {
    static ViewScores of(List<Choice> choices) {
        return new ViewScores(choices.size(), ViewHits.at(1, choices), ViewHits.at(2, choices));
    }
}
