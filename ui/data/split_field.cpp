#include "ui/data/split_field.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <cmath>

#include "ui/common/theme.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kAll = 100, kUsual = 5, kSeedWidth = 120;
constexpr int kLettersSeen = 14;  // of a choice at least

QSpinBox* percentBox(const QString& name) {
  auto* box = new QSpinBox;
  box->setRange(1, kAll - 2);
  box->setValue(kUsual);
  box->setSuffix(QStringLiteral(" %"));
  box->setAccessibleName(name);
  return box;
}

}  // namespace

SplitField::SplitField(QWidget* parent)
    : QWidget(parent),
      m_parts(new QComboBox),
      m_validation(percentBox(tr("Validation"))),
      m_test(percentBox(tr("Test"))),
      m_validationTitle(new TextLabel(tr("Validation"))),
      m_testTitle(new TextLabel(tr("Test"))),
      m_train(new TextLabel({}, TextSize::Small, Ink::Muted)) {
  m_parts->addItems({tr("All in one"), tr("Train and validation"), tr("Train, validation and test")});
  m_parts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_parts->setMinimumContentsLength(kLettersSeen);
  m_parts->setAccessibleName(tr("Parts"));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::kXs);
  grid->addWidget(m_parts, 0, 0, 1, 2);
  grid->addWidget(m_validationTitle, 1, 0);
  grid->addWidget(m_validation, 1, 1);
  grid->addWidget(m_testTitle, 2, 0);
  grid->addWidget(m_test, 2, 1);
  grid->addWidget(m_train, 3, 0, 1, 2);
  grid->setColumnStretch(1, 1);
  setFocusProxy(m_parts);
  const auto change = [this] {
    follow();
    Q_EMIT changed();
  };
  connect(m_parts, &QComboBox::activated, this, change);
  connect(m_validation, &QSpinBox::valueChanged, this, change);
  connect(m_test, &QSpinBox::valueChanged, this, change);
  follow();
}

void SplitField::follow() {
  const QSignalBlocker quiet(this);  // a limit that moves a value is part of the change that moved it
  const int parts = m_parts->currentIndex();
  m_validationTitle->setVisible(parts > 0);
  m_validation->setVisible(parts > 0);
  m_testTitle->setVisible(parts > 1);
  m_test->setVisible(parts > 1);
  m_train->setVisible(parts > 0);
  m_test->setMaximum(kAll - 1 - m_validation->value());
  const int rest = kAll - m_validation->value() - (parts > 1 ? m_test->value() : 0);
  m_train->setText(tr("Train takes the other %1 %.").arg(rest));
}

void SplitField::setShares(const std::vector<double>& shares) {
  const QSignalBlocker quiet(this);
  const auto percent = [&](std::size_t part) { return static_cast<int>(std::lround(shares[part] * kAll)); };
  m_parts->setCurrentIndex(shares.size() < 2 ? 0 : static_cast<int>(shares.size()) - 1);
  if (shares.size() > 1) m_validation->setValue(percent(1));
  m_test->setMaximum(kAll - 1 - m_validation->value());
  if (shares.size() > 2) m_test->setValue(percent(2));
  follow();
}

std::vector<double> SplitField::shares() const {
  const int parts = m_parts->currentIndex();
  if (parts == 0) return {};
  const int validation = m_validation->value(), test = parts > 1 ? m_test->value() : 0;
  std::vector<double> shares{(kAll - validation - test) / double(kAll), validation / double(kAll)};
  if (parts > 1) shares.push_back(test / double(kAll));
  return shares;
}

SeedField::SeedField(QWidget* parent) : QWidget(parent), m_line(new QLineEdit) {
  m_line->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,19}")), m_line));
  m_line->setAccessibleName(tr("Seed"));
  m_line->setMaximumWidth(kSeedWidth);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_line);
  layout->addStretch();
  setFocusProxy(m_line);
  connect(m_line, &QLineEdit::textEdited, this, &SeedField::changed);
}

void SeedField::setSeed(std::uint64_t seed) {
  if (this->seed() != seed || m_line->text().isEmpty()) m_line->setText(QString::number(seed));
}

std::uint64_t SeedField::seed() const {
  bool is = false;
  const std::uint64_t seed = m_line->text().toULongLong(&is);
  return is ? seed : 1;
}

}  // namespace podium
