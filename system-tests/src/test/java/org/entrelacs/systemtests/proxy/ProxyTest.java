package org.entrelacs.systemtests.proxy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProxyTest {
    private static final int SHORT = 300;
    private static final int LONG = 10_000;
    /// What depends on who comes first is tried this often.
    private static final int OFTEN = 50;

    private static final Duration LATER = Duration.ofMillis(400);

    private final Echo echo = new Echo();
    private final Proxy proxy = new Proxy(0, echo.port());
    private final Socket caller = connected();

    @BeforeEach
    void the_way_is_open() throws IOException {
        assertEquals("hello", ask("hello"));
    }

    @AfterEach
    void end() throws IOException {
        caller.close();
        proxy.close();
        echo.close();
    }

    @Test
    void what_is_slow_arrives_later_and_whole() throws IOException {
        proxy.set(Weather.slow(LATER, LATER));
        long begin = System.nanoTime();
        assertEquals("slowly", ask("slowly"));
        assertTrue(System.nanoTime() - begin >= LATER.multipliedBy(2).toNanos());
    }

    @Test
    void slow_on_one_way_is_slow_once() throws IOException {
        proxy.set(Weather.slow(Duration.ZERO, LATER));
        long begin = System.nanoTime();
        say("back");
        echo.awaitHeard("back");
        assertEquals("back", listen("back".length(), LONG));
        assertTrue(System.nanoTime() - begin >= LATER.toNanos());
    }

    @Test
    void when_replies_are_lost_requests_still_arrive() throws IOException {
        proxy.set(Weather.LOSES_REPLIES);
        say("lost");
        echo.awaitHeard("lost");
        assertThrows(SocketTimeoutException.class, () -> listen(1, SHORT));
    }

    @Test
    void who_has_lost_a_reply_has_to_connect_again() throws IOException {
        proxy.set(Weather.LOSES_REPLIES);
        say("lost");
        echo.awaitHeard("lost");
        assertThrows(SocketTimeoutException.class, () -> listen(1, SHORT));
        proxy.set(Weather.FAIR);
        assertTrue(isOver(caller));
        try (Socket again = connected()) {
            assertEquals("again", ask(again, "again"));
        }
    }

    @Test
    void who_has_lost_nothing_goes_on() throws IOException {
        proxy.set(Weather.LOSES_REPLIES);
        proxy.set(Weather.FAIR);
        assertEquals("still here", ask("still here"));
    }

    @Test
    void while_it_stands_connections_are_accepted_and_nothing_moves() throws IOException {
        proxy.set(Weather.STANDS);
        try (Socket another = connected()) {
            another.getOutputStream().write("another".getBytes(StandardCharsets.UTF_8));
            say("first");
            assertThrows(SocketTimeoutException.class, () -> listen(1, SHORT));
            assertThrows(SocketTimeoutException.class, () -> listen(another, 1, SHORT));
            assertEquals(List.of("hello"), echo.heard());
        }
    }

    @Test
    void what_stood_moves_on_in_the_end() throws IOException {
        proxy.set(Weather.STANDS);
        say("late");
        proxy.set(Weather.FAIR);
        assertEquals("late", listen("late".length(), LONG));
    }

    @Test
    void the_last_words_of_who_went_away_arrive_late() throws IOException {
        proxy.set(Weather.STANDS);
        say("last words");
        caller.close();
        assertEquals(List.of("hello"), echo.heard());
        proxy.set(Weather.FAIR);
        echo.awaitHeard("last words");
    }

    @Test
    void cut_off_one_has_to_connect_again() throws IOException {
        proxy.cut();
        assertTrue(isOver(caller));
        try (Socket again = connected()) {
            assertEquals("again", ask(again, "again"));
        }
    }

    @RepeatedTest(OFTEN)
    void when_nobody_listens_behind_it_the_caller_hears_so() throws IOException {
        echo.close();
        assertTrue(turnsAway());
    }

    @RepeatedTest(OFTEN)
    void once_closed_it_lets_nobody_through() throws IOException {
        proxy.close();
        assertTrue(turnsAway());
    }

    @Test
    void who_ends_hears_the_rest_of_the_reply() throws IOException {
        say("to the end");
        caller.shutdownOutput();
        assertEquals("to the end", listen("to the end".length(), LONG));
        await().until(() -> isOver(caller));
    }

    private Socket connected() {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String ask(String words) throws IOException {
        return ask(caller, words);
    }

    private static String ask(Socket from, String words) throws IOException {
        from.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        return listen(from, words.length(), LONG);
    }

    private void say(String words) throws IOException {
        caller.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private String listen(int length, int millis) throws IOException {
        return listen(caller, length, millis);
    }

    private static String listen(Socket at, int length, int millis) throws IOException {
        at.setSoTimeout(millis);
        return new String(at.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    /// At the door, or as soon as one is in.
    private boolean turnsAway() throws IOException {
        try (Socket late = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            return isOver(late);
        } catch (SocketException refused) {
            return true;
        }
    }

    private static boolean isOver(Socket socket) throws IOException {
        socket.setSoTimeout(LONG);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
