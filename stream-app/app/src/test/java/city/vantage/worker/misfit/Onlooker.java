package city.vantage.worker.misfit;

import city.vantage.topology.TopologySettings;

/** A worker that sees the streams. */
record Onlooker(TopologySettings streams) {}
