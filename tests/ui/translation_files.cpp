#include "tests/ui/translation_files.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSet>
#include <QXmlStreamReader>
#include <algorithm>

#include "ui/common/language.h"

namespace podium::test {
namespace {

constexpr auto kLanguageVariable = "PODIUM_TEST_LANGUAGE";
constexpr int kChildMs = 250'000;

TranslatedMessage readMessage(QXmlStreamReader& xml, const QString& context) {
  TranslatedMessage message;
  message.context = context;
  message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("source")) {
      message.source = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
      if (!message.plural) {
        message.forms << xml.readElementText();
        continue;
      }
      while (xml.readNextStartElement()) message.forms << xml.readElementText();
    } else {
      xml.skipCurrentElement();
    }
  }
  return message;
}

// English sentences that read otherwise in the test's language.
const QSet<QString>& foreignSentences() {
  static const QSet<QString> all = [] {
    QSet<QString> sources, translations;
    for (const TranslatedMessage& message : readTranslations(testLanguage())) {
      for (const QString& form : message.forms) translations << form;
      if (!message.forms.contains(message.source)) sources << message.source;
    }
    return sources - translations;  // "Clips" is German, too
  }();
  return all;
}

}  // namespace

std::vector<TranslatedMessage> readTranslations(const QString& code) {
  return readTranslationFile(QStringLiteral(PODIUM_TRANSLATIONS "/podium_%1.ts").arg(code));
}

std::vector<TranslatedMessage> readTranslationFile(const QString& path) {
  QFile file(path);
  std::vector<TranslatedMessage> messages;
  if (!file.open(QIODevice::ReadOnly)) return messages;
  QXmlStreamReader xml(&file);
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() == QLatin1String("message")) messages.push_back(readMessage(xml, context));
  }
  if (xml.hasError()) messages.clear();
  return messages;
}

QString testLanguage() { return qEnvironmentVariable(kLanguageVariable); }

bool speakTestLanguage() {
  if (testLanguage().isEmpty()) return true;
  applyLanguage(*qApp);
  return currentLanguage() == testLanguage();
}

QString runInLanguage(const QString& code, const QStringList& functions) {
  QProcess child;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QLatin1String(kLanguageVariable), code);
  environment.insert(QStringLiteral("LANGUAGE"), code);  // the system's language, as Qt reads it
  child.setProcessEnvironment(environment);
  child.setProcessChannelMode(QProcess::MergedChannels);
  child.start(QCoreApplication::applicationFilePath(), functions);
  if (!child.waitForFinished(kChildMs)) return QStringLiteral("did not end");
  const QString output = QString::fromUtf8(child.readAll());
  return child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0 ? QString() : output;
}

QStringList englishLeft(QWidget& window) {
  QStringList left;
  if (testLanguage().isEmpty()) return left;
  const auto look = [&left](const QWidget& widget, const QString& text) {
    if (widget.isVisible() && foreignSentences().contains(text)) left << text;
  };
  for (const auto* widget : window.findChildren<QWidget*>()) {
    look(*widget, widget->toolTip());
    look(*widget, widget->accessibleName());
  }
  for (const auto* label : window.findChildren<QLabel*>()) look(*label, label->text());
  for (const auto* button : window.findChildren<QAbstractButton*>()) look(*button, button->text());
  for (const auto* edit : window.findChildren<QLineEdit*>()) look(*edit, edit->placeholderText());
  for (const auto* box : window.findChildren<QComboBox*>())
    for (int i = 0; i < box->count(); ++i) look(*box, box->itemText(i));
  left.removeDuplicates();
  return left;
}

}  // namespace podium::test
