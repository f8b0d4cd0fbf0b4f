package org.supercargo.credential.json;

/**
 * Says what is wrong with a document, without quoting it: it may hold secrets. The message stands
 * after "it": "is not valid JSON (line 3)".
 */
public final class MalformedJsonException extends Exception {
    public MalformedJsonException(String problem) {
        super(problem);
    }
}
