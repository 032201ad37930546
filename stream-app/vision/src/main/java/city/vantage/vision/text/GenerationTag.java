package city.vantage.vision.text;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.tag.Tag;
import com.hubspot.jinjava.tree.TagNode;

/** Marks what the assistant said, for training; here its content is rendered as it is. */
final class GenerationTag implements Tag {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return "generation";
    }

    @Override
    public String interpret(TagNode node, JinjavaInterpreter interpreter) {
        var text = new StringBuilder();
        node.getChildren().forEach(child -> text.append(child.render(interpreter)));
        return text.toString();
    }
}
