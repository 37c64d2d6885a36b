package plumbline.site;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import plumbline.page.Digest;
import plumbline.site.chart.WeekPicture;
import plumbline.site.template.JtemailGenerated;
import plumbline.site.template.MailLinks;

/**
 * The digest of a week as the HTML of a mail: styles stand at the elements, as many clients drop
 * style sheets, and the picture stands within, so that the file needs no other.
 */
public final class DigestMail {

  private DigestMail() {}

  /**
   * The file.
   *
   * @param site where the pages stand; without it nothing is linked
   */
  @SuppressWarnings("NullAway") // jte takes null for no interceptor
  public static String html(Digest digest, Optional<URI> site) {
    StringOutput out = new StringOutput(32 * 1024);
    JtemailGenerated.render(
        new OwaspHtmlTemplateOutput(out), null, digest, picture(digest), new MailLinks(site));
    return out.toString().strip() + "\n";
  }

  private static String picture(Digest digest) {
    return digest
        .chart()
        .map(WeekPicture::png)
        .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
        .orElse("");
  }
}
