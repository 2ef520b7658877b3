#pragma once
// Texts for tests: written here, and real ones from ../shared/data where a checkout has it.
#include <QString>
#include <QStringList>
#include <memory>
#include <string>

#include "ui/text/rich_text.h"

namespace podium::samples {

std::shared_ptr<const Content> content(TextFormat format, const std::string& body, const std::string& language = {});
inline std::shared_ptr<const Content> markdown(const std::string& body) { return content(TextFormat::Markdown, body); }

// A long answer with headings, nested lists, a table, code, quotations, a task list and formulas.
std::string longMarkdown();
// About this many tokens of it, by repetition with numbered headings.
std::string longMarkdown(int tokens);
std::string conversation();
std::string pythonCode();
std::string cjk();
std::string formulas();

// Answers of models and people to read; empty when ../shared/data is not there.
QStringList realTexts();

}  // namespace podium::samples
