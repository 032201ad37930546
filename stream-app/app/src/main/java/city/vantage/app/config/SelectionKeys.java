package city.vantage.app.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.DOUBLE;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** What can be set about incidents, their phases, and the choice of views. */
final class SelectionKeys {
    static final String RANKING = "selection.ranking";
    static final String GOOD_ENOUGH = "selection.good.enough";
    static final String DEADLINE_MILLIS = "selection.deadline.ms";
    static final String HYSTERESIS = "selection.hysteresis";
    static final String OVER_MILLIS = "selection.phase.over.after.ms";
    static final String CLOSE_MILLIS = "selection.close.after.ms";
    static final String REMEMBER_MILLIS = "selection.remember.closed.ms";
    static final String PARTY_SELECTION = "party.selection";
    static final String PARTY_PEDESTRIAN = "party.query.pedestrian";
    static final String PARTY_VEHICLE = "party.query.vehicle";
    static final String PHASES_ESTIMATE = "phases.estimate";

    static final String GEOMETRY = "geometry";
    static final String LANGUAGE = "language";

    private SelectionKeys() {}

    static ConfigDef addTo(ConfigDef definition) {
        return definition
                .define(
                        RANKING,
                        STRING,
                        "composite",
                        ValidString.in("composite", "pedestrian-area"),
                        MEDIUM,
                        "How views are ranked.")
                .define(
                        GOOD_ENOUGH,
                        DOUBLE,
                        -1.0,
                        MEDIUM,
                        "Score from which on no other camera is waited for; negative for the ranking's own.")
                .define(
                        DEADLINE_MILLIS,
                        LONG,
                        2_000L,
                        between(0, 600_000),
                        MEDIUM,
                        "Longest wait for other cameras from a phase's first observation.")
                .define(
                        HYSTERESIS,
                        DOUBLE,
                        0.1,
                        between(0, 10),
                        LOW,
                        "How much better another view must be to replace the chosen one before the incident closes, as a share of its score.")
                .define(
                        OVER_MILLIS,
                        LONG,
                        500L,
                        between(0, 86_400_000),
                        LOW,
                        "A phase is over this long after a later one was first seen. It is then described once more, with all that was seen of it.")
                .define(
                        CLOSE_MILLIS,
                        LONG,
                        15_000L,
                        between(100, 86_400_000),
                        MEDIUM,
                        "An incident closes when nothing was seen of it for this long.")
                .define(
                        REMEMBER_MILLIS,
                        LONG,
                        3_600_000L,
                        between(1_000, 604_800_000),
                        LOW,
                        "How long a closed incident is remembered, so that late observations are known as late.")
                .define(
                        PARTY_SELECTION,
                        STRING,
                        GEOMETRY,
                        ValidString.in(GEOMETRY, LANGUAGE),
                        LOW,
                        "How it is told which pedestrian and vehicle are meant where a frame shows several: by how they move (geometry), or by a language model that picks from the list of boxes (language), where a model was trained for that.")
                .define(
                        PARTY_PEDESTRIAN,
                        STRING,
                        "the pedestrian whom a vehicle comes closest to",
                        LOW,
                        "Which pedestrian is meant, for party.selection=language.")
                .define(
                        PARTY_VEHICLE,
                        STRING,
                        "the moving vehicle that comes closest to a pedestrian",
                        LOW,
                        "Which vehicle is meant, for party.selection=language.")
                .define(
                        PHASES_ESTIMATE,
                        BOOLEAN,
                        true,
                        MEDIUM,
                        "Whether the phases of incidents whose source names none are told from motion, when they close.");
    }
}
