package plumbline.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a site: of the web, with a host, a folder, nothing after it. */
final class BaseUrl implements ITypeConverter<URI> {

  @Override
  public URI convert(String text) {
    try {
      URI address = new URI(text.endsWith("/") ? text : text + "/");
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      if (web
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null) {
        return address;
      }
    } catch (URISyntaxException malformed) {
      // Told below, as any other text that is no such address.
    }
    throw new TypeConversionException(
        "'" + text + "' is no address of a folder like https://charter.example.com/fernway/");
  }
}
