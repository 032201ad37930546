package city.vantage.app.telemetry;

import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Bounds the number of series, however many sites a city has. Rates can't be added up, so only the first sites have any. */
final class SiteLimit implements MeterFilter {
    private static final String SITE = "site";

    private final Set<String> sites = ConcurrentHashMap.newKeySet();

    @Override
    public Meter.Id map(Meter.Id id) {
        var site = id.getTag(SITE);
        return site == null || isKnown(site)
                ? id
                : id.replaceTags(Tags.of(id.getTags()).and(Tag.of(SITE, Metrics.OTHER_SITES)));
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        var added = Metrics.OTHER_SITES.equals(id.getTag(SITE)) && id.getType() == Meter.Type.GAUGE;
        return added ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }

    private boolean isKnown(String site) {
        return sites.contains(site) || (sites.size() < Metrics.MOST_SITES && sites.add(site));
    }
}
