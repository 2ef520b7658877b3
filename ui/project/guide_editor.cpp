#include "ui/project/guide_editor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/format.h"
#include "ui/common/widgets.h"
#include "ui/text/text_view.h"

namespace podium {
namespace {

constexpr int kListWidth = 176, kHeight = 300;
constexpr int kPreviewMs = 150;  // after the last key

}  // namespace

GuideEditor::GuideEditor(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget),
      m_title(new QLineEdit),
      m_body(new QPlainTextEdit),
      m_preview(new TextView),
      m_remove(new QPushButton(tr("Remove"))) {
  setMinimumHeight(kHeight);
  m_list->setAccessibleName(tr("Guidelines and examples"));
  m_title->setPlaceholderText(tr("Title of the example"));
  m_title->setAccessibleName(tr("Title of the example"));
  m_body->setPlaceholderText(tr("Markdown: what makes one item better than another"));
  m_body->setTabChangesFocus(true);
  m_preview->setAccessibleName(tr("As annotators will read it"));
  m_previewTimer.setSingleShot(true);
  m_previewTimer.setInterval(kPreviewMs);

  auto* add = new QPushButton(tr("Add an example"));
  for (QPushButton* button : {add, m_remove}) button->setAutoDefault(false);
  auto* left = new QWidget;
  left->setFixedWidth(kListWidth);
  auto* entries = new QVBoxLayout(left);
  entries->setContentsMargins(0, 0, 0, 0);
  entries->addWidget(m_list, 1);
  entries->addWidget(add);
  entries->addWidget(m_remove);
  auto* writing = new QVBoxLayout;
  writing->addWidget(m_title);
  writing->addWidget(m_body, 1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kM);
  row->addWidget(left);
  row->addLayout(writing, 1);
  row->addWidget(m_preview, 1);

  connect(m_list, &QListWidget::currentRowChanged, this, &GuideEditor::showEntry);
  connect(m_title, &QLineEdit::textEdited, this, &GuideEditor::takeTitle);
  connect(m_body, &QPlainTextEdit::textChanged, this, &GuideEditor::takeBody);
  connect(add, &QPushButton::clicked, this, &GuideEditor::addExample);
  connect(m_remove, &QPushButton::clicked, this, &GuideEditor::removeExample);
  connect(&m_previewTimer, &QTimer::timeout, this, &GuideEditor::showPreview);
  fillList(0);
}

void GuideEditor::setGuide(const std::string& guidelines, const std::vector<Example>& examples) {
  if (guidelines == m_guidelines && examples == m_examples) return;
  m_guidelines = guidelines;
  m_examples = examples;
  fillList(0);
}

int GuideEditor::example() const {
  const int index = m_list->currentRow() - 1;
  return index < static_cast<int>(m_examples.size()) ? index : -1;
}

void GuideEditor::fillList(int row) {
  {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->addItem(tr("Guidelines"));
    for (const Example& one : m_examples) m_list->addItem(one.title.empty() ? tr("Example") : text(one.title));
    m_list->setCurrentRow(row);
  }
  showEntry();
}

void GuideEditor::showEntry() {
  const int index = example();
  m_showing = true;
  m_title->setVisible(index >= 0);
  m_remove->setEnabled(index >= 0);
  m_body->setAccessibleName(index >= 0 ? tr("Text of the example") : tr("Guidelines"));
  if (index >= 0) {
    const Example& shown = m_examples[static_cast<std::size_t>(index)];
    m_title->setText(text(shown.title));
    m_body->setPlainText(text(shown.body));
  } else {
    m_body->setPlainText(text(m_guidelines));
  }
  m_showing = false;
  showPreview();
}

void GuideEditor::takeBody() {
  if (m_showing) return;
  const int index = example();
  std::string& body = index >= 0 ? m_examples[static_cast<std::size_t>(index)].body : m_guidelines;
  body = m_body->toPlainText().toStdString();
  m_previewTimer.start();
  Q_EMIT changed();
}

void GuideEditor::takeTitle(const QString& title) {
  const int index = example();
  if (index < 0) return;
  m_examples[static_cast<std::size_t>(index)].title = title.simplified().toStdString();
  m_list->currentItem()->setText(title.trimmed().isEmpty() ? tr("Example") : title.simplified());
  m_previewTimer.start();
  Q_EMIT changed();
}

void GuideEditor::addExample() {
  m_examples.emplace_back();
  fillList(static_cast<int>(m_examples.size()));
  m_title->setFocus();
  Q_EMIT changed();
}

void GuideEditor::removeExample() {
  const int index = example();
  if (index < 0) return;
  m_examples.erase(m_examples.begin() + index);
  fillList(index);
  Q_EMIT changed();
}

void GuideEditor::showPreview() {
  const int index = example();
  auto content = std::make_shared<Content>();
  content->format = TextFormat::Markdown;
  if (index >= 0) {
    const Example& shown = m_examples[static_cast<std::size_t>(index)];
    content->body = "## " + shown.title + "\n\n" + shown.body;
  } else {
    content->body = m_guidelines;
  }
  const double share = m_preview->scrollShare();
  m_preview->setText(prepareText(std::move(content), m_preview->wantedLook()));
  m_preview->setScrollShare(share);
}

void GuideEditor::resizeEvent(QResizeEvent*) { m_previewTimer.start(); }

}  // namespace podium
