#include "ui/common/learner_messages.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace podium {
namespace {

// The context of these words for translators; the list is a member, so that lupdate finds it in it.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::LearnerMessages)
 public:
  static std::span<const char* const> all();
};

}  // namespace

// In the order of a run of the learner: learner/learner_loop.cpp, learner/loop_imitation.cpp,
// learner/loop_feedback.cpp, learner/loop_guard.cpp, learner/loop_recovery.cpp.
std::span<const char* const> Words::all() {
  static constexpr const char* sentences[] = {
      QT_TR_NOOP("Starting the environments"),
      QT_TR_NOOP("Measuring the untrained policy over %1 game"),
      QT_TR_NOOP("Measuring the untrained policy over %1 games"),
      QT_TR_NOOP("Exploring before the first queries: %1 of %2 steps"),
      QT_TR_NOOP("Imitating %1 steps of demonstrations"),
      QT_TR_NOOP("Playing the first clips"),
      QT_TR_NOOP("Waiting for the first %1 answer (have %2)"),
      QT_TR_NOOP("Waiting for the first %1 answers (have %2)"),
      QT_TR_NOOP("Reading the newest answers"),
      QT_TR_NOOP("Fitting the reward model to %1 answer"),
      QT_TR_NOOP("Fitting the reward model to %1 answers"),
      QT_TR_NOOP("Fitting the reward model to %1 answer and %2 presses"),
      QT_TR_NOOP("Fitting the reward model to %1 answers and %2 presses"),
      QT_TR_NOOP("Following what was pressed"),
      QT_TR_NOOP("Improving the policy with the learned reward"),
      QT_TR_NOOP("No new answers since %1; the policy goes on improving"),
      QT_TR_NOOP("Cutting the newest play into clips"),
      QT_TR_NOOP("Choosing what to ask"),
      QT_TR_NOOP("Paused by the guard: the reward model foresees %1 % of the %2 newest answers, not %3 % as before; "
                 "asking and fitting go on"),
      QT_TR_NOOP("Paused; answers are kept and will be learnt from"),
      QT_TR_NOOP("Measuring the policy as it is now over %1 game"),
      QT_TR_NOOP("Measuring the policy as it is now over %1 games"),
      QT_TR_NOOP("The learner stopped"),
  };
  return sentences;
}

std::span<const char* const> learnerSentences() { return Words::all(); }

QString learnerMessage(const std::string& message) {
  const QString english = QString::fromStdString(message);
  static const QRegularExpression number(QStringLiteral("\\d+(:\\d+)*"));  // 184, 14:32
  QString sentence;
  QStringList numbers;
  qsizetype at = 0;
  for (auto match = number.globalMatch(english); match.hasNext();) {
    const QRegularExpressionMatch found = match.next();
    numbers << found.captured();
    sentence += english.mid(at, found.capturedStart() - at) + QLatin1Char('%') + QString::number(numbers.size());
    at = found.capturedEnd();
  }
  sentence += english.mid(at);
  const QByteArray key = sentence.toUtf8();
  QString translated = Words::tr(key.constData());
  if (translated == sentence) return english;
  for (const QString& value : numbers) translated = translated.arg(value);  // lowest place first, in this order
  return translated;
}

}  // namespace podium
