#pragma once
// Where an annotator stands in the tutorial and in the qualification, in words.
#include <QString>
#include <map>
#include <vector>

#include "storage/project_reader.h"

namespace podium {

// GUI thread; short reads, and only when such queries are asked. The reader outlives it.
class GuidedProgress {
 public:
  GuidedProgress(ProjectReader& reader, AnnotatorId annotator, const Task& task)
      : m_reader(reader), m_annotator(annotator), m_share(task.qualification) {}
  // "Tutorial 2 of 5", "Qualification 3 of 10"; empty for queries in earnest.
  QString placeOf(const Query& query);
  // How the qualification ended, with the first query in earnest that is shown after it; else empty.
  QString outcomeBefore(const Query& query);

 private:
  ProjectReader& m_reader;
  AnnotatorId m_annotator;
  double m_share;
  std::map<QueryPurpose, std::vector<QueryId>> m_queries;  // in the order in which they are asked
  bool m_wasQualifying = false;
};

// How many answers of a qualification must be as expected.
int wantedOf(int total, double share);

}  // namespace podium
