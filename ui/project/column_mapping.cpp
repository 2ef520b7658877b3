#include "ui/project/column_mapping.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>
#include <algorithm>

#include "exporters/custom/column_map.h"
#include "ui/common/fault_messages.h"
#include "ui/common/form_row.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kRestMs = 500;  // a word that is half typed names no column

QString joined(const std::vector<Expression>& expressions) {
  QStringList words;
  for (const Expression& one : expressions) words += QString::fromStdString(one);
  return words.join(QStringLiteral(", "));
}

// As the field "values" has them: model_a:first, tie:tie.
QString joined(const std::map<std::string, std::string>& values) {
  QStringList words;
  for (const auto& [word, meaning] : values) words += QString::fromStdString(word + ":" + meaning);
  return words.join(QStringLiteral(", "));
}

QString guessed(const char* key, const ReadMapping& reads) {
  const std::string_view name = key;
  if (name == "prompt") return QString::fromStdString(reads.prompt);
  if (name == "items") {
    if (!reads.items.columns.empty()) return joined(reads.items.columns);
    return QString::fromStdString(reads.items.list.empty() ? reads.items.row : reads.items.list);
  }
  if (name == "sources") return joined(reads.sources);
  if (name == "best") return QString::fromStdString(reads.preference.best);
  if (name == "values") return joined(reads.preference.values);
  if (name == "ranks") return joined(reads.preference.ranks);
  return QString::fromStdString(reads.annotator);
}

}  // namespace

ColumnMapping::ColumnMapping(QWidget* parent) : QWidget(parent), m_columns(new QStringListModel(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kS);
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMs);
  connect(&m_rest, &QTimer::timeout, this, &ColumnMapping::changed);
  add("prompt", tr("Prompt"), QStringLiteral("Question: {{question}}"), tr("A column, or a template of several."));
  add("items", tr("Items"), QStringLiteral("answer_a, answer_b"), tr("One column each, or one with an item a row."));
  add("sources", tr("Made by"), QStringLiteral("model_a, model_b"));
  add("best", tr("The better one"), QStringLiteral("winner"));
  add("values", tr("Its words"), QStringLiteral("model_a:first, model_b:second, tie:tie"),
      tr("What stands there, and what it means."));
  add("ranks", tr("Ranks"), QStringLiteral("rank_a, rank_b"));
  add("annotator", tr("Annotator"), QStringLiteral("worker"));
  auto* asText = new QPushButton(tr("Write it as text"));
  asText->setObjectName(QStringLiteral("asText"));
  asText->setAutoDefault(false);
  asText->setToolTip(tr("For nested rows, ids, tags and times, and to save the description for other files"));
  layout->addWidget(asText, 0, Qt::AlignLeft);
  connect(asText, &QPushButton::clicked, this, &ColumnMapping::textWanted);
  setFocusProxy(m_fields.front().edit);
}

void ColumnMapping::add(const char* key, const QString& title, const QString& example, const QString& help) {
  auto* edit = new QLineEdit;
  edit->setPlaceholderText(example);
  auto* completer = new QCompleter(m_columns, edit);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  edit->setCompleter(completer);
  connect(edit, &QLineEdit::textEdited, this, [this] {
    m_touched = true;
    m_rest.start();
  });
  connect(edit, &QLineEdit::editingFinished, this, &ColumnMapping::changed);
  m_last = new FormRow(title, edit, help);
  layout()->addWidget(m_last);
  m_fields.push_back({key, edit});
}

void ColumnMapping::setColumns(const std::vector<std::string>& columns, const GuessedFormat& guess) {
  QStringList names;
  for (const std::string& column : columns) names += QString::fromStdString(column);
  if (names != m_columns->stringList()) m_columns->setStringList(names);  // else a list that is open would close
  for (const Field& field : m_fields)
    if (!m_touched && guess.confidence > 0.0 && guess.description.reads)
      field.edit->setText(guessed(field.key, *guess.description.reads));
}

bool ColumnMapping::isTouched() const {
  return m_touched && std::ranges::any_of(m_fields, [](const Field& field) { return !field.edit->text().isEmpty(); });
}

void ColumnMapping::reset() {
  m_touched = false;
  for (const Field& field : m_fields) field.edit->clear();
}

std::shared_ptr<const FormatDescription> ColumnMapping::description() {
  std::vector<std::string> entries;
  for (const Field& field : m_fields)
    if (const QString text = field.edit->text().trimmed(); !text.isEmpty()) {
      QString value = text;
      if (!text.contains(QLatin1String("{{"))) value.replace(QStringLiteral(", "), QStringLiteral(","));
      entries.push_back(std::string(field.key) + "=" + value.toStdString());
    }
  const auto read = formatOfMap(entries);
  // Nothing is wrong yet while nothing is said.
  m_last->showProblem(read || entries.empty() ? QString() : faultMessage(read.error()));
  return read ? std::make_shared<const FormatDescription>(read.value()) : nullptr;
}

}  // namespace podium
