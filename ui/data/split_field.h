#pragma once
// How an export is divided, and the seed that decides what goes where. GUI thread.
#include <QWidget>
#include <cstdint>
#include <vector>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace podium {

class TextLabel;

// Train, validation and test in whole per cent; train takes the rest.
class SplitField : public QWidget {
  Q_OBJECT
 public:
  explicit SplitField(QWidget* parent = nullptr);
  // As ExportOptions::split; other shares than whole per cent are rounded.
  void setShares(const std::vector<double>& shares);
  std::vector<double> shares() const;

 Q_SIGNALS:
  void changed();

 private:
  void follow();
  QComboBox* m_parts;
  QSpinBox* m_validation;
  QSpinBox* m_test;
  TextLabel* m_validationTitle;
  TextLabel* m_testTitle;
  TextLabel* m_train;
};

// Any number that 64 bits hold.
class SeedField : public QWidget {
  Q_OBJECT
 public:
  explicit SeedField(QWidget* parent = nullptr);
  void setSeed(std::uint64_t seed);
  std::uint64_t seed() const;  // 1 while the field is empty

 Q_SIGNALS:
  void changed();

 private:
  QLineEdit* m_line;
};

}  // namespace podium
