#include "ui/play/play_controls.h"

#include <QKeySequence>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

#include "ui/common/format.h"

namespace podium {
namespace {

enum Word : std::uint32_t { kUp = 1, kDown = 2, kLeft = 4, kRight = 8, kFire = 16 };
struct NamedWord {
  const char* name;
  Word bit;
  int key;
};
constexpr std::array<NamedWord, 5> kWords{{{"UP", kUp, Qt::Key_Up},
                                           {"DOWN", kDown, Qt::Key_Down},
                                           {"LEFT", kLeft, Qt::Key_Left},
                                           {"RIGHT", kRight, Qt::Key_Right},
                                           {"FIRE", kFire, Qt::Key_Space}}};

// "UPRIGHTFIRE" -> kUp | kRight | kFire; nullopt for a name that is put together from other words.
std::optional<std::uint32_t> maskOf(std::string_view name) {
  if (name == "NOOP") return 0U;
  std::uint32_t mask = 0;
  for (const NamedWord& word : kWords)
    if (name.starts_with(word.name)) {
      mask |= word.bit;
      name.remove_prefix(std::string_view(word.name).size());
    }
  return name.empty() && mask != 0 ? std::optional(mask) : std::nullopt;
}

std::uint32_t opposite(std::uint32_t bit) {
  switch (bit) {
    case kUp:
      return kDown;
    case kDown:
      return kUp;
    case kLeft:
      return kRight;
    case kRight:
      return kLeft;
    default:
      return 0;
  }
}

// Of a choice without names: arrows where they say it best, else digits and then letters.
int plainKey(int index, int count) {
  if (count == 2) return index == 0 ? Qt::Key_Left : Qt::Key_Right;
  if (count == 3) return std::array{Qt::Key_Left, Qt::Key_Down, Qt::Key_Right}[static_cast<std::size_t>(index)];
  constexpr int kDigits = 10;
  return index < kDigits
             ? Qt::Key_0 + index
             : std::array{
                   Qt::Key_A, Qt::Key_S, Qt::Key_D, Qt::Key_F, Qt::Key_G,
                   Qt::Key_H, Qt::Key_J, Qt::Key_L, Qt::Key_X, Qt::Key_C}[static_cast<std::size_t>(index - kDigits)];
}

float finite(float value, float otherwise) { return std::isfinite(value) ? value : otherwise; }

}  // namespace

PlayControls::PlayControls(const ActionSpace& space) : m_space(space) {
  m_idle.assign(static_cast<std::size_t>(space.parts()), 0);
  std::vector<std::uint32_t> masks;
  for (const std::string& name : space.names)
    if (const auto mask = maskOf(name)) masks.push_back(*mask);
  if (space.real())
    bindNumbers();
  else if (!masks.empty() && masks.size() == space.names.size())
    bindNames(masks);
  else
    bindParts();
  if (std::ssize(m_bindings) > kMostKeys) m_bindings.clear();
}

void PlayControls::bindNames(const std::vector<std::uint32_t>& masks) {
  m_bits = true;
  m_masks = masks;
  std::uint32_t all = 0;
  for (const std::uint32_t mask : masks) all |= mask;
  for (const NamedWord& word : kWords)
    if (all & word.bit) add(QString::fromLatin1(word.name), word.key, word.bit);
}

void PlayControls::bindParts() {
  const bool one = m_space.kind == ActionSpace::Kind::Discrete,
             switches = m_space.kind == ActionSpace::Kind::MultiBinary;
  int count = 0;
  for (const int choices : m_space.choices) count += one ? choices : choices - 1;
  int index = 0;
  for (int part = 0; part < m_space.parts() && count <= kMostKeys; ++part)
    for (int word = one ? 0 : 1; word < m_space.choices[static_cast<std::size_t>(part)]; ++word, ++index) {
      const auto at = static_cast<std::size_t>(word);
      const QString title = one && at < m_space.names.size() ? text(m_space.names[at])
                            : one                            ? tr("Action %1").arg(word)
                            : switches                       ? tr("Switch %1").arg(part + 1)
                                                             : tr("Choice %1: %2").arg(part + 1).arg(word);
      add(title, plainKey(index, count), 0, part, word);
    }
}

void PlayControls::bindNumbers() {
  constexpr std::array kKeys{std::pair{Qt::Key_Left, Qt::Key_Right}, std::pair{Qt::Key_Down, Qt::Key_Up}};
  for (std::size_t part = 0; part < m_space.low.size(); ++part) {
    const float low = finite(m_space.low[part], -1.0F), high = finite(m_space.high[part], 1.0F);
    m_idle[part] = wordOf(std::clamp(0.0F, std::min(low, high), std::max(low, high)));
    if (part >= kKeys.size()) continue;
    const int number = static_cast<int>(part);
    add(tr("Number %1: %2").arg(number + 1).arg(compactNumber(static_cast<double>(low))), kKeys[part].first, 0, number,
        wordOf(low));
    add(tr("Number %1: %2").arg(number + 1).arg(compactNumber(static_cast<double>(high))), kKeys[part].second, 0,
        number, wordOf(high));
  }
}

void PlayControls::add(const QString& title, int key, std::uint32_t bit, int part, ActionWord word) {
  m_bindings.push_back({title, key, bit, part, word});
}

QString PlayControls::whyNot() const {
  if (!m_bindings.empty()) return {};
  return tr("This environment has more choices than there are keys for: it cannot be played by hand.");
}

QString PlayControls::note() const {
  const int more = m_space.real() ? m_space.parts() - 2 : 0;
  return more > 0 ? tr("Only the first two numbers of an action have keys; %n others rest.", nullptr, more) : QString();
}

void PlayControls::setKey(int binding, int key) {
  for (PlayBinding& other : m_bindings)
    if (other.key == key) other.key = 0;
  m_bindings.at(static_cast<std::size_t>(binding)).key = key;
  releaseAll();
}

QList<int> PlayControls::keys() const {
  QList<int> keys;
  for (const PlayBinding& binding : m_bindings) keys << binding.key;
  return keys;
}

void PlayControls::setKeys(const QList<int>& keys) {
  if (keys.size() != std::ssize(m_bindings)) return;
  for (std::size_t i = 0; i < m_bindings.size(); ++i) m_bindings[i].key = keys[static_cast<qsizetype>(i)];
  releaseAll();
}

void PlayControls::setIdle(int action) {
  if (hasIdle() && action >= 0 && action < m_space.choices.front()) m_idle.front() = action;
}

int PlayControls::bindingOf(int key) const {
  for (std::size_t i = 0; i < m_bindings.size(); ++i)
    if (key != 0 && m_bindings[i].key == key) return static_cast<int>(i);
  return -1;
}

bool PlayControls::press(int key) {
  const int binding = bindingOf(key);
  if (binding < 0) return false;
  std::erase(m_held, binding);
  m_held.push_back(binding);
  return true;
}

bool PlayControls::release(int key) {
  const int binding = bindingOf(key);
  if (binding < 0) return false;
  std::erase(m_held, binding);
  return true;
}

bool PlayControls::isHeld(int binding) const { return std::ranges::find(m_held, binding) != m_held.end(); }

ActionWord PlayControls::named() const {
  std::uint32_t held = 0, newest = 0;
  for (const int binding : m_held) {  // of two opposite directions the newer one
    newest = m_bindings[static_cast<std::size_t>(binding)].bit;
    held = (held & ~opposite(newest)) | newest;
  }
  int best = -1;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < m_masks.size(); ++i) {
    if ((m_masks[i] & ~held) != 0) continue;
    const int worth = 2 * std::popcount(m_masks[i]) + ((m_masks[i] & newest) != 0 ? 1 : 0);
    if (worth <= best) continue;
    best = worth;
    chosen = i;
  }
  return static_cast<ActionWord>(chosen);
}

std::vector<ActionWord> PlayControls::action() const {
  if (m_bits) return {named()};
  std::vector<ActionWord> words = m_idle;
  for (const int held : m_held) {
    const PlayBinding& binding = m_bindings[static_cast<std::size_t>(held)];
    words[static_cast<std::size_t>(binding.part)] = binding.word;
  }
  return words;
}

QString PlayControls::actionName() const {
  const std::vector<ActionWord> words = action();
  if (m_space.kind == ActionSpace::Kind::Discrete && !words.empty()) {
    const auto at = static_cast<std::size_t>(words.front());
    return at < m_space.names.size() ? text(m_space.names[at]) : tr("Action %1").arg(words.front());
  }
  QStringList parts;
  for (const ActionWord word : words)
    parts << (m_space.real() ? compactNumber(static_cast<double>(realOf(word))) : QString::number(word));
  return parts.join(QLatin1String("  "));
}

int keyOf(PadButton button) {
  switch (button) {
    case PadButton::Up:
      return Qt::Key_Up;
    case PadButton::Down:
      return Qt::Key_Down;
    case PadButton::Left:
      return Qt::Key_Left;
    case PadButton::Right:
      return Qt::Key_Right;
    case PadButton::A:
      return Qt::Key_Space;
    case PadButton::B:
      return Qt::Key_1;
    case PadButton::X:
      return Qt::Key_2;
    case PadButton::Y:
      return Qt::Key_3;
    case PadButton::Start:
      return Qt::Key_Return;
    case PadButton::Back:
      return Qt::Key_P;
    case PadButton::LeftShoulder:
      return Qt::Key_BracketLeft;
    case PadButton::RightShoulder:
      return Qt::Key_BracketRight;
  }
  return 0;
}

QString keyName(int key) {
  switch (key) {
    case 0:
      return QStringLiteral("-");
    case Qt::Key_Up:
      return QStringLiteral("↑");
    case Qt::Key_Down:
      return QStringLiteral("↓");
    case Qt::Key_Left:
      return QStringLiteral("←");
    case Qt::Key_Right:
      return QStringLiteral("→");
    default:
      return QKeySequence(key).toString(QKeySequence::NativeText);
  }
}

}  // namespace podium
