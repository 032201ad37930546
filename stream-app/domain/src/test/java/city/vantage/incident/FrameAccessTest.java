package city.vantage.incident;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameAccessTest {
    private final FrameAccess access = new FrameAccess(
            List.of(Path.of("/frames"), Path.of("/mnt/archive/../cameras")),
            Set.of("cams.example", "cams.example:8443"),
            Set.of("junction-frames"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/frames/a.jpg",
                "file:///frames/2026/a.jpg",
                "FILE:/frames/a.jpg",
                "file:/frames/x/../a.jpg",
                "file:/frames/with%20space.jpg",
                "file:/frames/..a.jpg",
                "file:/mnt/cameras/a.jpg",
                "http://cams.example/a.jpg",
                "HTTPS://Cams.Example/a.jpg?size=full",
                "https://cams.example:8443/a.jpg",
                "s3://junction-frames/2026/a.jpg"
            })
    void passesWhatIsAllowed(String uri) {
        assertThatCode(() -> access.check(frame(uri))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/etc/passwd",
                "file:/frames",
                "file:/frames/",
                "file:/frames/.",
                "file:/framesx/a.jpg",
                "file:/FRAMES/a.jpg",
                "file:/frames/../etc/passwd",
                "file:/frames/%2e%2e/etc/passwd",
                "file:/frames/%2E%2E%2Fetc%2Fpasswd",
                "file:/frames/a/..%2f..%2f..%2fetc/passwd",
                "file:/frames/a.jpg%00.png",
                "file:/frames/a.jpg?x=1",
                "file:/frames/a.jpg#x",
                "file:frames/a.jpg",
                "file:../frames/a.jpg",
                "file://cams.example/frames/a.jpg",
                "file://localhost/frames/a.jpg",
                "file:////server/frames/a.jpg",
                "file:/C:/frames/a.jpg",
                "file:C:/frames/a.jpg",
                "file:C:\\frames\\a.jpg",
                "C:\\frames\\a.jpg",
                "\\\\server\\frames\\a.jpg"
            })
    void refusesFilesOutsideItsFolders(String uri) {
        assertRefused(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/a.jpg",
                "http://cams.example.evil.example/a.jpg",
                "http://evil-cams.example/a.jpg",
                "http://cams.example./a.jpg",
                "http://cams.example:80/a.jpg",
                "http://cams.example:8080/a.jpg",
                "http://cams.example@evil.example/a.jpg",
                "http://user@cams.example/a.jpg",
                "http://user:secret@cams.example/a.jpg",
                "http://evil.example\\@cams.example/a.jpg",
                "http://cams.example%2f.evil.example/a.jpg",
                "http:cams.example/a.jpg",
                "http:///cams.example/a.jpg",
                "http://[::1]/a.jpg",
                "http://127.0.0.1/a.jpg",
                "http://169.254.169.254/latest/meta-data",
                "s3://other-bucket/a.jpg",
                "s3:junction-frames/a.jpg",
                "s3://key:secret@junction-frames/a.jpg"
            })
    void refusesOtherHostsAndBuckets(String uri) {
        assertRefused(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/frames/a.jpg",
                "a.jpg",
                "//cams.example/a.jpg",
                "ftp://cams.example/a.jpg",
                "jar:file:/frames/a.jar!/a.jpg",
                "data:image/jpeg;base64,AAAA",
                "gopher://cams.example/",
                "http://cams.example/a b.jpg",
                ":/frames/a.jpg",
                " file:/frames/a.jpg"
            })
    void refusesOtherSchemesAndWhatIsNoUri(String uri) {
        assertRefused(uri);
    }

    private void assertRefused(String uri) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> access.check(frame(uri)))
                .returns(RejectionReason.FRAME_REFUSED, RejectedException::reason);
    }

    private static FrameReference frame(String uri) {
        return new FrameReference(uri, "0".repeat(64), 1);
    }
}
