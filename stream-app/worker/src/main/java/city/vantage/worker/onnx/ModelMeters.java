package city.vantage.worker.onnx;

import city.vantage.metric.Metrics;
import city.vantage.vision.engine.VisionAnswer;
import city.vantage.vision.engine.VisionEngine;
import city.vantage.vision.engine.VisionRequest;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/** Counts what a model is asked and answers, from its loading on. */
final class ModelMeters {
    private final AtomicLong prompt = new AtomicLong();
    private final AtomicLong generated = new AtomicLong();
    private final AtomicLong pictures = new AtomicLong();

    void asked(VisionRequest request) {
        prompt.addAndGet(request.promptTokens());
        pictures.addAndGet(request.pictures().size());
    }

    void answered(VisionAnswer answer) {
        generated.addAndGet(
                answer.texts().stream().mapToInt(text -> text.tokens().size()).sum());
    }

    void show(MeterRegistry registry, VisionEngine engine) {
        count(registry, Metrics.TOKENS.name(), Tags.of("kind", "prompt"), prompt, AtomicLong::get);
        count(registry, Metrics.TOKENS.name(), Tags.of("kind", "generated"), generated, AtomicLong::get);
        count(registry, Metrics.PICTURES.name(), Tags.empty(), pictures, AtomicLong::get);
        count(registry, Metrics.PICTURES_ENCODED.name(), Tags.empty(), engine, VisionEngine::encodedPictures);
    }

    private static <T> void count(
            MeterRegistry registry, String name, Tags tags, T counted, ToDoubleFunction<T> count) {
        FunctionCounter.builder(name, counted, count).tags(tags).register(registry);
    }
}
