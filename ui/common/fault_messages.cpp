#include "ui/common/fault_messages.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <vector>

#include "ui/common/fault_sentences.h"

namespace podium {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::FaultMessages)
};

constexpr int kDeepest = 4;  // sentences inside of sentences

struct Pattern {
  const char* shown;        // the sentence in the window
  QRegularExpression form;  // the sentence as it is said, with anything in its places
  std::vector<int> places;  // numbers of the places, in the order in which they come
  qsizetype letters;        // of the sentence without its places
};

Pattern patternOf(const char* sentence, const char* shown) {
  static const QRegularExpression place(QStringLiteral("%(\\d)"));
  const QString words = QString::fromUtf8(sentence);
  Pattern pattern{shown, {}, {}, words.size()};
  QString form;
  qsizetype at = 0;
  for (auto match = place.globalMatch(words); match.hasNext();) {
    const QRegularExpressionMatch found = match.next();
    form += QRegularExpression::escape(words.mid(at, found.capturedStart() - at)) + QStringLiteral("(.+?)");
    pattern.places.push_back(found.captured(1).toInt());
    pattern.letters -= found.capturedLength();
    at = found.capturedEnd();
  }
  form += QRegularExpression::escape(words.mid(at));
  pattern.form =
      QRegularExpression(QRegularExpression::anchoredPattern(form), QRegularExpression::DotMatchesEverythingOption);
  return pattern;
}

// The most particular ones first.
const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = [] {
    std::vector<Pattern> made;
    for (const char* sentence : faultSentences()) made.push_back(patternOf(sentence, sentence));
    for (const FaultRewording& one : faultRewordings()) made.push_back(patternOf(one.said, one.shown));
    std::ranges::stable_sort(made, std::ranges::greater(), &Pattern::letters);
    return made;
  }();
  return all;
}

// Each place once, so that what is put in is not read again.
QString filled(const QString& sentence, const std::vector<int>& places, const QStringList& values) {
  QString whole;
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const int number = sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
    const auto found = std::ranges::find(places, number);
    if (number < 1 || found == places.end()) {
      whole += sentence[i];
      continue;
    }
    whole += values[found - places.begin()];
    ++i;
  }
  return whole;
}

QString translated(const QString& english, int depth) {
  if (depth == 0) return english;
  for (const Pattern& pattern : patterns()) {
    const QRegularExpressionMatch match = pattern.form.match(english);
    if (!match.hasMatch()) continue;
    const QString sentence = Words::tr(pattern.shown);
    QStringList values;
    for (std::size_t i = 0; i < pattern.places.size(); ++i)
      values += translated(match.captured(static_cast<int>(i) + 1), depth - 1);
    return filled(sentence, pattern.places, values);
  }
  return english;
}

}  // namespace

std::span<const char* const> faultSentences() {
  static const std::vector<const char*> all = [] {
    std::vector<const char*> both;
    for (const auto sentences : {wholeFaultSentences(), faultParts()})
      both.insert(both.end(), sentences.begin(), sentences.end());
    return both;
  }();
  return all;
}

QString faultMessage(const std::string& message) { return translated(QString::fromStdString(message), kDeepest); }

}  // namespace podium
