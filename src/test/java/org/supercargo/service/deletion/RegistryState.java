package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a repository, to be compared before and after. */
final class RegistryState {
    private RegistryState() {}

    /** Where each tag points that the registry lists or that is asked for. */
    static Map<Tag, Digest> tags(RepositoryContent content) throws ContentException {
        Map<Tag, Digest> tags = new TreeMap<>();
        List<String> names = new ArrayList<>();
        content.listTags(names::addAll);
        for (String name : names) {
            Tag tag = new Tag(name);
            content.resolve(tag).map(Descriptor::digest).ifPresent(found -> tags.put(tag, found));
        }
        return tags;
    }

    /** Every file below a folder with its size. */
    static Map<String, Long> files(Path folder) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.size(path));
            }
        }
        return files;
    }
}
