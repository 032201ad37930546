package city.vantage.simulator.caption;

import city.vantage.simulator.scene.RoadKind;
import city.vantage.simulator.scene.Sidewalks;
import city.vantage.simulator.truth.Environment;
import city.vantage.simulator.truth.Inclination;

/** Says where and when it happens. */
final class Surroundings {
    private final Environment environment;
    private final Moulds moulds;
    private final String weather;
    private final String light;
    private final String surface;

    Surroundings(Environment environment, Moulds moulds) {
        this.environment = environment;
        this.moulds = moulds;
        this.weather = environment.conditions().weather().word();
        this.light = environment.conditions().brightness().word();
        this.surface = environment.conditions().surface().word();
    }

    /** Weather, light and surface. */
    String conditions() {
        return moulds.say(
                "conditions",
                "It is " + weather + " and " + light + ", and the road surface is " + surface + ".",
                "The weather is " + weather + ", the lighting is " + light + ", and the asphalt is " + surface + ".",
                "The road surface is " + surface + " in " + weather + " weather, and the scene is " + light + ".",
                "In " + weather + " weather and " + light + " surroundings, the asphalt is " + surface + ".",
                "The scene is " + light + ", the weather " + weather + " and the road " + surface + ".");
    }

    /** What kind of road, with or without its details. */
    String road(boolean detailed) {
        var kind = environment.road().kind();
        var slope = slope();
        var place = moulds.say(
                "place",
                "This happens " + at(kind) + slope,
                "The place is " + Phrases.a(kind.word()) + slope,
                "The scene is set " + at(kind) + slope);
        return detailed && kind != RoadKind.PARKING_LOT ? place + ". " + details() : place + ".";
    }

    private static String at(RoadKind kind) {
        return switch (kind) {
            case RESIDENTIAL_ROAD, MAIN_ROAD -> "on " + Phrases.a(kind.word());
            case INTERSECTION_WITH_SIGNAL, INTERSECTION_WITHOUT_SIGNAL -> "at " + Phrases.a(kind.word());
            case PARKING_LOT -> "in " + Phrases.a(kind.word());
        };
    }

    private String slope() {
        var inclination = environment.inclination();
        if (inclination == Inclination.LEVEL) {
            return moulds.say("level", "", ", which is level", " on level ground");
        }
        var word = inclination.word();
        return moulds.say(
                "slope",
                " with " + Phrases.a(word) + " slope",
                ", which runs " + word.replace("gentle", "gently").replace("steep", "steeply"),
                " that goes " + word.replace("gentle", "gently").replace("steep", "steeply"));
    }

    private String details() {
        var directions = environment.road().oneWay() ? "one-way" : "two-way";
        var lanes = Phrases.lanes(environment.road().lanes());
        var traffic = environment.traffic().word();
        return moulds.say(
                "details",
                "The " + directions + " road has " + lanes + " with " + walks() + ", and the traffic is " + traffic
                        + ".",
                "With " + lanes + ", the road is " + directions + ", and there are " + walks() + "; traffic is "
                        + traffic + ".",
                "Traffic is " + traffic + " on this " + directions + " road of " + lanes + " with " + walks() + ".");
    }

    private String walks() {
        var without = environment.sidewalks() == Sidewalks.NONE;
        var strip = environment.road().roadsideStrip() ? (without ? " but " : " and ") + "a roadside strip" : "";
        return sidewalks(environment.sidewalks()) + strip;
    }

    private static String sidewalks(Sidewalks sidewalks) {
        return switch (sidewalks) {
            case BOTH -> "sidewalks on both sides";
            case LEFT -> "sidewalks only on the left";
            case RIGHT -> "sidewalks only on the right";
            case NONE -> "no sidewalks";
        };
    }
}
