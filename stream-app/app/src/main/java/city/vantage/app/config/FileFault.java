package city.vantage.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file of the user's can't be used: Java's messages often say no more than its name. */
public final class FileFault {
    private FileFault() {}

    /** The reason as a part of a sentence, without the file. */
    public static String reason(IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "access is denied";
            case CharacterCodingException _ -> "it is no text in UTF-8";
            case FileSystemException named when named.getReason() != null -> named.getReason();
            default -> fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        };
    }
}
