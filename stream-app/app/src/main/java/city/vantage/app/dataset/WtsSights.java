package city.vantage.app.dataset;

import city.vantage.adapters.wts.WtsBox;
import city.vantage.adapters.wts.WtsPhase;
import city.vantage.adapters.wts.WtsQuestion;
import city.vantage.adapters.wts.WtsScenario;
import city.vantage.adapters.wts.WtsView;
import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pictures of a set in the layout of WTS: of each phase the views in which the parties' boxes are largest, of each view the
 * frame in which they are. Phases without captions and views without frames are left out.
 */
public final class WtsSights implements SightSource {
    private final List<WtsScenario> scenarios;
    private final int views;

    /** @param views at most so many of each phase */
    public WtsSights(List<WtsScenario> scenarios, int views) {
        this.scenarios = List.copyOf(scenarios);
        this.views = views;
    }

    /** A frame with boxes. The vehicle's own view needs none of the vehicle. */
    private record Shot(WtsView view, Path file, Map<Category, Box> parties) {
        boolean isWhole() {
            return parties.containsKey(Category.PEDESTRIAN)
                    && (parties.containsKey(Category.VEHICLE) || view.camera().viewKind() == ViewKind.VEHICLE);
        }

        /** Geometric mean of the boxes' areas, in pixels. */
        double worth() {
            var product = parties.values().stream().mapToDouble(Box::area).reduce(1, (one, other) -> one * other);
            return Math.pow(product, 1.0 / parties.size());
        }
    }

    /** A view and the files of its frames. */
    private record Film(WtsView view, Map<Integer, Path> files) {
        Optional<Shot> largest(Phase phase) {
            var byFrame = view.boxes().stream()
                    .filter(box -> box.phase() == phase && files.containsKey(box.frame()))
                    .collect(Collectors.groupingBy(WtsBox::frame));
            return byFrame.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new Shot(
                            view, Objects.requireNonNull(files.get(entry.getKey())), parties(entry.getValue())))
                    .filter(Shot::isWhole)
                    .max(Comparator.comparingDouble(Shot::worth));
        }

        private static Map<Category, Box> parties(List<WtsBox> boxes) {
            var parties = new EnumMap<Category, Box>(Category.class);
            boxes.forEach(box -> parties.put(box.party(), box.box()));
            return parties;
        }
    }

    @Override
    public int incidents() {
        return scenarios.size();
    }

    @Override
    public List<Sight> of(int number) throws IOException {
        var sights = Stream.<Sight>builder();
        var scenario = scenarios.get(number);
        var films = scenario.views().stream()
                .map(view -> new Film(view, view.frameFiles()))
                .toList();
        for (var phase : scenario.phases()) {
            if (phase.pedestrianCaption() != null && phase.vehicleCaption() != null) {
                var best = films.stream()
                        .flatMap(film -> film.largest(phase.phase()).stream())
                        .sorted(Comparator.comparingDouble(Shot::worth).reversed())
                        .limit(views)
                        .toList();
                for (var shot : best) {
                    sights.add(sight(scenario, phase, shot, phase.pedestrianCaption(), phase.vehicleCaption()));
                }
            }
        }
        return sights.build().toList();
    }

    private static Sight sight(
            WtsScenario scenario, WtsPhase phase, Shot shot, String pedestrianCaption, String vehicleCaption)
            throws IOException {
        var kind = shot.view().camera().viewKind();
        return new Sight(
                "%s-%s-%s"
                        .formatted(
                                scenario.name(),
                                phase.phase().name().toLowerCase(Locale.ROOT),
                                shot.view().video())
                        .replaceAll("[^\\w.-]", "_"),
                phase.phase(),
                kind,
                List.of(new Sight.Moment(Files.readAllBytes(shot.file()), shot.parties())),
                Map.of(Category.PEDESTRIAN, pedestrianCaption, Category.VEHICLE, vehicleCaption),
                Map.of(),
                Stream.concat(phase.questions().getOrDefault(kind, List.of()).stream(), scenario.environment().stream())
                        .flatMap(question -> asked(question).stream())
                        .toList());
    }

    private static Optional<Lesson.Turn> asked(WtsQuestion question) {
        return Optional.ofNullable(question.trueAnswer()).map(answer -> new Lesson.Turn(question.text(), answer));
    }
}
