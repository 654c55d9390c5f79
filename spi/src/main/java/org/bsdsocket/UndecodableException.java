package org.bsdsocket;

import java.nio.charset.CharacterCodingException;

/** Bytes that came in and do not decode, with {@code errors} set to {@code strict}: says which. */
final class UndecodableException extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    private final String message;

    UndecodableException(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
