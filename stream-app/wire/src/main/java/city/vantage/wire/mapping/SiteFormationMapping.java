package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.optional;

import city.vantage.formation.Assigned;
import city.vantage.formation.NearTime;
import city.vantage.formation.SiteFormation;
import city.vantage.formation.SiteWatch;
import java.util.List;

/** {@link SiteFormation}, what form-incidents keeps of a site. Its frames are kept apart, and aren't in it. */
public final class SiteFormationMapping
        implements RecordMapping<SiteFormation, city.vantage.schemas.state.SiteFormation> {
    @Override
    public Class<city.vantage.schemas.state.SiteFormation> avroClass() {
        return city.vantage.schemas.state.SiteFormation.class;
    }

    @Override
    public city.vantage.schemas.state.SiteFormation toAvro(SiteFormation site) {
        return new city.vantage.schemas.state.SiteFormation(
                site.watch().siteId(),
                site.watch().judgedUntil(),
                optional(
                        site.watch().near(),
                        near -> new city.vantage.schemas.state.NearTime(
                                near.first(), near.last(), near.nearest(), near.gap())),
                optional(
                        site.assigned(),
                        assigned -> new city.vantage.schemas.state.Assigned(assigned.incidentId(), assigned.until())));
    }

    @Override
    public SiteFormation toDomain(city.vantage.schemas.state.SiteFormation avro) {
        return new SiteFormation(
                new SiteWatch(
                        avro.getSiteId(),
                        List.of(),
                        avro.getJudgedUntil(),
                        optional(
                                avro.getNear(),
                                near -> new NearTime(
                                        near.getFirst(), near.getLast(), near.getNearest(), near.getGap()))),
                optional(avro.getAssigned(), assigned -> new Assigned(assigned.getIncidentId(), assigned.getUntil())));
    }
}
