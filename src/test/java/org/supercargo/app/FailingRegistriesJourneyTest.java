package org.supercargo.app;

import com.sun.net.httpserver.HttpServer;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/** Whatever a registry does wrong is said in words, and the rest of the window goes on working. */
@ExtendWith(ApplicationExtension.class)
class FailingRegistriesJourneyTest {
    @TempDir Path home;
    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private WindowFixture window;

    @Start
    void start(Stage stage) throws IOException {
        window = new WindowFixture(stage, home);
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
        executor.shutdownNow();
        window.close();
    }

    @Test
    void eachFailureIsSaidWithItsHostAndTheSampleStillOpens(FxRobot robot)
            throws IOException, TimeoutException {
        fails(robot, "no-such-host.invalid", "no-such-host.invalid");
        fails(robot, refusing(), "Could not list the repositories");
        fails(robot, answering(401, "application/json", "{}", 2), "asks for a sign-in");
        fails(robot, answering(500, "application/json", "{}", 2), "Could not");
        fails(robot, answering(200, "text/html", "<html></html>", 13), "Could not");
        fails(robot, answering(200, "application/json", "{\"repos", 100), "Could not");
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
        WindowFixture.awaitText(robot, "12 tags");
    }

    private void fails(FxRobot robot, String host, String words) throws TimeoutException {
        window.goTo(robot, host);
        WindowFixture.await(() -> robot.lookup("#registry-remedy").tryQuery().isPresent());
        WindowFixture.awaitText(robot, words);
        WindowFixture.awaitText(robot, host);
    }

    private static String refusing() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    private String answering(int status, String type, String body, long length) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(executor);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", type);
                    exchange.sendResponseHeaders(status, length);
                    try (exchange;
                            OutputStream out = exchange.getResponseBody()) {
                        out.write(body.getBytes(StandardCharsets.UTF_8));
                    }
                });
        server.start();
        servers.add(server);
        return "127.0.0.1:" + server.getAddress().getPort();
    }
}
