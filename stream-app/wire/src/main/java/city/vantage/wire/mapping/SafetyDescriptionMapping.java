package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;
import static city.vantage.wire.mapping.IncidentMapping.optional;

import city.vantage.description.Attribute;
import city.vantage.description.Finding;
import city.vantage.description.Provenance;
import city.vantage.description.SafetyDescription;
import city.vantage.description.Severity;
import city.vantage.description.Status;
import city.vantage.description.Verdict;

/** {@link SafetyDescription}, what subscribers read. */
public final class SafetyDescriptionMapping
        implements RecordMapping<SafetyDescription, city.vantage.schemas.SafetyDescription> {
    private static final ViewSelectionMapping VIEW = new ViewSelectionMapping();

    @Override
    public Class<city.vantage.schemas.SafetyDescription> avroClass() {
        return city.vantage.schemas.SafetyDescription.class;
    }

    @Override
    public city.vantage.schemas.SafetyDescription toAvro(SafetyDescription description) {
        return new city.vantage.schemas.SafetyDescription(
                VIEW.toAvro(description.view()),
                city.vantage.schemas.Status.valueOf(description.status().name()),
                description.reason(),
                description.pedestrianCaption(),
                description.vehicleCaption(),
                each(description.attributes(), SafetyDescriptionMapping::attribute),
                city.vantage.schemas.Verdict.valueOf(description.verdict().name()),
                optional(description.severity(), SafetyDescriptionMapping::severity),
                each(description.findings(), SafetyDescriptionMapping::finding),
                description.flags(),
                provenance(description.provenance()));
    }

    @Override
    public SafetyDescription toDomain(city.vantage.schemas.SafetyDescription avro) {
        return new SafetyDescription(
                VIEW.toDomain(avro.getView()),
                Status.valueOf(avro.getStatus().name()),
                avro.getReason(),
                avro.getPedestrianCaption(),
                avro.getVehicleCaption(),
                each(avro.getAttributes(), SafetyDescriptionMapping::attribute),
                Verdict.valueOf(avro.getVerdict().name()),
                optional(avro.getSeverity(), SafetyDescriptionMapping::severity),
                each(avro.getFindings(), SafetyDescriptionMapping::finding),
                avro.getFlags(),
                provenance(avro.getProvenance()));
    }

    static city.vantage.schemas.Severity severity(Severity severity) {
        return city.vantage.schemas.Severity.valueOf(severity.name());
    }

    static Severity severity(city.vantage.schemas.Severity severity) {
        return Severity.valueOf(severity.name());
    }

    static city.vantage.schemas.Attribute attribute(Attribute attribute) {
        return new city.vantage.schemas.Attribute(attribute.name(), attribute.value(), attribute.probability());
    }

    static Attribute attribute(city.vantage.schemas.Attribute attribute) {
        return new Attribute(attribute.getName(), attribute.getValue(), attribute.getProbability());
    }

    static city.vantage.schemas.Finding finding(Finding finding) {
        return new city.vantage.schemas.Finding(
                finding.rule(), severity(finding.severity()), finding.alert(), finding.title());
    }

    static Finding finding(city.vantage.schemas.Finding finding) {
        return new Finding(finding.getRule(), severity(finding.getSeverity()), finding.getAlert(), finding.getTitle());
    }

    private static city.vantage.schemas.Provenance provenance(Provenance provenance) {
        return new city.vantage.schemas.Provenance(
                provenance.requestId(),
                optional(provenance.model(), InferenceResultMapping::model),
                InferenceRequestMapping.pack(provenance.pack()),
                IncidentMapping.source(provenance.source()),
                optional(provenance.timings(), InferenceResultMapping::timings));
    }

    private static Provenance provenance(city.vantage.schemas.Provenance provenance) {
        return new Provenance(
                provenance.getRequestId(),
                optional(provenance.getModel(), InferenceResultMapping::model),
                InferenceRequestMapping.pack(provenance.getPack()),
                IncidentMapping.source(provenance.getSource()),
                optional(provenance.getTimings(), InferenceResultMapping::timings));
    }
}
