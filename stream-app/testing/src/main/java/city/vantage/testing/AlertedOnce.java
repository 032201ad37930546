package city.vantage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.alert.AlertState;
import city.vantage.alert.SafetyAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The guarantee that an incident raises one alert for a rule, and that each change of it is visible once and in order. */
public final class AlertedOnce {
    private final SortedMap<String, List<SafetyAlert>> alerts = new TreeMap<>();

    /** A change that subscribers see, in the order in which they see it. */
    public void visible(SafetyAlert alert) {
        alerts.computeIfAbsent(alert.incidentId() + "/" + alert.rule(), _ -> new ArrayList<>())
                .add(alert);
    }

    /** Alerts, however often they changed. */
    public int raised() {
        return alerts.size();
    }

    public void assertHolds() {
        alerts.forEach((name, changes) -> {
            assertThat(changes)
                    .as("changes of " + name)
                    .extracting(SafetyAlert::change)
                    .containsExactlyElementsOf(
                            IntStream.range(0, changes.size()).boxed().toList());
            for (var i = 0; i < changes.size(); i++) {
                var begins = i == 0 || changes.get(i - 1).state() == AlertState.RESOLVED;
                assertThat(changes.get(i).state() == AlertState.OPEN)
                        .as("change %d of %s opens it: %s", i, name, changes)
                        .isEqualTo(begins);
            }
        });
    }
}
