package org.supercargo.service;

import org.supercargo.service.catalog.CatalogService;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.undo.UndoService;
import org.supercargo.service.find.FindService;
import org.supercargo.service.pull.PullService;
import org.supercargo.service.requests.RequestLog;
import org.supercargo.service.signin.SignInService;
import org.supercargo.service.watch.WatchService;

/** All services, as window and command line are given them. */
public record Services(
        ConnectionService connections,
        ListingService listing,
        FindService find,
        InspectService inspect,
        RecallService recall,
        WatchService watch,
        PullService pull,
        DeleteService delete,
        UndoService undo,
        CleanupService cleanup,
        RepositoryRemovalService removal,
        CreateService create,
        SignInService signIn,
        CatalogService catalogs,
        AbilityService abilities,
        StandingService standing,
        RequestLog requests) {}
