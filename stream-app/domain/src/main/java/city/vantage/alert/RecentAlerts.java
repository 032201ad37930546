package city.vantage.alert;

import java.util.List;

/** The alerts that were raised lately. */
@FunctionalInterface
public interface RecentAlerts {
    /** Those of a site and rule. */
    List<RecentAlert> of(String siteId, String rule);
}
