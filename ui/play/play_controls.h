#pragma once
// What the keys that a person holds make an environment do. A value; pure but for the keys held.
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <optional>
#include <vector>

#include "learner/environment.h"
#include "ui/media/gamepad.h"

namespace podium {

// One thing that a key does.
struct PlayBinding {
  QString title;  // "UP", "Action 3", "Number 1: most"
  int key = 0;    // Qt::Key; 0: none
  // In a space of named directions: which of the names' words it is. Elsewhere: the part that it sets, and to what.
  std::uint32_t bit = 0;
  int part = 0;
  ActionWord word = 0;
};

// Actions that are named as ALE names them are put together from the directions and FIRE that are held: the named one
// that asks for most of them and for nothing else. Of other choices, each has a key of its own; the newest key that is
// held counts, and without any the one that is called idle. Switches are on while their key is held. Of real numbers
// the first two have a key for their least and one for their most, and rest in the middle; the others always do.
class PlayControls {
  Q_DECLARE_TR_FUNCTIONS(podium::PlayControls)

 public:
  static constexpr int kMostKeys = 20;

  PlayControls() = default;
  explicit PlayControls(const ActionSpace& space);

  QString whyNot() const;  // why these actions cannot be played by keys; empty: they can
  QString note() const;    // what keys do not reach; may be empty

  const std::vector<PlayBinding>& bindings() const { return m_bindings; }
  void setKey(int binding, int key);
  QList<int> keys() const;
  void setKeys(const QList<int>& keys);  // of all bindings, in their order; another number of them: no effect

  // Of one choice without names: what is done while no key is held.
  bool hasIdle() const { return !m_bits && m_space.kind == ActionSpace::Kind::Discrete; }
  int idle() const { return m_space.parts() > 0 && !m_space.real() ? m_idle.front() : 0; }
  void setIdle(int action);

  bool press(int key);    // whether it belongs to the game
  bool release(int key);  // likewise
  void releaseAll() { m_held.clear(); }
  bool isHeld(int binding) const;

  std::vector<ActionWord> action() const;
  QString actionName() const;  // of action(), for people

 private:
  void bindNames(const std::vector<std::uint32_t>& masks);
  void bindParts();
  void bindNumbers();
  void add(const QString& title, int key, std::uint32_t bit, int part = 0, ActionWord word = 0);
  int bindingOf(int key) const;
  ActionWord named() const;

  ActionSpace m_space;
  bool m_bits = false;                 // actions are put together from words
  std::vector<std::uint32_t> m_masks;  // of the named actions
  std::vector<PlayBinding> m_bindings;
  std::vector<ActionWord> m_idle;
  std::vector<int> m_held;  // bindings, the newest last
};

// The key that a button of a game controller stands for; 0: none.
int keyOf(PadButton button);
QString keyName(int key);  // "↑", "Space", "3"

}  // namespace podium
