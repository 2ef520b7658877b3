#pragma once
// The export window on a small project, for tests that use it as a person does.
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <memory>
#include <string>

#include "tests/exporters/export_shop.h"
#include "tests/ui/window_tools.h"
#include "ui/data/export_dialog.h"
#include "ui/data/export_preview_view.h"
#include "ui/data/format_list.h"
#include "ui/data/preview_feed.h"

namespace podium::test {

constexpr int kPatienceMs = 60'000;

// The dialog on a project, as a person has it before them.
struct Counter {
  explicit Counter(const Shop& shop) : Counter(shop.store) {}
  explicit Counter(const std::shared_ptr<ProjectStore>& store) : dialog(store) { dialog.show(); }
  template <class W>
  W* part() const {
    return dialog.findChild<W*>();
  }
  QPushButton* button(const char* words) const { return titled<QPushButton>(dialog, words); }
  QLineEdit* name() const { return named<QLineEdit>(dialog, "File or folder to write"); }
  void choose(const char* format) const {
    part<FormatList>()->search()->clear();
    part<FormatList>()->choose(format);
  }
  void typeName(const std::string& path) const {
    name()->selectAll();
    QTest::keyClicks(name(), QString::fromStdString(path));
  }
  // The rows as lines of the file.
  QString lines() const {
    auto* raw = titled<QCheckBox>(dialog, "As lines of the file");
    raw->setChecked(true);
    return part<ExportPreviewView>()->findChild<QPlainTextEdit*>()->toPlainText();
  }
  bool isPreviewed() const {
    return !part<PreviewFeed>()->isRunning() && part<ExportPreviewView>()->counts().startsWith(QStringLiteral("Rows:"));
  }
  // Writes, and waits until it is written.
  void write() const {
    QTest::mouseClick(button("Export"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(button("Done") != nullptr, kPatienceMs);
  }
  ExportDialog dialog;
};

// Rankings of four by Ada, one of them with a tie, one of them flagged.
inline Shop shopOfFours() {
  Shop shop(4, 4);
  shop.give(shop.says("0>1>2>3", 0));
  shop.give(shop.says("3>2=1>0", 1));
  Comparison flagged = shop.says("1>0>2>3", 2);
  flagged.parts.flag = "broken";
  shop.give(flagged);
  return shop;
}

}  // namespace podium::test
