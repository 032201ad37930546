package city.vantage.evaluation.party;

import city.vantage.description.Mention;
import city.vantage.description.Mentions;
import city.vantage.incident.Category;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Parties that captions name although nothing shows them (CHAIR: Rohrbach et al. 2018, Object Hallucination in Image
 * Captioning, section 2.1), with detections of all views for the objects in the picture.
 *
 * @param mentions all mentions of parties
 * @param unsupported those of parties that nothing shows
 * @param captions all captions
 * @param captionsWithUnsupported those with an unsupported mention or more
 */
public record Hallucinations(int mentions, int unsupported, int captions, int captionsWithUnsupported) {
    /** @param shown what any view shows of the incident in the time that the caption is about */
    public record Case(String caption, Set<Category> shown) {
        public Case {
            shown = Set.copyOf(shown);
        }

        /** Mentions of parties that nothing shows. */
        public List<Mention> unsupported() {
            return Mentions.in(caption).stream()
                    .filter(mention -> !shown.contains(mention.party()))
                    .toList();
        }
    }

    public static Hallucinations of(Collection<Case> cases) {
        return new Hallucinations(
                cases.stream()
                        .mapToInt(one -> Mentions.in(one.caption()).size())
                        .sum(),
                cases.stream().mapToInt(one -> one.unsupported().size()).sum(),
                cases.size(),
                (int) cases.stream().filter(one -> !one.unsupported().isEmpty()).count());
    }

    /** CHAIRi, 0 to 1: the share of mentions that nothing supports. */
    public double ofMentions() {
        return mentions == 0 ? 0 : (double) unsupported / mentions;
    }

    /** CHAIRs, 0 to 1: the share of captions with such a mention. */
    public double ofCaptions() {
        return captions == 0 ? 0 : (double) captionsWithUnsupported / captions;
    }
}
