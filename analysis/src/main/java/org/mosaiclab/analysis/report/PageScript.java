package org.mosaiclab.analysis.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;

/// The one script of the page: the chart library uPlot, unmodified, and what the page does with it.
///
/// The page's content security policy names its digest, so that nothing else in the page can run.
final class PageScript {
  private static final String TEXT =
      "\n" + Resources.text("uplot/uPlot.iife.min.js") + "\n" + Resources.text("report.js");

  private PageScript() {}

  static Element element() {
    return Element.of("script").add(new Markup.Trusted(TEXT));
  }

  /// The script as a content security policy names it.
  static String digest() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var digest = sha256.digest(TEXT.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("every Java has SHA-256", failure);
    }
  }
}
