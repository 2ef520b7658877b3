#pragma once
// resources/policies/load_policy.py, which loads what was learnt without Podium. Needs the definitions PODIUM_POLICIES
// and PODIUM_TORCH_PYTHON.
#include <QFile>
#include <QProcess>
#include <algorithm>
#include <cmath>
#include <vector>

namespace podium::test {

// Whether there is a Python with torch: LibTorch lies in a virtual environment.
inline bool hasTorchPython() { return QFile::exists(QStringLiteral(PODIUM_TORCH_PYTHON)); }

// Runs `code` after `policy = Policy(FOLDER/policy.safetensors)`; sys.argv[1] is the folder. What it printed, or what
// went wrong.
inline QByteArray saidByPython(const QString& folder, const char* code) {
  QProcess child;
  child.setWorkingDirectory(QStringLiteral(PODIUM_POLICIES));
  child.start(QStringLiteral(PODIUM_TORCH_PYTHON),
              {QStringLiteral("-B"), QStringLiteral("-c"),
               QStringLiteral("import sys, torch\n"
                              "from load_policy import Policy\n"
                              "policy = Policy(sys.argv[1] + '/policy.safetensors')\n") +
                   QString::fromUtf8(code),
               folder});
  const bool done =
      child.waitForFinished(120'000) && child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
  return done ? child.readAllStandardOutput().trimmed() : "failed: " + child.readAllStandardError();
}

// Whether the numbers of a line, between blanks, are these within 1e-4.
inline bool areNumbers(const QByteArray& line, const std::vector<double>& expected) {
  const QList<QByteArray> words = line.split(' ');
  return std::ranges::equal(words, expected, [](const QByteArray& word, double number) {
    bool read = false;
    return std::abs(word.toDouble(&read) - number) < 1e-4 && read;
  });
}

}  // namespace podium::test
