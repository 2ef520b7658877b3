#pragma once
// The files of a folder that are imported one by one, to pick one from. GUI thread.
#include <QWidget>
#include <vector>

#include "exporters/recognised_files.h"

class QComboBox;

namespace podium {

class FolderFiles : public QWidget {
  Q_OBJECT
 public:
  explicit FolderFiles(QWidget* parent = nullptr);
  // Shows itself with the files of another folder, of which none is chosen.
  void offer(const QString& folder, const std::vector<RecognisedFile>& files);
  // Files are offered, and none is chosen yet.
  bool isWaiting() const;

 Q_SIGNALS:
  void chosen(const QString& path);

 private:
  QComboBox* m_files;
};

}  // namespace podium
