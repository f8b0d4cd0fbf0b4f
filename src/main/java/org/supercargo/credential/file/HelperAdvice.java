package org.supercargo.credential.file;

import org.supercargo.credential.SafeText;
import org.supercargo.credential.ecr.EcrHost;
import org.supercargo.credential.helper.CredentialHelpers;
import org.supercargo.oci.RegistryName;

/** What helps when a helper does not: one sentence each. */
final class HelperAdvice {
    private static final String ECR = "ecr-login";

    private HelperAdvice() {}

    /** The ECR helper calls every failure of AWS "not found". */
    static String whenNotFound(String helper, RegistryName registry) {
        return helper.equals(ECR) && EcrHost.of(registry.host()).isPresent()
                ? "Check your AWS sign-in; the helper's reasons are in ~/.ecr/log."
                : "";
    }

    static String whenMissing(String helper) {
        return switch (helper) {
            case "desktop", "desktop.exe" ->
                    "It comes with Docker Desktop: install that, or remove the helper from the"
                            + " file.";
            case ECR -> "Install amazon-ecr-credential-helper.";
            case "gcloud" -> "Install the Google Cloud command line.";
            default ->
                    "Install "
                            + SafeText.of(CredentialHelpers.programName(helper))
                            + ", or sign in here.";
        };
    }

    static String whenBroken(String helper) {
        return "Try “"
                + SafeText.of(CredentialHelpers.programName(helper))
                + " get” in a terminal, or sign in here.";
    }
}
