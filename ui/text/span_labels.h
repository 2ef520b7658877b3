#pragma once
// Names of labels inside a document: one character of it each, drawn as a small tag. GUI thread. Inside ui/text.
#include <QTextDocument>
#include <vector>

#include "ui/text/text_marks.h"

namespace podium {

// Keeps the tags of one document, and knows where a position of the text has moved because of them.
class SpanLabels {
 public:
  // Replaces all tags. `spans` in any order; those of the same beginning stand one behind the other.
  void set(QTextDocument& document, const std::vector<TextSpan>& spans);
  // Another document: tags of an earlier showing leave it.
  void adopt(QTextDocument& document);

  int toDocument(int textPosition) const;  // behind the tags that stand before this character
  int toText(int documentPosition) const;  // of the character itself or of the one behind a tag

 private:
  std::vector<int> m_positions;  // of the text, ascending; one entry a tag
};

}  // namespace podium
