package city.vantage.vision.onnx;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;

/**
 * Functions of ONNX Runtime's C interface that Vantage uses, with their place in the {@code OrtApi} table.
 *
 * <p>The table only ever grows at its end, so a place never changes (onnxruntime_c_api.h). Functions that return nothing
 * release something; all others return an {@code OrtStatus*}, which is null when all went well.
 */
enum OrtFunction {
    GET_ERROR_MESSAGE(2, FunctionDescriptor.of(ADDRESS, ADDRESS)),
    CREATE_ENV(3, JAVA_INT, ADDRESS, ADDRESS),
    CREATE_SESSION(7, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
    CREATE_SESSION_FROM_ARRAY(8, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    CREATE_SESSION_OPTIONS(10, ADDRESS),
    SET_OPTIMISATION(23, ADDRESS, JAVA_INT),
    SET_INTRA_OP_THREADS(24, ADDRESS, JAVA_INT),
    SET_INTER_OP_THREADS(25, ADDRESS, JAVA_INT),
    INPUT_COUNT(30, ADDRESS, ADDRESS),
    OUTPUT_COUNT(31, ADDRESS, ADDRESS),
    INPUT_TYPE(33, ADDRESS, JAVA_LONG, ADDRESS),
    OUTPUT_TYPE(34, ADDRESS, JAVA_LONG, ADDRESS),
    INPUT_NAME(36, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    OUTPUT_NAME(37, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    CREATE_TENSOR(48, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS),
    CREATE_TENSOR_OVER(49, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS),
    TENSOR_DATA(51, ADDRESS, ADDRESS),
    TENSOR_INFO_OF_TYPE(55, ADDRESS, ADDRESS),
    ELEMENT_TYPE(60, ADDRESS, ADDRESS),
    DIMENSION_COUNT(61, ADDRESS, ADDRESS),
    DIMENSIONS(62, ADDRESS, ADDRESS, JAVA_LONG),
    TENSOR_INFO(65, ADDRESS, ADDRESS),
    CREATE_MEMORY_INFO(68, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
    ALLOCATOR_FREE(76, ADDRESS, ADDRESS),
    DEFAULT_ALLOCATOR(78, ADDRESS),
    RELEASE_ENV(92, FunctionDescriptor.ofVoid(ADDRESS)),
    RELEASE_STATUS(93, FunctionDescriptor.ofVoid(ADDRESS)),
    RELEASE_MEMORY_INFO(94, FunctionDescriptor.ofVoid(ADDRESS)),
    RELEASE_SESSION(95, FunctionDescriptor.ofVoid(ADDRESS)),
    RELEASE_VALUE(96, FunctionDescriptor.ofVoid(ADDRESS)),
    RELEASE_TYPE_INFO(98, FunctionDescriptor.ofVoid(ADDRESS)),
    RELEASE_TENSOR_INFO(99, FunctionDescriptor.ofVoid(ADDRESS)),
    RELEASE_SESSION_OPTIONS(100, FunctionDescriptor.ofVoid(ADDRESS)),
    ADD_SESSION_CONFIG(130, ADDRESS, ADDRESS, ADDRESS),
    CREATE_ALLOCATOR(131, ADDRESS, ADDRESS, ADDRESS),
    RELEASE_ALLOCATOR(132, FunctionDescriptor.ofVoid(ADDRESS)),
    RUN_WITH_BINDING(133, ADDRESS, ADDRESS, ADDRESS),
    CREATE_BINDING(134, ADDRESS, ADDRESS),
    RELEASE_BINDING(135, FunctionDescriptor.ofVoid(ADDRESS)),
    BIND_INPUT(136, ADDRESS, ADDRESS, ADDRESS),
    BIND_OUTPUT(137, ADDRESS, ADDRESS, ADDRESS),
    BIND_OUTPUT_TO_DEVICE(138, ADDRESS, ADDRESS, ADDRESS),
    BOUND_OUTPUTS(140, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
    CLEAR_INPUTS(141, FunctionDescriptor.ofVoid(ADDRESS)),
    CLEAR_OUTPUTS(142, FunctionDescriptor.ofVoid(ADDRESS)),
    APPEND_CUDA(204, ADDRESS, ADDRESS),
    CREATE_CUDA_OPTIONS(205, ADDRESS),
    UPDATE_CUDA_OPTIONS(206, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG),
    RELEASE_CUDA_OPTIONS(208, FunctionDescriptor.ofVoid(ADDRESS));

    /** Size of the table of version 20, in entries; more than the highest place above. */
    static final int TABLE_SIZE = 300;

    private final int index;

    @SuppressWarnings("ImmutableEnumChecker") // Descriptors are value objects of the JDK.
    private final FunctionDescriptor descriptor;

    OrtFunction(int index, MemoryLayout... arguments) {
        this(index, FunctionDescriptor.of(ADDRESS, arguments));
    }

    OrtFunction(int index, FunctionDescriptor descriptor) {
        this.index = index;
        this.descriptor = descriptor;
    }

    int index() {
        return index;
    }

    FunctionDescriptor descriptor() {
        return descriptor;
    }
}
