package plumbline.app;

import plumbline.report.FindingsJson;
import plumbline.report.GithubCommands;
import plumbline.report.GitlabQuality;
import plumbline.report.JunitXml;
import plumbline.report.Remarks;
import plumbline.report.Sarif;

/** How the outcome of a command is written for people and other programs. */
public enum Format {
  /** For a terminal. */
  TEXT,
  /** For a comment in a code forge. */
  MARKDOWN,
  /** One file for a browser. */
  HTML,
  /** For any other program. */
  JSON,
  /** For programs that gather the findings of others. */
  SARIF,
  /** Commands that GitHub shows beside the lines they are about. */
  GITHUB,
  /** A code quality report for GitLab. */
  GITLAB,
  /** The report of a test run. */
  JUNIT;

  /** Findings in this form. */
  String of(Remarks remarks) {
    return switch (this) {
      case JSON -> FindingsJson.of(remarks);
      case SARIF -> Sarif.of(remarks);
      case GITHUB -> GithubCommands.of(remarks);
      case GITLAB -> GitlabQuality.of(remarks);
      case JUNIT -> JunitXml.of(remarks);
      case TEXT, MARKDOWN, HTML ->
          throw new IllegalArgumentException("findings have no form of their own for " + this);
    };
  }
}
