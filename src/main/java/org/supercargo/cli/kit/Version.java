package org.supercargo.cli.kit;

import picocli.CommandLine.IVersionProvider;

/** Gives the version that the build wrote into the program's archive. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"supercargo " + (version == null ? "(not packaged)" : version)};
    }
}
