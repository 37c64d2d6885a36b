package plumbline.page;

import plumbline.charter.Meeting;

/** How often a meeting is held, in the words it was written in, or the rule as it is. */
final class CadencePhrase {

  private final Voice voice;

  CadencePhrase(Voice voice) {
    this.voice = voice;
  }

  String of(Meeting meeting) {
    String often = meeting.every().isRule() ? meeting.every().rule() : meeting.every().written();
    return meeting.at().map(at -> voice.say("rhythm.often-at", often, at)).orElse(often);
  }
}
