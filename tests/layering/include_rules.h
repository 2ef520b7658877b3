#pragma once
// Which room may include which, and what foreign headers it may see: the table of CONTRIBUTING.md as code.
#include <QString>
#include <QStringList>
#include <vector>

namespace podium::layering {

struct Violation {
  QString file;
  int line = 0;
  QString include;
  QString reason;
};

// The room of a path relative to the source folder ("learner/nn/ppo_trainer.cpp" -> "learner/nn"); empty for none.
QString roomOf(const QString& path);

// Checks the text of one file.
std::vector<Violation> violationsOf(const QString& path, const QString& text);

// Every source file of the tree that the rules speak of, relative to `root`.
QStringList sourceFiles(const QString& root);
// Those of the tests.
QStringList testFiles(const QString& root);

}  // namespace podium::layering
