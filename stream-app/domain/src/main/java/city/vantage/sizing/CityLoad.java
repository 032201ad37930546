package city.vantage.sizing;

/**
 * What a city asks of Vantage.
 *
 * @param incidentsPerHour over the day on average
 * @param peakFactor how many times as many there are in the busiest hour, at least 1
 * @param views cameras that see an incident
 * @param framesPerSecond that a camera reports of an incident
 * @param incidentSeconds how long an incident is seen
 * @param requestsPerIncident questions to workers about an incident
 * @param tokensPerRequest that a model reads and writes for one, in the unit in which the worker was measured
 */
public record CityLoad(
        double incidentsPerHour,
        double peakFactor,
        int views,
        double framesPerSecond,
        double incidentSeconds,
        double requestsPerIncident,
        double tokensPerRequest) {
    private static final double HOUR = 3_600;

    public CityLoad {
        if (!(incidentsPerHour > 0)
                || !(peakFactor >= 1)
                || views < 1
                || !(framesPerSecond > 0)
                || !(incidentSeconds > 0)
                || !(requestsPerIncident > 0)
                || !(tokensPerRequest > 0)) {
            throw new IllegalArgumentException("a load has positive figures and a peak factor of at least 1");
        }
    }

    double peakIncidentsPerSecond() {
        return incidentsPerHour * peakFactor / HOUR;
    }

    /** Of one incident. */
    double observations() {
        return views * framesPerSecond * incidentSeconds;
    }

    public double peakObservationsPerSecond() {
        return peakIncidentsPerSecond() * observations();
    }

    public double peakRequestsPerSecond() {
        return peakIncidentsPerSecond() * requestsPerIncident;
    }

    double observationsPerDay() {
        return incidentsPerHour * 24 * observations();
    }

    double requestsPerDay() {
        return incidentsPerHour * 24 * requestsPerIncident;
    }
}
