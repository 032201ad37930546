package city.vantage.simulator.caption;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.scene.Brightness;
import city.vantage.simulator.scene.Surface;
import city.vantage.simulator.scene.Weather;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import city.vantage.simulator.truth.VehicleAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand captions. */
class CaptionsTest {
    private static final int INCIDENTS = 1_000;
    private static final int SITES = 40;
    private static final Pattern RESIDUE = Pattern.compile("null|[{}%\\[\\]_@]|  | [,.;]|[,;.]{2}|\\.[A-Za-z]");
    private static final Pattern WRONG_ARTICLE =
            Pattern.compile("\\b[Aa] (?!one)[aeio]|\\b[Aa]n (?!SUV)[^aeio]|\\b[Aa] SUV");
    private static final Pattern REPEATED_WORD = Pattern.compile("\\b(\\w+) \\1\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STANDING = Pattern.compile("\\b0 km/h");

    private static final List<Told> TOLD = new ArrayList<>();

    private record Told(IncidentTruth incident, PhaseTruth phase, Caption pedestrian, Caption vehicle) {
        Stream<Caption> captions() {
            return Stream.of(pedestrian, vehicle);
        }
    }

    @BeforeAll
    static void tellTenThousand() {
        var simulation = new Simulation(
                SimulationSettings.of(17, Instant.parse("2026-03-01T08:00:00Z")).withSites(SITES));
        IntStream.range(0, INCIDENTS).mapToObj(simulation::incident).forEach(incident -> {
            var truth = incident.truthWithoutViews();
            for (var captions : incident.captions(truth)) {
                TOLD.add(new Told(truth, truth.phase(captions.phase()), captions.pedestrian(), captions.vehicle()));
            }
        });
    }

    private static Stream<Caption> all() {
        return TOLD.stream().flatMap(Told::captions);
    }

    @Test
    void thereAreTenThousandAndHardlyTwoAreTheSame() {
        assertThat(all()).hasSize(INCIDENTS * 10);
        assertThat(all().map(Caption::text).distinct().count()).isGreaterThan(INCIDENTS * 99L / 10);
    }

    @Test
    void noneShowsItsTemplate() {
        assertThat(all().map(Caption::text))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern(RESIDUE)
                        .doesNotContainPattern(WRONG_ARTICLE)
                        .doesNotContainPattern(REPEATED_WORD)
                        .matches("[A-Z].*\\."));
    }

    @Test
    void lengthsAreThoseOfShortDescriptions() {
        assertThat(all().mapToInt(caption -> caption.text().split(" ").length))
                .allSatisfy(words -> assertThat(words).isBetween(35, 120));
    }

    @Test
    void weatherLightAndSurfaceAreSaidOnceAndRight() {
        assertThat(TOLD).allSatisfy(told -> {
            var conditions = told.incident().environment().conditions();
            told.captions().forEach(caption -> {
                assertSaysOnly(
                        caption,
                        conditions.weather().word(),
                        Stream.of(Weather.values()).map(Weather::word));
                assertSaysOnly(
                        caption,
                        conditions.brightness().word(),
                        Stream.of(Brightness.values()).map(Brightness::word));
                assertSaysOnly(
                        caption,
                        conditions.surface().word(),
                        Stream.of(Surface.values()).map(Surface::word));
            });
        });
    }

    private static void assertSaysOnly(Caption caption, String word, Stream<String> words) {
        var said = words.filter(other -> Pattern.compile("(?i)\\b" + other + "\\b")
                        .matcher(caption.text())
                        .find())
                .toList();
        assertThat(said).as(caption.text()).containsExactly(word);
    }

    @Test
    void onlyAVehicleThatHasStoppedGoesAtZero() {
        assertThat(TOLD).allSatisfy(told -> {
            var stands = STANDING.matcher(told.vehicle().text()).find();
            assertThat(stands).isEqualTo(told.phase().vehicleAction() == VehicleAction.STOPPED);
            assertThat(told.vehicle().text()).contains(told.phase().speedKilometresPerHour() + " km/h");
            if (!stands) {
                assertThat(told.vehicle().text()).doesNotContain("has stopped", "stationary", "stands still");
            }
        });
    }

    @Test
    void pronounsAgree() {
        assertThat(TOLD).allSatisfy(told -> {
            var others = told.incident().pedestrian().male() ? "she|her|woman|female" : "he|his|him|man|male";
            told.captions()
                    .forEach(caption -> assertThat(caption.text()).doesNotContainPattern("(?i)\\b(" + others + ")\\b"));
        });
    }

    @Test
    void clothesAndVehicleAreNamed() {
        assertThat(TOLD).allSatisfy(told -> {
            var look = told.incident().pedestrian();
            var vehicle = told.incident().vehicle();
            assertThat(told.pedestrian().text())
                    .contains(
                            look.upper().colour().word() + " "
                                    + look.upper().garment().word(),
                            look.lower().colour().word() + " "
                                    + look.lower().garment().word());
            assertThat(told.vehicle().text())
                    .contains(vehicle.colour().word() + " " + vehicle.kind().word());
        });
    }

    @Test
    void noMouldIsTakenThreeTimesRunning() {
        assertNeverThreeRunning(TOLD.stream().map(Told::pedestrian).toList());
        assertNeverThreeRunning(TOLD.stream().map(Told::vehicle).toList());
    }

    private static void assertNeverThreeRunning(List<Caption> captions) {
        var slots = new HashSet<String>();
        captions.forEach(caption -> slots.addAll(caption.moulds().keySet()));
        for (var slot : slots) {
            for (var i = 2; i < captions.size(); i++) {
                var mould = captions.get(i).moulds().get(slot);
                assertThat(mould != null
                                && mould.equals(captions.get(i - 1).moulds().get(slot))
                                && mould.equals(captions.get(i - 2).moulds().get(slot)))
                        .as("%s in caption %d", slot, i)
                        .isFalse();
            }
        }
    }
}
