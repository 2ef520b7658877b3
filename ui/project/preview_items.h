#pragma once
// Items to show that no project holds: samples, or the beginning of a file that may be imported.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/batch.h"
#include "storage/domain/clip.h"
#include "storage/domain/comparison.h"

namespace podium {

// Immutable once it is made; any thread may read it.
class PreviewItems {
 public:
  virtual ~PreviewItems() = default;
  virtual std::optional<Item> item(ItemId id) const = 0;
  virtual std::optional<Prompt> prompt(PromptId id) const = 0;
  // Of images and videos; the name is Item::media. Throws Exception(NotFound).
  virtual Media media(const std::string& name) const = 0;
  // Throws Exception(NotFound).
  virtual ClipFrames clip(ItemId id) const = 0;
};

// What a file says about one of its questions.
struct FileAnswer {
  std::string annotator;  // as the project will name them; empty: the known answer of a question for new people
  Comparison answer;      // of the verdict, the ranking and the parts
};

// Of a batch: its items and prompts by their place in it, from 1; a medium by its place, from 0.
class BatchItems final : public PreviewItems {
 public:
  explicit BatchItems(Batch batch) : m_batch(std::move(batch)) {}
  std::optional<Item> item(ItemId id) const override;
  std::optional<Prompt> prompt(PromptId id) const override;
  Media media(const std::string& name) const override;
  ClipFrames clip(ItemId id) const override;
  // Its questions, as people are asked them.
  std::vector<Query> queries() const;
  // What the file says about the question at this place, from 0.
  std::vector<FileAnswer> answersTo(int question) const;

 private:
  Batch m_batch;
};

}  // namespace podium
