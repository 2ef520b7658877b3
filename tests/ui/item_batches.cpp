#include "tests/ui/item_batches.h"

#include "tests/ui/media_samples.h"
#include "tests/ui/text_samples.h"

namespace podium::test {
namespace {

constexpr int kLongTokens = 1500;

NewQuestion question(int index, const BatchShape& shape) {
  NewQuestion question;
  question.prompt = shape.prompts ? index : -1;
  question.seed = static_cast<std::uint64_t>(shape.seed * 1000 + index);
  for (int i = 0; i < shape.k; ++i) question.items.push_back(index * shape.k + i);
  return question;
}

std::string answerText(int query, int item, const BatchShape& shape) {
  const std::string name = "Answer " + std::to_string(item + 1) + " to question " + std::to_string(query + 1);
  if (shape.longTexts) return "# " + name + "\n\n" + samples::longMarkdown(kLongTokens);
  return "**" + name +
         "**\n\nWater boils at 100 °C at sea level, and at about 90 °C on a mountain of 3,000 m.\n\n"
         "| height | boils at |\n|---|---|\n| 0 m | 100 °C |\n| " +
         std::to_string(1000 + 500 * item) +
         " m | less |\n\n```python\ndef boils(height):\n    return 100 - height / 300  # a rule of thumb\n```\n\n"
         "Exactly: $\\ln \\frac{p}{p_0} = -\\frac{L}{R} \\left( \\frac{1}{T} - \\frac{1}{T_0} \\right)$.";
}

template <class MakeItem>
Batch batch(const BatchShape& shape, const char* prompt, MakeItem makeItem) {
  Batch batch;
  for (int query = 0; query < shape.queries; ++query) {
    if (shape.prompts) {
      NewPrompt text;
      text.content.format = TextFormat::Markdown;
      text.content.body = std::string(prompt) + " (" + std::to_string(shape.seed * 100 + query + 1) + ")";
      batch.prompts.push_back(text);
    }
    for (int item = 0; item < shape.k; ++item) {
      NewItem made = makeItem(batch, query, item);
      made.prompt = shape.prompts ? query : -1;
      made.source = "model-" + std::to_string(item);
      batch.items.push_back(std::move(made));
    }
    batch.questions.push_back(question(query, shape));
  }
  return batch;
}

}  // namespace

Batch textBatch(const BatchShape& shape) {
  return batch(shape, "At which temperature does water boil, and *why* less on a mountain?",
               [&](Batch&, int query, int item) {
                 NewItem made;
                 made.content.format = TextFormat::Markdown;
                 made.content.body = answerText(query, item, shape);
                 return made;
               });
}

Batch imageBatch(const BatchShape& shape) {
  return batch(shape, "A house under the sun", [&](Batch& into, int query, int item) {
    const QImage picture = landscape({320 + 16 * (item % 3), 240}, shape.seed * 31 + query * shape.k + item);
    into.media.push_back({"image/png", picture.width(), picture.height(), vectorOf(encoded(picture, "png"))});
    NewItem made;
    made.kind = ItemKind::Image;
    made.media = static_cast<int>(into.media.size()) - 1;
    return made;
  });
}

Batch videoBatch(const BatchShape& shape) {
  return batch(shape, "Frames that say their number", [&](Batch& into, int query, int item) {
    const int frames = 12 + (query * shape.k + item) % 7 + shape.seed % 3;
    into.media.push_back({"video/x-msvideo", 192, 144, vectorOf(numberedVideo(frames, 12, {192 + 16 * item, 144}))});
    NewItem made;
    made.kind = ItemKind::Video;
    made.media = static_cast<int>(into.media.size()) - 1;
    return made;
  });
}

Batch itemBatch(ItemKind kind, const BatchShape& shape) {
  if (kind == ItemKind::Image) return imageBatch(shape);
  if (kind == ItemKind::Video) return videoBatch(shape);
  return textBatch(shape);
}

ProjectInfo itemProject(ItemKind kind, AnswerForm form, int k, const Task& task) {
  ProjectInfo info;
  info.name = "samples";
  info.kind = kind;
  info.answer = form;
  info.k = k;
  info.task = task;
  info.instruction = "Which answer helps more?";
  info.createdAt = 1;
  return info;
}

}  // namespace podium::test
