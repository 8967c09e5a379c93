package io.loyaltyengine.rules.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The bytes are no archive of rules, or not one that this version wrote. */
public final class RefusedArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedArchiveException(String message) {
        super(message);
    }

    RefusedArchiveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
