package city.vantage.vision.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Forms of a component that a folder holds. */
final class OnnxForms {
    private OnnxForms() {}

    static String listed(Path folder, String component) {
        var forms = Arrays.stream(Precision.values())
                .map(precision -> component + precision.ending() + ".onnx")
                .filter(name -> Files.isRegularFile(folder.resolve("onnx").resolve(name)))
                .collect(Collectors.joining(", "));
        return forms.isEmpty() ? "no form of it" : forms;
    }
}
