package city.vantage.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/**
 * All versions of a schema that were ever committed, oldest first: the files {@code <folder>/1.avsc}, {@code 2.avsc}, …
 * Records of any version may lie in a topic or a store, and a reader of any version may still run; so every version
 * has to read every other.
 */
record SchemaHistory(Path folder, List<Schema> versions) {
    private static final SchemaValidator FULLY_COMPATIBLE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    static SchemaHistory in(Path folder) throws IOException {
        var versions = new ArrayList<Schema>();
        for (var file = file(folder, 1); Files.exists(file); file = file(folder, versions.size() + 1)) {
            versions.add(new Schema.Parser().parse(Files.readString(file)));
        }
        return new SchemaHistory(folder, versions);
    }

    /** Whether this is the newest version; a change of documentation is a change too. */
    boolean endsWith(Schema schema) {
        return !versions.isEmpty() && versions.getLast().toString().equals(schema.toString());
    }

    /** @throws SchemaValidationException where two versions can't read each other */
    void validate() throws SchemaValidationException {
        for (var i = 1; i < versions.size(); i++) {
            FULLY_COMPATIBLE.validate(versions.get(i), versions.subList(0, i));
        }
    }

    SchemaHistory plus(Schema schema) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(folder, versions.size() + 1), schema.toString(true) + "\n");
        return in(folder);
    }

    private static Path file(Path folder, int version) {
        return folder.resolve(version + ".avsc");
    }
}
