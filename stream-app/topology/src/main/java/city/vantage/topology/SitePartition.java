package city.vantage.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;

/** The partition in which Java's producer puts a record whose key is a site: murmur2 of its bytes. */
final class SitePartition {
    private SitePartition() {}

    static int of(String siteId, int partitions) {
        return Utils.toPositive(Utils.murmur2(siteId.getBytes(UTF_8))) % partitions;
    }
}
