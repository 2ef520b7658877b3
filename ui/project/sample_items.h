#pragma once
// Items to show where a project has none yet: texts, drawn pictures, and short moving ones as clips and as videos.
#include <QCoreApplication>
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/clip.h"
#include "storage/domain/content.h"
#include "storage/domain/project.h"
#include "storage/domain/query_limit.h"
#include "ui/project/preview_items.h"

namespace podium {

// Immutable and the same for equal kinds and languages; any thread may read it once it is made.
class SampleItems final : public PreviewItems {
  Q_DECLARE_TR_FUNCTIONS(podium::SampleItems)

 public:
  // Items 1..kItems, of the prompt 1. What is costly is made when it is asked for.
  static constexpr int kItems = kMostQueryItems;
  // With what the task judges: steps, evidence, a conversation.
  explicit SampleItems(const ProjectInfo& info);

  ItemKind kind() const { return m_kind; }
  std::optional<Item> item(ItemId id) const override;
  std::optional<Prompt> prompt(PromptId id) const override;
  Media media(const std::string& name) const override;
  ClipFrames clip(ItemId id) const override;

 private:
  ItemKind m_kind;
  std::vector<std::string> m_texts;  // in the language of the window
  std::vector<std::string> m_steps;  // of every item; empty: none
  std::vector<Evidence> m_evidence;
  Content m_prompt;
};

}  // namespace podium
