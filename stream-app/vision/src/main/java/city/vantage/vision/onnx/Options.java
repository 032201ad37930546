package city.vantage.vision.onnx;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the native options of a session. */
final class Options {
    private Options() {}

    /** The caller closes what it gets. */
    static Handle of(OrtApi api, String model, SessionSettings settings) {
        var options = api.create(model, OrtFunction.CREATE_SESSION_OPTIONS, OrtFunction.RELEASE_SESSION_OPTIONS);
        try {
            apply(api, model, settings, options);
            return options;
        } catch (RuntimeException e) {
            options.close();
            throw e;
        }
    }

    private static void apply(OrtApi api, String model, SessionSettings settings, Handle options) {
        var address = options.address();
        api.call(
                model,
                OrtFunction.SET_OPTIMISATION,
                address,
                settings.optimisation().code());
        if (settings.intraOpThreads() > 0) {
            api.call(model, OrtFunction.SET_INTRA_OP_THREADS, address, settings.intraOpThreads());
        }
        if (settings.interOpThreads() > 0) {
            api.call(model, OrtFunction.SET_INTER_OP_THREADS, address, settings.interOpThreads());
        }
        if (settings.device() instanceof Device.Cuda cuda) {
            appendCuda(api, model, cuda, options);
        }
    }

    /** Tells where weights lie that a model read from memory has in files of their own. */
    static void findWeightsBeside(OrtApi api, String model, Path file, Handle options) {
        var folder = file.getParent();
        try (var arena = Arena.ofConfined()) {
            api.call(
                    model,
                    OrtFunction.ADD_SESSION_CONFIG,
                    options.address(),
                    arena.allocateFrom("session.model_external_initializers_file_folder_path"),
                    arena.allocateFrom(String.valueOf(folder)));
        }
    }

    private static void appendCuda(OrtApi api, String model, Device.Cuda cuda, Handle options) {
        var what = model + " on CUDA device " + cuda.id();
        try (var arena = Arena.ofConfined();
                var provider = api.create(what, OrtFunction.CREATE_CUDA_OPTIONS, OrtFunction.RELEASE_CUDA_OPTIONS)) {
            var entries = entries(cuda);
            var keys = arena.allocate(ADDRESS, entries.size());
            var values = arena.allocate(ADDRESS, entries.size());
            var index = 0;
            for (var entry : entries.entrySet()) {
                keys.setAtIndex(ADDRESS, index, arena.allocateFrom(entry.getKey()));
                values.setAtIndex(ADDRESS, index++, arena.allocateFrom(entry.getValue()));
            }
            api.call(what, OrtFunction.UPDATE_CUDA_OPTIONS, provider.address(), keys, values, (long) entries.size());
            api.call(what, OrtFunction.APPEND_CUDA, options.address(), provider.address());
        }
    }

    private static Map<String, String> entries(Device.Cuda cuda) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("device_id", String.valueOf(cuda.id()));
        // The pool of keys and values is taken once; doubling the arena at each growth would waste as much again.
        entries.put("arena_extend_strategy", "kSameAsRequested");
        if (cuda.memoryLimitBytes() > 0) {
            entries.put("gpu_mem_limit", String.valueOf(cuda.memoryLimitBytes()));
        }
        return entries;
    }
}
