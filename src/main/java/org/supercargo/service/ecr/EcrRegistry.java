package org.supercargo.service.ecr;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.ecr.AwsFailure;
import org.supercargo.credential.ecr.EcrRepositories;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A registry of ECR: AWS lists its repositories where the catalog does not, and creates them,
 * because a push to a repository that is not there fails. At ECR Public it knows those of the
 * user's own account only.
 */
final class EcrRegistry implements RegistryContent {
    private static final String OWN_ONLY =
            "Of the public gallery, AWS lists only the repositories of your own account.";
    private static final String NAME_IT = "Open others by their names. For your own: ";

    private final RegistryContent plain;
    private final EcrRepositories aws;
    private final AwsReasons reasons;

    EcrRegistry(RegistryContent plain, EcrRepositories aws) {
        this.plain = plain;
        this.aws = aws;
        this.reasons = new AwsReasons(aws);
    }

    @Override
    public RegistryName name() {
        return plain.name();
    }

    @Override
    public void ping() throws ContentException {
        plain.ping();
    }

    @Override
    public Listing listRepositories(PageSink sink) throws ContentException {
        Set<String> given = new HashSet<>();
        PageSink withoutDoubles = page -> sink.accept(page.stream().filter(given::add).toList());
        if (aws.isPublic()) {
            return listOwn(withoutDoubles);
        }
        try {
            return plain.listRepositories(withoutDoubles);
        } catch (Unsupported e) {
            return listByAws(withoutDoubles);
        } catch (SignInRequired e) {
            if (e.credentialSource().isPresent()) {
                throw e;
            }
            return listByAws(withoutDoubles); // AWS says why there was no sign-in to offer
        }
    }

    private Listing listByAws(PageSink sink) throws ContentException {
        try {
            return list(sink);
        } catch (AwsFailure e) {
            throw AwsWords.of(e, toList());
        }
    }

    private Listing list(PageSink sink) throws AwsFailure {
        return aws.list(sink::accept)
                ? Listing.COMPLETE
                : Listing.incomplete("The rest was not asked for.");
    }

    private Listing listOwn(PageSink sink) throws ContentException {
        try {
            Listing all = list(sink);
            return all.isComplete() ? Listing.incomplete(OWN_ONLY) : all;
        } catch (AwsFailure e) {
            throw switch (e.kind()) {
                case NOT_SIGNED_IN, SETTINGS ->
                        new Unsupported(
                                toList(), OWN_ONLY + " " + e.getMessage(), NAME_IT + e.remedy());
                default -> AwsWords.of(e, toList());
            };
        }
    }

    private Attempt toList() {
        return Attempt.to("list the repositories of " + name(), name().host());
    }

    @Override
    public boolean createsRepositories() {
        return true;
    }

    @Override
    public void createRepository(RepositoryName name) throws ContentException {
        Attempt attempt =
                Attempt.to("create " + name.path(), name().host()).inRepository(name.path());
        Optional<String> broken = brokenNameRule(name.path());
        if (broken.isPresent()) {
            throw new Conflict(attempt, broken.get(), "Choose another name.");
        }
        try {
            aws.create(name.path());
        } catch (AwsFailure e) {
            throw AwsWords.of(e, attempt);
        }
    }

    @Override
    public Optional<String> brokenNameRule(String path) {
        return (aws.isPublic() ? EcrNameRule.PUBLIC : EcrNameRule.PRIVATE).broken(path);
    }

    @Override
    public boolean deletesRepositories() {
        return true;
    }

    @Override
    public void deleteRepository(RepositoryName name) throws ContentException {
        try {
            aws.deleteRepository(name.path());
        } catch (AwsFailure e) {
            throw AwsWords.of(
                    e,
                    Attempt.to("delete the repository " + name, name().host())
                            .inRepository(name.path()));
        }
    }

    @Override
    public RepositoryContent repository(RepositoryName name) {
        return new EcrRepository(plain.repository(name), aws, reasons);
    }
}
