package org.supercargo.service.ecr;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.ecr.AwsFailure;
import org.supercargo.credential.ecr.EcrRepositories;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A repository of ECR: AWS deletes where the registry API does not. */
final class EcrRepository implements RepositoryContent {
    private final RepositoryContent plain;
    private final EcrRepositories aws;
    private final AwsReasons reasons;

    EcrRepository(RepositoryContent plain, EcrRepositories aws, AwsReasons reasons) {
        this.plain = plain;
        this.aws = aws;
        this.reasons = reasons;
    }

    @Override
    public void deleteTag(Tag tag) throws ContentException {
        try {
            plain.deleteTag(tag);
        } catch (Unsupported e) {
            deleteByAws(tag, "remove the tag " + name().at(tag));
        }
    }

    @Override
    public void deleteManifest(Digest digest) throws ContentException {
        try {
            plain.deleteManifest(digest);
        } catch (Unsupported e) {
            deleteByAws(digest, "delete " + name().at(digest));
        }
    }

    private void deleteByAws(Selector selector, String action) throws ContentException {
        try {
            aws.delete(name().path(), selector);
        } catch (AwsFailure e) {
            throw AwsWords.of(e, Attempt.to(action, place()).inRepository(name().path()));
        }
    }

    /** BatchDeleteImage with the last tag deletes the image (ECR API). */
    @Override
    public boolean deletesManifestWithLastTag() {
        return true;
    }

    @Override
    public RepositoryName name() {
        return plain.name();
    }

    @Override
    public String place() {
        return plain.place();
    }

    @Override
    public Listing listTags(PageSink sink) throws ContentException {
        return reasons.explaining(() -> plain.listTags(sink));
    }

    @Override
    public Optional<Descriptor> resolve(Selector selector) throws ContentException {
        return reasons.explaining(() -> plain.resolve(selector));
    }

    @Override
    public RawManifest fetchManifest(Selector selector) throws ContentException {
        return reasons.explaining(() -> plain.fetchManifest(selector));
    }

    @Override
    public RawManifest refetchManifest(Tag tag, RawManifest known) throws ContentException {
        return plain.refetchManifest(tag, known);
    }

    @Override
    public boolean givesForeignLayers() {
        return plain.givesForeignLayers();
    }

    @Override
    public InputStream fetchBlob(Descriptor blob) throws ContentException {
        return reasons.explaining(() -> plain.fetchBlob(blob));
    }

    @Override
    public List<Descriptor> referrers(Digest subject) throws ContentException {
        return reasons.explaining(() -> plain.referrers(subject));
    }

    @Override
    public boolean hasBlob(Descriptor blob) throws ContentException {
        return reasons.explaining(() -> plain.hasBlob(blob));
    }

    @Override
    public void pushBlob(Descriptor blob, BlobSource source) throws ContentException {
        plain.pushBlob(blob, source);
    }

    @Override
    public boolean mountBlob(Descriptor blob, RepositoryName from) throws ContentException {
        return plain.mountBlob(blob, from);
    }

    @Override
    public void pushManifest(RawManifest manifest, Optional<Tag> tag) throws ContentException {
        plain.pushManifest(manifest, tag);
    }

    @Override
    public void keepRoot(Descriptor manifest) throws ContentException {
        plain.keepRoot(manifest);
    }

    @Override
    public void abandon() throws ContentException {
        plain.abandon();
    }
}
