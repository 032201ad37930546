package city.vantage.sizing;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A day of a city, request by request: incidents at random, with a quiet night and two busy times, and workers that take
 * the next request when they are free. The same seed gives the same day.
 */
record SimulatedDay(CityLoad load, double serviceSeconds, int burst, long seed) {
    private static final double HOURS = 24;
    private static final double SECONDS = 3_600;

    /** The wait that 99 of 100 requests of the busiest hour stay within. */
    double wait(int workers) {
        var chance = new SplittableRandom(seed);
        var free = new PriorityQueue<Double>();
        for (var worker = 0; worker < workers; worker++) {
            free.add(0.0);
        }
        var peak = load.peakRequestsPerSecond() / burst;
        var waits = new double[1 << 18];
        var count = 0;
        for (var time = 0.0; time < HOURS * SECONDS; ) {
            time -= Math.log(1 - chance.nextDouble()) / peak;
            // Thinned from the rate of the busiest hour.
            if (chance.nextDouble() > share(time)) {
                continue;
            }
            for (var request = 0; request < burst; request++) {
                var start = Math.max(time, free.remove());
                free.add(start + serviceSeconds);
                if (isBusiest(time) && count < waits.length) {
                    waits[count++] = start - time;
                }
            }
        }
        Arrays.sort(waits, 0, count);
        return waits[(int) (count * 0.99)];
    }

    private static boolean isBusiest(double time) {
        return share(time) == 1;
    }

    /** Of the busiest hours' rate: night, day, and from 8 to 9 and from 17 to 18 o'clock all of it. */
    private static double share(double time) {
        var hour = time / SECONDS % HOURS;
        if ((hour >= 8 && hour < 9) || (hour >= 17 && hour < 18)) {
            return 1;
        }
        return hour < 6 || hour > 22 ? 0.1 : 0.4;
    }
}
