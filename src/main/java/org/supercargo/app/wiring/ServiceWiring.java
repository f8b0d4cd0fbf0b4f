package org.supercargo.app.wiring;

import org.supercargo.content.Registries;
import org.supercargo.credential.Environment;
import org.supercargo.credential.file.ConfiguredRegistries;
import org.supercargo.credential.standard.StandardCredentials;
import org.supercargo.layout.LocalStore;
import org.supercargo.oci.Platform;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.AbilityService;
import org.supercargo.service.CleanupService;
import org.supercargo.service.ConnectionService;
import org.supercargo.service.CreateService;
import org.supercargo.service.InspectService;
import org.supercargo.service.ListingService;
import org.supercargo.service.RecallService;
import org.supercargo.service.RepositoryRemovalService;
import org.supercargo.service.Services;
import org.supercargo.service.StandingService;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.journal.Journal;
import org.supercargo.service.deletion.undo.UndoService;
import org.supercargo.service.ecr.EcrRegistries;
import org.supercargo.service.find.FindService;
import org.supercargo.service.pull.PullService;
import org.supercargo.service.remembered.RememberedRepositories;
import org.supercargo.service.requests.RequestLog;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.seen.SeenStore;
import org.supercargo.service.signin.CredentialTrial;
import org.supercargo.service.signin.SignInService;
import org.supercargo.service.watch.TagJournal;
import org.supercargo.service.watch.WatchService;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** Constructs the services that window and command line share. */
public final class ServiceWiring {
    /** A person may have to unlock a keychain first. */
    private static final Duration HELPER_TIMEOUT = Duration.ofSeconds(60);

    private static final int KEPT_REQUESTS = 2_000;
    private static final long KEPT_CONTENT = 256L << 20;

    private final StandardCredentials credentials;
    private final Services services;

    /**
     * @param folders where the program keeps its own files
     * @param observer is told of every request to a registry
     */
    public ServiceWiring(Environment environment, AppFolders folders, RequestObserver observer) {
        credentials = new StandardCredentials(environment, HELPER_TIMEOUT);
        var connections = new ConnectionService();
        var requests = new RequestLog(KEPT_REQUESTS);
        RequestObserver observers = both(requests::exchanged, observer);
        var clients = new RegistryClients(credentials.chain(), connections, observers);
        connections.onDecided(clients::forget);
        Registries registries = new EcrRegistries(clients, environment);
        InstantSource clock = InstantSource.system();
        var seen = new SeenStore(folders.seen(), clock);
        var content = new SeenContent(folders.seenContent(), KEPT_CONTENT, clock);
        var journal = new Journal(folders.deleted(), clock);
        var abilities = new AbilityService(clients::capabilities);
        clients.onLearnt(abilities::learnt);
        var store = new LocalStore(folders.store());
        var remembered = new RememberedRepositories(seen, store, credentials.registries());
        var listing = new ListingService(registries, seen, remembered);
        var inspect = new InspectService(registries, thisPlatform(), content);
        var moves = new TagJournal(folders.moves(), clock);
        var delete = new DeleteService(registries, journal, clock);
        services =
                new Services(
                        connections,
                        listing,
                        new FindService(listing.known(), seen),
                        inspect,
                        new RecallService(inspect, thisPlatform(), seen, content, moves),
                        new WatchService(registries, moves),
                        new PullService(registries, store),
                        delete,
                        new UndoService(registries, journal),
                        new CleanupService(listing, inspect, delete, clock),
                        new RepositoryRemovalService(registries, delete),
                        new CreateService(registries, Clock.systemUTC()),
                        signIn(clients, connections, observers),
                        CatalogWiring.service(environment, folders, registries, observers, clock),
                        abilities,
                        new StandingService(clients::contact),
                        requests);
    }

    private static RequestObserver both(RequestObserver one, RequestObserver other) {
        return exchange -> {
            one.exchanged(exchange);
            other.exchanged(exchange);
        };
    }

    /** A sign-in is tried by clients that have nothing but it. */
    private SignInService signIn(
            RegistryClients clients, ConnectionService connections, RequestObserver observer) {
        return new SignInService(
                new CredentialTrial(only -> new RegistryClients(only, connections, observer)),
                credentials.chain(),
                credentials.session(),
                credentials.store(),
                clients::forget);
    }

    /** The Linux platform of this computer's processor, which is what its engines run. */
    private static Platform thisPlatform() {
        String processor = System.getProperty("os.arch");
        String architecture =
                switch (processor) {
                    case "aarch64" -> "arm64";
                    case "x86_64" -> "amd64";
                    default -> processor;
                };
        return Platform.of("linux", architecture);
    }

    public Services services() {
        return services;
    }

    /** The registries that the files of docker and finch name. */
    public ConfiguredRegistries configuredRegistries() {
        return credentials.registries();
    }
}
