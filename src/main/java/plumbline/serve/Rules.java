package plumbline.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.Set;

/**
 * What a request must be like to be answered, so that no other site can look at a charter through
 * the reader's own browser.
 *
 * <p>A name of somebody else may be made to lead to this machine (DNS rebinding), but the browser
 * then still sends that name as the host.
 *
 * @param port of the server
 */
record Rules(int port) {

  /** Why a request is refused. */
  record Refusal(int status, String why) {}

  /** Absent for a request that may be answered. */
  Optional<Refusal> refuse(HttpExchange request) {
    Headers headers = request.getRequestHeaders();
    String host = String.valueOf(headers.getFirst("Host"));
    if (!Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
      return Optional.of(
          new Refusal(421, "This preview is at http://127.0.0.1:" + port + "/ and nowhere else."));
    }
    String method = request.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Optional.of(new Refusal(405, "A preview can only be read."));
    }
    boolean foreign = "cross-site".equals(headers.getFirst("Sec-Fetch-Site"));
    if (foreign && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"))) {
      return Optional.of(new Refusal(403, "Another site may link to a preview, not read it."));
    }
    return Optional.empty();
  }
}
