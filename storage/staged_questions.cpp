#include "storage/staged_questions.h"

#include <QtCore/QByteArray>
#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <string>

#include "storage/domain/result.h"
#include "storage/json/answer_parts_json.h"
#include "storage/row_mapping.h"

namespace podium {
namespace {

constexpr quint8 kForm = 2;           // of the bytes
constexpr quint8 kWithoutJoined = 1;  // of files that an earlier program left in the middle of an import

void put(QDataStream& out, std::string_view text) { out.writeBytes(text.data(), static_cast<qint64>(text.size())); }

std::string takeText(QDataStream& in) {
  QByteArray text;
  in >> text;
  return text.toStdString();
}

void put(QDataStream& out, const Ranking& ranking) {
  put(out, toText(ranking));
  put(out, toText(ranking.unranked));
}

Ranking takeRanking(QDataStream& in) {
  const std::string ranking = takeText(in), unranked = takeText(in);
  return toRanking(ranking, unranked);
}

void put(QDataStream& out, const NewQuestion& question) {
  out << qint32(question.prompt) << qint32(question.items.size());
  for (const int item : question.items) out << qint32(item);
  put(out, question.selector);
  out << question.score << quint64(question.seed) << qint32(question.answersWanted) << qint32(question.purpose)
      << question.gold.has_value();
  if (question.gold) put(out, *question.gold);
  put(out, question.goldNote);
}

NewQuestion takeQuestion(QDataStream& in) {
  NewQuestion question;
  qint32 prompt = 0, items = 0, item = 0, wanted = 0, purpose = 0;
  quint64 seed = 0;
  bool gold = false;
  in >> prompt >> items;
  for (qint32 i = 0; i < items && in.status() == QDataStream::Ok; ++i) {
    in >> item;
    question.items.push_back(item);
  }
  question.prompt = prompt;
  question.selector = takeText(in);
  in >> question.score >> seed >> wanted >> purpose >> gold;
  question.seed = seed;
  question.answersWanted = wanted;
  question.purpose = static_cast<QueryPurpose>(purpose);
  if (gold) question.gold = takeRanking(in);
  question.goldNote = takeText(in);
  return question;
}

void put(QDataStream& out, const NewAnswer& answer) {
  out << qint32(answer.question);
  put(out, answer.annotator);
  put(out, toText(answer.verdict));
  put(out, answer.ranking);
  put(out, toJson(answer.parts));
  out << qint64(answer.answeredAt) << qint64(answer.activeMs);
}

NewAnswer takeAnswer(QDataStream& in) {
  NewAnswer answer;
  qint32 question = 0;
  qint64 answeredAt = 0, activeMs = 0;
  in >> question;
  answer.question = question;
  answer.annotator = takeText(in);
  answer.verdict = verdictFromText(takeText(in));
  answer.ranking = takeRanking(in);
  answer.parts = answerPartsFromJson(takeText(in));
  in >> answeredAt >> activeMs;
  answer.answeredAt = answeredAt;
  answer.activeMs = activeMs;
  return answer;
}

}  // namespace

std::vector<std::uint8_t> questionsToBytes(const Batch& batch) {
  QByteArray bytes;
  QDataStream out(&bytes, QIODevice::WriteOnly);
  out.setVersion(QDataStream::Qt_6_0);
  out << kForm << qint32(batch.questions.size()) << qint32(batch.answers.size());
  for (const NewQuestion& question : batch.questions) put(out, question);
  for (const NewAnswer& answer : batch.answers) put(out, answer);
  out << qint32(batch.joined.size());
  for (const JoinedAnswer& joined : batch.joined) {
    out << qint64(joined.query.value);
    put(out, joined.answer);
  }
  return {bytes.begin(), bytes.end()};
}

Batch questionsFromBytes(const std::vector<std::uint8_t>& bytes) {
  QDataStream in(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
  in.setVersion(QDataStream::Qt_6_0);
  quint8 form = 0;
  qint32 questions = 0, answers = 0, joined = 0;
  in >> form >> questions >> answers;
  Batch batch;
  const auto isFine = [&in] { return in.status() == QDataStream::Ok; };
  for (qint32 i = 0; i < questions && isFine(); ++i) batch.questions.push_back(takeQuestion(in));
  for (qint32 i = 0; i < answers && isFine(); ++i) batch.answers.push_back(takeAnswer(in));
  if (form == kForm) in >> joined;
  for (qint32 i = 0; i < joined && isFine(); ++i) {
    qint64 query = 0;
    in >> query;
    batch.joined.push_back({QueryId{query}, takeAnswer(in)});
  }
  if (!isFine() || (form != kForm && form != kWithoutJoined) || !in.atEnd())
    throw Exception(ErrorCode::Corrupt,
                    "The questions of an import that was under way cannot be read. Run `podium check` on the project, "
                    "or go back to a backup.");
  return batch;
}

}  // namespace podium
