#pragma once
// Observations of a pickle as pictures that a person can judge, and as a video.
#include <QtGui/QImage>
#include <functional>
#include <vector>

#include "exporters/import/pickle_value.h"
#include "storage/domain/content.h"

namespace podium {

// Pictures are bytes (uint8) of at least 8 x 8 pixels in one of these shapes; T counts the pictures:
//   [T, H, W]                     grey
//   [T, H, W, C], [T, C, H, W]    grey for C = 1, RGB for 3; for 2 and 4 a stack of grey pictures, of which the newest,
//                                 the last, is shown
// or a list of T arrays of such shapes without T. Anything else, joint angles for instance, is nothing to look at.
// Borrows the values.
class FrameStack {
 public:
  // Throws RowFault that says what the observations are and what to do.
  explicit FrameStack(const PickleValue& observations);
  int count() const { return m_count; }
  QImage frame(int index) const;

 private:
  void readShape(const PickleValue& array, std::size_t first);

  std::vector<const PickleValue*> m_arrays;  // one, or one for each picture
  int m_count = 0, m_width = 0, m_height = 0, m_channels = 1;
  bool m_channelsFirst = false, m_apart = false;  // apart: an array for each picture
};

// An AVI file (RIFF, Microsoft 1992) of PNG pictures of one size, which are asked for once each, in their order:
// lossless, and a player needs no codec but PNG. The same pictures give the same bytes. Throws RowFault.
Media videoOf(int count, const std::function<QImage(int)>& picture, int framesPerSecond);
Media videoOf(const FrameStack& frames, int framesPerSecond);

}  // namespace podium
