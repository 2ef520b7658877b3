#pragma once
// The parts of a question that a ReadMapping finds in a row.
#include <optional>
#include <string>
#include <vector>

#include "exporters/custom/field_expression.h"
#include "exporters/custom/stated_preference.h"
#include "exporters/import/question_sink.h"
#include "exporters/import/row_importer.h"

namespace podium {

class MappedRow {
 public:
  // Throws Exception(InvalidInput) for expressions that cannot be parsed.
  explicit MappedRow(const ReadMapping& reads);
  const ReadMapping& mapping() const { return m_reads; }

  // A whole row (ItemsMapping::columns or list). Throws RowFault. Answers are read only where they are wanted: a row
  // whose preference cannot be read is fine otherwise.
  ImportedQuestion question(const Row& row, TextFormat format, bool withAnswer) const;

  // One item of a row of its own.
  struct Single {
    std::string key;  // of the rows that it belongs to
    std::optional<Content> prompt;
    ImportedItem item;
    std::optional<double> number;  // rank, score or label; nullopt: none
    ImportedAnswer facts;          // annotator, time and what else is said; no ranking
  };
  Single single(const Row& row, TextFormat format, bool withAnswer) const;
  // Whether smaller numbers of singles are better.
  bool lowerIsBetter() const { return !m_reads.preference.ranks.empty() || m_reads.preference.lowerIsBetter; }

 private:
  using Slot = std::optional<FieldExpression>;
  std::optional<Content> promptOf(const RowScope& scope, TextFormat format, bool cells) const;
  ImportedItem itemOf(const RowValue& value, TextFormat format, const std::string& name, bool cells) const;
  std::string extraOf(const RowScope& scope) const;
  void addFacts(const RowScope& scope, ImportedAnswer& answer) const;
  std::optional<ImportedAnswer> answerOf(const RowScope& row, const std::vector<const RowScope*>& elements,
                                         const ImportedQuestion& question, std::vector<std::string> ids) const;
  // One value for each item: of `list`, read as PreferenceMapping says.
  std::vector<RowValue> perItem(const std::vector<FieldExpression>& list, const RowScope& row,
                                const std::vector<const RowScope*>& elements) const;

  ReadMapping m_reads;
  Slot m_prompt, m_system, m_list, m_each, m_row, m_groupBy, m_tags, m_best, m_label, m_annotator, m_time, m_margin,
      m_strength;
  std::vector<FieldExpression> m_columns, m_sources, m_ids, m_metadata, m_ranks, m_scores;
};

// Of the sampled rows, how many are read without a fault, with their preferences: 0..1. Throws Exception(InvalidInput)
// as MappedRow does.
double shareRead(const ReadMapping& reads, const ImportSample& sample);

// Milliseconds since 1970, UTC: ISO 8601 (without a zone: UTC), or a number of seconds or milliseconds. Throws
// RowFault.
Timestamp timeFrom(const RowValue& value, const std::string& name);

}  // namespace podium
