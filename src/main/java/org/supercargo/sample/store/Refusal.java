package org.supercargo.sample.store;

/** Says why the registry does not do what it was asked to. */
public final class Refusal extends RuntimeException {
    private final RefusalCode code;

    public Refusal(RefusalCode code, String message) {
        super(message);
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }
}
