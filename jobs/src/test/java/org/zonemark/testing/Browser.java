package org.zonemark.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page in Debian's Chromium, driven by the DevTools protocol; it waits on events, not on time.
 */
public final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MINUTES = 15;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Browser(Process process, WebSocket.Builder builder, URI page) {
    this.process = process;
    this.socket = builder.buildAsync(page, new Listener()).join();
  }

  /** Skips a test where Chromium is not installed. */
  public static void assumeInstalled() {
    assumeTrue(
        Files.exists(CHROMIUM),
        "skipped: " + CHROMIUM + " is not installed (apt-get install chromium)");
  }

  /**
   * Holds that a page asks for nothing, hinders nobody and scrolls nowhere sideways, on a phone and
   * on a screen. Skipped where Chromium is not installed.
   *
   * @param html its text
   * @param folder an empty one
   */
  public static void holdForAll(String html, Path folder) throws Exception {
    assumeInstalled();
    Path page = folder.resolve("page.html");
    Files.writeString(page, html);
    try (Browser browser = open(page, 390, folder.resolve("profile"))) {
      assertThat(browser.requests()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      for (int width : new int[] {390, 1440}) {
        browser.resize(width);
        assertThat(browser.barriers()).as("at " + width).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
            .as("at " + width)
            .isEqualTo("true");
      }
    }
  }

  /** Opens a file at a width; back when it is loaded. */
  public static Browser open(Path page, int width, Path profile)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=" + width + ",1200",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      if (!process.isAlive()) {
        throw new IOException("Chromium ended with " + process.exitValue());
      }
      Thread.sleep(50);
    }
    HttpClient client = HttpClient.newHttpClient();
    URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
    JsonNode targets =
        JSON.readTree(
            client
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    for (JsonNode target : targets) {
      if (target.path("type").asText().equals("page")) {
        URI debugger = URI.create(target.path("webSocketDebuggerUrl").asText());
        Browser browser = new Browser(process, client.newWebSocketBuilder(), debugger);
        browser.start(page, width);
        return browser;
      }
    }
    throw new IOException("Chromium has no page: " + targets);
  }

  private void start(Path page, int width) {
    call("Page.enable", JSON.createObjectNode());
    call("Network.enable", JSON.createObjectNode());
    call("Log.enable", JSON.createObjectNode());
    call("Runtime.enable", JSON.createObjectNode());
    resize(width);
    call("Page.navigate", JSON.createObjectNode().put("url", page.toUri().toString()));
    wait(loaded);
  }

  /** Shows the page at another width. */
  public void resize(int width) {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", 1200)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  /**
   * Leaves of a large report these parts only, and of every table and list of choices the first
   * rows, which are made as the others are: what looks for barriers walks through everything, for
   * minutes where it is much.
   */
  public void shorten(List<String> parts) {
    String kept = parts.stream().map(part -> "'" + part + "'").collect(Collectors.joining(","));
    value(
        "document.querySelectorAll('.view').forEach(view => {"
            + "if (![%s].includes(view.id)) view.remove()});".formatted(kept)
            + "document.querySelectorAll('tbody, select').forEach(all =>"
            + " [...all.children].slice(8).forEach(each => each.remove())); ''");
  }

  /** Shows a part of a report, or two zones side by side. */
  public void show(String part) {
    value("location.hash = '#" + part + "'; new Promise(r => setTimeout(r, 0))");
  }

  /** The value of an expression in the page. */
  public String value(String expression) {
    ObjectNode asked =
        JSON.createObjectNode().put("expression", expression).put("awaitPromise", true);
    JsonNode answer = call("Runtime.evaluate", asked.put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value").asText();
  }

  /**
   * Rules of accessibility that the page breaks in a serious or critical way, as axe-core says,
   * each with the first elements that break it. Parts that are not shown are left out.
   */
  public String barriers() throws IOException {
    if (value("typeof axe").equals("undefined")) {
      try (InputStream axe =
          Browser.class.getResourceAsStream(
              "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
        value(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; ''");
      }
    }
    return value(
        "axe.run({exclude: [['.js .view:not(.on)']]}, {resultTypes: ['violations']}).then(r => r.violations"
            + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
            + ".map(v => v.id + ' (' + v.nodes.length + '): '"
            + " + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '))"
            + ".join('\\n'))");
  }

  /** The parts of a report, each shown by itself, that are wider than the window. */
  public String partsTooWide() {
    return value(
        "[...document.querySelectorAll('.view')].map(view => {"
            + " location.hash = '#' + view.id;"
            + " document.querySelectorAll('.view').forEach("
            + "each => each.classList.toggle('on', each === view));"
            + " return document.documentElement.scrollWidth > innerWidth ? view.id : ''"
            + "}).filter(Boolean).join(' ')");
  }

  /**
   * Texts of a report that stand in columns of single letters: narrower than three of their signs,
   * over more than four lines. Each part is shown by itself, with all that is folded.
   */
  public String columnsOfLetters() {
    return value(
        "document.querySelectorAll('details').forEach(each => each.open = true);"
            + "[...document.querySelectorAll('.view')].flatMap(view => {"
            + " document.querySelectorAll('.view').forEach("
            + "each => each.classList.toggle('on', each === view));"
            + " return [...view.querySelectorAll('th, td, a, p, span')].filter(each => {"
            + "  const size = parseFloat(getComputedStyle(each).fontSize);"
            + "  const box = each.getBoundingClientRect();"
            + "  return each.textContent.trim().length > 4 && box.width && box.width < 3 * size"
            + "   && box.height > 5 * size;"
            + " }).map(each => view.id + ': ' + each.textContent.trim());"
            + "}).slice(0, 5).join('\\n')");
  }

  /** What was asked for over any network or from any file, besides the page. */
  public List<String> requests() {
    return new ArrayList<>(requests);
  }

  /** Errors and warnings of the console. */
  public List<String> complaints() {
    return new ArrayList<>(complaints);
  }

  private JsonNode call(String method, ObjectNode parameters) {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode call = JSON.createObjectNode().put("id", id).put("method", method);
    call.set("params", parameters);
    socket.sendText(call.toString(), true).join();
    return wait(answer);
  }

  private static <T> T wait(CompletableFuture<T> future) {
    return future.orTimeout(MINUTES, TimeUnit.MINUTES).join();
  }

  private void receive(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
      if (message.has("error")) {
        answer.completeExceptionally(new IllegalStateException(message.toString()));
      } else {
        answer.complete(message.path("result"));
      }
      return;
    }
    JsonNode told = message.path("params");
    switch (message.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.requestWillBeSent" -> {
        if (!told.path("type").asText().equals("Document")) {
          requests.add(told.path("request").path("url").asText());
        }
      }
      case "Log.entryAdded" -> complaints.add(told.path("entry").path("text").asText());
      case "Runtime.exceptionThrown" -> complaints.add(told.toString());
      default -> {
        // Everything else is told, too, and is of no interest.
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    // The processes that it started write into its folder for as long as they live.
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    process.onExit().orTimeout(MINUTES, TimeUnit.MINUTES).join();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().orTimeout(MINUTES, TimeUnit.MINUTES).join());
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          receive(JSON.readTree(text.toString()));
        } catch (IOException broken) {
          complaints.add(broken.toString());
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
