package city.vantage.vision.schedule;

/**
 * Keeps the lower class's share of prompt tokens while both classes wait.
 *
 * <p>Counts what each got since one of them last had nothing waiting, so that no class saves up credit while it is idle.
 */
record Share(double ofBackfill, long liveTokens, long backfillTokens) {
    Share {
        if (!(ofBackfill >= 0 && ofBackfill <= 1)) {
            throw new IllegalArgumentException("the share of the lower class is " + ofBackfill + ", not 0 to 1");
        }
    }

    Lane next() {
        return backfillTokens < ofBackfill * (liveTokens + backfillTokens + 1) ? Lane.BACKFILL : Lane.LIVE;
    }

    Share after(Job job) {
        return job.lane() == Lane.LIVE
                ? new Share(ofBackfill, liveTokens + job.promptTokens(), backfillTokens)
                : new Share(ofBackfill, liveTokens, backfillTokens + job.promptTokens());
    }

    Share reset() {
        return new Share(ofBackfill, 0, 0);
    }
}
