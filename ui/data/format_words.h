#pragma once
// What people read about an export format: its title, what it is for, who reads it, and how its files are loaded. GUI
// thread.
#include <QString>
#include <QStringList>

#include "exporters/exporter.h"
#include "exporters/formats.h"

namespace podium {

struct ExportFormatWords {
  QString title;
  QString purpose;  // a sentence; empty for a format that nobody has described
  QString readers;  // names of tools; likewise
  // Whether every word of `search` is in what is said here, or in its name on the command line.
  bool fits(const QString& search) const;
  QString name;
};
ExportFormatWords wordsOf(const ExportFormat& format);

// Why a project with items of this kind has nothing for the format; empty: it may have. A few words.
QString whyImpossible(const ExportFormat& format, ItemKind kind);

// "JSON Lines" for "jsonl".
QString containerTitle(const QString& extension);

// A few lines that load what was written, as the tool that the format is made for does. `out`: the request's.
QString loadingSnippet(const ExportFormat& format, const std::string& out, const ExportReport& report);

// All export formats that have words of their own.
QStringList describedFormats();

}  // namespace podium
