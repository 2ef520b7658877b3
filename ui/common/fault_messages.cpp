#include "ui/common/fault_messages.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <vector>

namespace podium {
namespace {

// The context of these words for translators; the list is a member, so that lupdate finds it in it.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::FaultMessages)
 public:
  static std::span<const char* const> all();
};

constexpr int kDeepest = 3;  // sentences inside of sentences

struct Pattern {
  const char* sentence;
  QRegularExpression form;  // the sentence with anything in its places
  std::vector<int> places;  // numbers of the places, in the order in which they come
  qsizetype letters;        // of the sentence without its places
};

Pattern patternOf(const char* sentence) {
  static const QRegularExpression place(QStringLiteral("%(\\d)"));
  const QString words = QString::fromUtf8(sentence);
  Pattern pattern{sentence, {}, {}, words.size()};
  QString form;
  qsizetype at = 0;
  for (auto match = place.globalMatch(words); match.hasNext();) {
    const QRegularExpressionMatch found = match.next();
    form += QRegularExpression::escape(words.mid(at, found.capturedStart() - at)) + QStringLiteral("(.+?)");
    pattern.places.push_back(found.captured(1).toInt());
    pattern.letters -= found.capturedLength();
    at = found.capturedEnd();
  }
  form += QRegularExpression::escape(words.mid(at));
  pattern.form =
      QRegularExpression(QRegularExpression::anchoredPattern(form), QRegularExpression::DotMatchesEverythingOption);
  return pattern;
}

// The most particular ones first.
const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = [] {
    std::vector<Pattern> made;
    for (const char* sentence : faultSentences()) made.push_back(patternOf(sentence));
    std::ranges::stable_sort(made, std::ranges::greater(), &Pattern::letters);
    return made;
  }();
  return all;
}

// Each place once, so that what is put in is not read again.
QString filled(const QString& sentence, const std::vector<int>& places, const QStringList& values) {
  QString whole;
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const int number = sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
    const auto found = std::ranges::find(places, number);
    if (number < 1 || found == places.end()) {
      whole += sentence[i];
      continue;
    }
    whole += values[found - places.begin()];
    ++i;
  }
  return whole;
}

QString translated(const QString& english, int depth) {
  if (depth == 0) return english;
  for (const Pattern& pattern : patterns()) {
    const QRegularExpressionMatch match = pattern.form.match(english);
    if (!match.hasMatch()) continue;
    const QString sentence = Words::tr(pattern.sentence);
    QStringList values;
    for (std::size_t i = 0; i < pattern.places.size(); ++i)
      values += translated(match.captured(static_cast<int>(i) + 1), depth - 1);
    return filled(sentence, pattern.places, values);
  }
  return english;
}

}  // namespace

// exporters/, exporters/import/, storage/: in this order.
std::span<const char* const> Words::all() {
  static constexpr const char* sentences[] = {
      QT_TR_NOOP("Choose a folder where you may write"),
      QT_TR_NOOP("Check that its disk is connected and has free space"),
      QT_TR_NOOP("\"%1\" could not be written (%2). %3, then export again."),
      QT_TR_NOOP("There is no export format \"%1\". `podium formats` lists those that there are."),
      QT_TR_NOOP("There is nothing to export yet: the project holds no answers."),
      QT_TR_NOOP("\"%1\" is a Podium project, or belongs to one. Choose another name for the export."),
      QT_TR_NOOP("\"%1\" is a Podium project, or belongs to one. Choose a file of data."),
      QT_TR_NOOP("The export was cancelled. Nothing was written."),
      QT_TR_NOOP("The format \"%1\" holds each answer as it was given. Leave out how answers are put together, and the "
                 "least agreement."),
      QT_TR_NOOP("holds a value that is none of an archive: null, a number, a text, {base64} or {real}"),
      QT_TR_NOOP("The archive is damaged: line %1 %2."),
      QT_TR_NOOP("\"%1\" was written by a newer Podium. Update Podium to import it."),
      QT_TR_NOOP("The archive is damaged: it ends after line %1, before its own end. Copy it again."),
      QT_TR_NOOP("is about clips, whose frames are not in it: export the whole project, without a filter"),
      QT_TR_NOOP("is about images or videos that are not in it: export the whole project, without a filter"),
      QT_TR_NOOP("is no line of an archive"),
      QT_TR_NOOP("lacks what a line of an archive has"),
      QT_TR_NOOP("is no header of an archive"),
      QT_TR_NOOP("stands behind the end"),
      QT_TR_NOOP("lacks what its format has"),
      QT_TR_NOOP("An archive is a whole project, and this project is not empty. Import the archive into a new file. "
                 "Nothing was imported."),
      QT_TR_NOOP("The archive is damaged: %1 Nothing was imported."),
      QT_TR_NOOP("The %1 of answer %2 is missing from the project. Run `podium check` on it."),
      QT_TR_NOOP("The folder \"%1\" cannot be made (%2). Choose a folder where you may write, then export again."),
      QT_TR_NOOP("The export could not be packed."),
      QT_TR_NOOP("The rows of this format do not all have the same columns. Export it as .jsonl or .json."),
      QT_TR_NOOP("Nothing was exported: not an answer gives a row. Left out: %1."),
      QT_TR_NOOP("\"%1\" is not named as files of the format \"%2\" are. End its name with %3, and with .gz or .zst "
                 "after that to pack it."),
      QT_TR_NOOP("Nothing was exported: this project asks one question, which has no name. Leave the axis out."),
      QT_TR_NOOP("Nothing was exported: there is no axis \"%1\" in this project. It has %2."),
      QT_TR_NOOP("There is no annotator \"%1\" in this project. Check the name."),
      QT_TR_NOOP("The format \"%1\" cannot be used:\n%2"),
      QT_TR_NOOP("The format \"%1\" has no part \"%2\". Add one to its description."),
      QT_TR_NOOP("the column \"%1\" has no list"),
      QT_TR_NOOP("the column \"%1\" is to hold %2 and would hold \"%3\""),
      QT_TR_NOOP("is longer than %1 MiB"),
      QT_TR_NOOP("The format cannot be used: %1."),
      QT_TR_NOOP("has no %1 for the path \"%2\""),
      QT_TR_NOOP("has too many values for the path \"%1\""),
      QT_TR_NOOP("There is no format file \"%1\". Check the name."),
      QT_TR_NOOP("The format file \"%1\" cannot be read. Check who may read it."),
      QT_TR_NOOP("There is no format \"%1\" in %2. Check the name."),
      QT_TR_NOOP("The format was not stored:\n%1"),
      QT_TR_NOOP("The format file \"%1\" cannot be used:\n%2"),
      QT_TR_NOOP("The folder \"%1\" cannot be made (%2). Choose a folder where you may write."),
      QT_TR_NOOP("has no value of \"%1\""),
      QT_TR_NOOP("has a time in \"%1\" that is neither ISO 8601 (2026-01-31T12:00:00Z) nor seconds or milliseconds "
                 "since 1970"),
      QT_TR_NOOP("has \"%1\" in \"%2\", which is no name of %3"),
      QT_TR_NOOP("has more than 4096 bytes in \"%1\", too much for metadata"),
      QT_TR_NOOP("has a strength in \"%1\" that is none of 0 to 4"),
      QT_TR_NOOP("has %1 items and %2 values of \"%3\""),
      QT_TR_NOOP(
          "has \"%1\" for the best one, which can be counted from 0 or from 1: say so, with position0 or position1"),
      QT_TR_NOOP("has \"%1\" for the best one, which names none of its %2 items"),
      QT_TR_NOOP("has \"%1\" for \"%2\", which is neither true nor false"),
      QT_TR_NOOP("has a value of \"%1\" that is no text; join(\", \") makes one of a list, tojson of anything"),
      QT_TR_NOOP("gives a text of more than %1 MiB in a template"),
      QT_TR_NOOP("has a value of \"%1\" that is no list to be joined"),
      QT_TR_NOOP("has no value of \"%1\", which a template names; default(\"...\") would stand for it"),
      QT_TR_NOOP("Nothing was exported: %1."),
      QT_TR_NOOP("a split has at most three shares: train, validation and test"),
      QT_TR_NOOP("each share of a split is over 0 and at most 1"),
      QT_TR_NOOP("the shares of a split do not add up to 1"),
      QT_TR_NOOP("no answer can be given after the one moment and before the other"),
      QT_TR_NOOP("The format \"%1\" is the whole project, and is not divided. Leave the split out."),
      QT_TR_NOOP("their import is taken back"),
      QT_TR_NOOP("taken back"),
      QT_TR_NOOP("skipped by its annotator"),
      QT_TR_NOOP("of the tutorial or the qualification"),
      QT_TR_NOOP("by a synthetic annotator"),
      QT_TR_NOOP("by another annotator"),
      QT_TR_NOOP("given at another time"),
      QT_TR_NOOP("flagged by its annotator"),
      QT_TR_NOOP("without the tag"),
      QT_TR_NOOP("rankings on %1: choose with --axis"),
      QT_TR_NOOP("answered without a ranking on %1"),
      QT_TR_NOOP("answered without an order"),
      QT_TR_NOOP("all are bad: no preference"),
      QT_TR_NOOP("both are bad: no preference"),
      QT_TR_NOOP("cannot tell: no preference"),
      QT_TR_NOOP("pairs of tied items"),
      QT_TR_NOOP("about clips, images or videos, and this format holds texts: export them as pairs or rankings"),
      QT_TR_NOOP("about one item, and this format holds pairs"),
      QT_TR_NOOP("about texts, images or videos, and this format holds clips"),
      QT_TR_NOOP("about clips of a single step, of which nothing would be left"),
      QT_TR_NOOP("about clips whose pictures are of another size than those before"),
      QT_TR_NOOP("about clips of another environment than those before"),
      QT_TR_NOOP("about clips of another length than those before"),
      QT_TR_NOOP("Nothing was exported: no answer places two clips, so there is no pair."),
      QT_TR_NOOP("The labels of \"%1\" are 0 and 1, and no label is 2: whether 0 stands for the first candidate, the "
                 "second or a tie, the file does not say. Say it: --map items=..., best=... and "
                 "values=0:first,1:second, or columns by hand in the import window."),
      QT_TR_NOOP("The Minari dataset \"%1\" %2"),
      QT_TR_NOOP("is kept as HDF5, which is not read. Keep it as Arrow once more, in Python: s = "
                 "minari.load_dataset(ID).storage; minari.dataset.minari_storage.MinariStorage.new(FOLDER, "
                 "s.observation_space, s.action_space, "
                 "data_format=\"arrow\").update_from_storage(s), and import that folder."),
      QT_TR_NOOP("is kept in an unknown way (\"%1\")."),
      QT_TR_NOOP("holds observations that are no pictures (uint8, height x width, x 3 in colour), so that there is "
                 "nothing to look at: render each episode as a video, and import the folder of videos."),
      QT_TR_NOOP("says that it holds no episode."),
      QT_TR_NOOP("holds an observation without a picture"),
      QT_TR_NOOP("holds a picture that cannot be read, or of another size"),
      QT_TR_NOOP("holds an observation of another size than its space"),
      QT_TR_NOOP("has no file of its steps"),
      QT_TR_NOOP("is kept in several files"),
      QT_TR_NOOP("has nothing to be compared with"),
      QT_TR_NOOP("has a target without \"%1\""),
      QT_TR_NOOP("has a step that is no whole number"),
      QT_TR_NOOP("has a target that is no object"),
      QT_TR_NOOP("has not a preference for each of its %1 targets"),
      QT_TR_NOOP("has no \"targets\""),
      QT_TR_NOOP("has feedback of the type \"%1\", and comparisons are imported"),
      QT_TR_NOOP("has no \"preferences\""),
      QT_TR_NOOP("names \"%1\", which is none of the columns"),
      QT_TR_NOOP("stands for \"%1\" a second time"),
      QT_TR_NOOP("The table has no row for its column \"%1\". A table of wins has the same names in both."),
      QT_TR_NOOP("pairs whose two texts are the same"),
      QT_TR_NOOP("The folder \"%1\" has a README.md that is of no export. Choose another folder: nothing was written."),
      QT_TR_NOOP("a tie or both bad: this format holds a choice"),
      QT_TR_NOOP("says of no item that it is good or bad"),
      QT_TR_NOOP("without a prompt"),
      QT_TR_NOOP("without labels of steps"),
      QT_TR_NOOP("its prompt is a dialogue"),
      QT_TR_NOOP("its prompt is a dialogue, and this format holds one turn"),
      QT_TR_NOOP("its prompt or a reply is a dialogue: export it as messages"),
      QT_TR_NOOP("its prompt or a reply is a dialogue, and this format holds one turn"),
      QT_TR_NOOP("its first step has no label"),
      QT_TR_NOOP("its prompt or a reply is a dialogue: export it as llama-factory-sharegpt"),
      QT_TR_NOOP("a reply is a dialogue of several turns, and this format holds one"),
      QT_TR_NOOP("There is no file \"%1\". Check the name."),
      QT_TR_NOOP("\"%1\" is not a file that can be read. Choose a file."),
      QT_TR_NOOP("\"%1\" cannot be read. Ask its owner for permission."),
      QT_TR_NOOP("\"%1\" could not be read to its end. Check that its disk is there."),
      QT_TR_NOOP("\"%1\" %2. Get the file again from where it came from."),
      QT_TR_NOOP("ends in the middle of its compressed data"),
      QT_TR_NOOP("holds damaged gzip data"),
      QT_TR_NOOP("holds damaged Zstandard data"),
      QT_TR_NOOP("was packed with a window of more than 128 MiB. Pack it anew without --long"),
      QT_TR_NOOP("No memory to unpack gzip."),
      QT_TR_NOOP("No memory to unpack Zstandard."),
      QT_TR_NOOP("The folder \"%1\" cannot be read. Ask its owner for permission."),
      QT_TR_NOOP("The folder \"%1\" holds no texts, images or videos. Choose another folder."),
      QT_TR_NOOP("The file is UTF-16. Save it as UTF-8, then import it again."),
      QT_TR_NOOP("The file is one JSON object that holds no list of rows. Rows are the elements of a JSON list, or the "
                 "lines of JSON Lines."),
      QT_TR_NOOP("The header of the table leaves several columns without a name. Give each a name of its own."),
      QT_TR_NOOP("The header of the table is longer than 64 MiB. Check that the file is a table."),
      QT_TR_NOOP("The header of the table names more than %1 columns. Check that the file is a table."),
      QT_TR_NOOP("The header of the table names the column \"%1\" twice. Give each a name of its own."),
      QT_TR_NOOP("\"%1\" is empty. Choose a file with rows."),
      QT_TR_NOOP("\"%1\" is no text. Rows are read from JSON, JSON Lines, CSV and TSV, also as .gz or .zst, and from "
                 "Parquet and Arrow."),
      QT_TR_NOOP("\"%1\" would be packed twice: a Parquet file is compressed inside. End its name with .parquet."),
      QT_TR_NOOP("\"%1\" is a file of columns (Parquet, Arrow) that has been packed once more. Unpack it, then import "
                 "it."),
      QT_TR_NOOP("Parquet and Arrow files cannot be used: %1. Run `./podium build` again, or use JSON Lines (.jsonl) "
                 "instead."),
      QT_TR_NOOP("their part of the program is not at %1"),
      QT_TR_NOOP("their part of the program could not be loaded (%1)"),
      QT_TR_NOOP("%1 belongs to another version of Podium"),
      QT_TR_NOOP("The folder for temporary files \"%1\" could not be used (%2). Make room there, or choose another one "
                 "with TMPDIR, then export again."),
      QT_TR_NOOP("Row %1 holds %2 in the column \"%3\", and a row before it %4. A column of Parquet holds one type. "
                 "Export it as .jsonl or .json."),
      QT_TR_NOOP("nothing"),
      QT_TR_NOOP("a truth value"),
      QT_TR_NOOP("a number"),
      QT_TR_NOOP("a text"),
      QT_TR_NOOP("a list"),
      QT_TR_NOOP("an object"),
      QT_TR_NOOP("There is not enough memory for this export."),
      QT_TR_NOOP("The rows could not be written as Parquet (%1). Export them as .jsonl instead."),
      QT_TR_NOOP("\"%1\" asks for more than 1 GiB of memory at once. Write it anew with fewer rows in a row group, or "
                 "as JSON Lines, then import that."),
      QT_TR_NOOP("\"%1\" is damaged, or a part of it is missing (%2). Get the file again from where it came from."),
      QT_TR_NOOP("\"%1\" %2. Write it anew without that."),
      QT_TR_NOOP("has columns that are nested more deeply than %1 times"),
      QT_TR_NOOP("has a column whose name is not UTF-8"),
      QT_TR_NOOP("names the column \"%1\" twice"),
      QT_TR_NOOP("There is no import format \"%1\". `podium formats` lists those that there are."),
      QT_TR_NOOP("There is no file or folder \"%1\". Check the name."),
      QT_TR_NOOP("\"%1\" is of no known shape: %2. `podium formats` lists what can be imported; --format names one."),
      QT_TR_NOOP("no row of it can be read"),
      QT_TR_NOOP("its first row has %1"),
      QT_TR_NOOP("Nothing in \"%1\" could be imported as %2: %3."),
      QT_TR_NOOP("it holds no rows"),
      QT_TR_NOOP("row %1 %2, and %3 more rows do not fit"),
      QT_TR_NOOP("row %1 %2"),
      QT_TR_NOOP(
          "People of this project judge clips, which its environment makes. Import \"%1\" into a project of its own."),
      QT_TR_NOOP("There is not enough memory for this import."),
      QT_TR_NOOP("\"%1\" exists already. Choose another name."),
      QT_TR_NOOP("The import was stopped."),
      QT_TR_NOOP("%1 Nothing was imported: the project is as it was before."),
      QT_TR_NOOP("%1 The file is read to its end; the rest of its queries appear when the project is opened next."),
      QT_TR_NOOP("No more is imported: the import was taken back meanwhile."),
      QT_TR_NOOP("\"%1\" is of another kind: %2"),
      QT_TR_NOOP("texts are judged"),
      QT_TR_NOOP("images are judged"),
      QT_TR_NOOP("videos are judged"),
      QT_TR_NOOP("names %1, which is a broken image: a part of it is missing"),
      QT_TR_NOOP("has a message in \"%1\" with parts that are no text"),
      QT_TR_NOOP("has a message in \"%1\" without %2"),
      QT_TR_NOOP("mixes dialogues and plain texts"),
      QT_TR_NOOP("has a passage in \"evidence\" that is no object"),
      QT_TR_NOOP("has no list of steps"),
      QT_TR_NOOP("has %1 steps and %2 labels"),
      QT_TR_NOOP("%1 is longer than 64 MiB"),
      QT_TR_NOOP("holds more than 512 MiB of binary data"),
      QT_TR_NOOP("is not UTF-8 in \"%1\""),
      QT_TR_NOOP("has a value of \"%1\" of the type %2, which is not read"),
      QT_TR_NOOP(
          "holds binary data that is no PNG, JPEG, WebP, GIF or BMP image and no MP4, WebM, Matroska, AVI or Ogg "
          "video"),
      QT_TR_NOOP("holds a broken image: a part of it is missing"),
      QT_TR_NOOP("is longer than 64 MiB"),
      QT_TR_NOOP("%1 cannot be read"),
      QT_TR_NOOP("%1 is not UTF-8 at its byte %2"),
      QT_TR_NOOP("%1 holds a NUL character"),
      QT_TR_NOOP("%1 is empty"),
      QT_TR_NOOP("\"%1\" has nothing to be compared with"),
      QT_TR_NOOP("has no item: a column named text, response, completion, image, video or path"),
      QT_TR_NOOP("has no other item left to be compared with"),
      QT_TR_NOOP("is nested more deeply than %1 times"),
      QT_TR_NOOP("is nested more deeply, or holds more values, than an archive has"),
      QT_TR_NOOP("is longer than 1 GiB"),
      QT_TR_NOOP("holds more than %1 values"),
      QT_TR_NOOP("holds something of another kind than its format has"),
      QT_TR_NOOP("holds images or videos of more than 1 GiB"),
      QT_TR_NOOP("holds a NUL character"),
      QT_TR_NOOP("brings the voters to more than %1"),
      QT_TR_NOOP("is about one more set of items than the %1 that one file may have"),
      QT_TR_NOOP("has a name that is not UTF-8: give the file another one"),
      QT_TR_NOOP("names %1, which belongs to a Podium project"),
      QT_TR_NOOP("names \"%1\" twice"),
      QT_TR_NOOP("is missing: the file ends before its list does"),
      QT_TR_NOOP("is not finished where the file ends"),
      QT_TR_NOOP("is not UTF-8 at byte %1 of the file"),
      QT_TR_NOOP("is no JSON object"),
      QT_TR_NOOP("holds a number that is too big"),
      QT_TR_NOOP("holds %1, which is no JSON. Write null instead"),
      QT_TR_NOOP("ends before its JSON does"),
      QT_TR_NOOP("is no JSON from its byte %1 on"),
      QT_TR_NOOP("opens a quote that is never closed"),
      QT_TR_NOOP("holds an image as text (data:). Give the path of a file"),
      QT_TR_NOOP("names %1, which is empty or no file"),
      QT_TR_NOOP("names %1, which is bigger than 512 MiB"),
      QT_TR_NOOP("names %1, which cannot be read"),
      QT_TR_NOOP("names %1, which is no %2"),
      QT_TR_NOOP("MP4, WebM, Matroska, AVI or Ogg video, GIF or WebP animation"),
      QT_TR_NOOP("PNG, JPEG, WebP, GIF or BMP image"),
      QT_TR_NOOP("has a message without \"%1\""),
      QT_TR_NOOP("has no \"prompt\" with its replies"),
      QT_TR_NOOP("has a reply that is no message"),
      QT_TR_NOOP("does not have both of its candidates"),
      QT_TR_NOOP("compares things of two kinds"),
      QT_TR_NOOP("has the label \"%1\", which names none of its two candidates"),
      QT_TR_NOOP("has no \"%1\""),
      QT_TR_NOOP("holds nothing to judge"),
      QT_TR_NOOP("holds %1 items, and a query shows at most %2"),
      QT_TR_NOOP("holds %1, and people of this project judge %2s"),
      QT_TR_NOOP("a clip"),
      QT_TR_NOOP("an image"),
      QT_TR_NOOP("a video"),
      QT_TR_NOOP("holds %1 items, and this project asks about pairs"),
      QT_TR_NOOP("holds one item, and this project compares"),
      QT_TR_NOOP("has no preference, and the answer of such a query must be known"),
      QT_TR_NOOP("has a ranking that does not rank its items"),
      QT_TR_NOOP("has a ranking that leaves items out"),
      QT_TR_NOOP("has a candidate without a text"),
      QT_TR_NOOP("has no list of candidates"),
      QT_TR_NOOP("has %1 candidates and %2 ranks"),
      QT_TR_NOOP("has a value of \"%1\" that is no JSON list"),
      QT_TR_NOOP("has a value of \"%1\" that is no text"),
      QT_TR_NOOP("has a NUL character in \"%1\""),
      QT_TR_NOOP("has a value of \"%1\" that is no number"),
      QT_TR_NOOP("does not have both \"info\" and \"summaries\""),
      QT_TR_NOOP("has a summary that is no object"),
      QT_TR_NOOP("has a choice that names none of its summaries"),
      QT_TR_NOOP("has a rank without a name"),
      QT_TR_NOOP("ranks \"%1\" twice"),
      QT_TR_NOOP("ranks nothing"),
      QT_TR_NOOP("ranks one item alone"),
      QT_TR_NOOP("ranks \"%1\", which is none of its candidates"),
      QT_TR_NOOP("has a ranking that is no list of names"),
      QT_TR_NOOP("does not have both \"fields\" and \"responses\""),
      QT_TR_NOOP("has no candidates: fields that a ranking names, or response_1, response_2"),
      QT_TR_NOOP("has a draft of \"%1\", which is no answer yet"),
      QT_TR_NOOP("has a value of \"%1\" that is no count"),
      QT_TR_NOOP("does not name both of its contestants"),
      QT_TR_NOOP("sets \"%1\" against itself"),
      QT_TR_NOOP("has a ranker that is no object of lists"),
      QT_TR_NOOP("has no list of candidates in its data, and no two such as text1 and text2"),
      QT_TR_NOOP("does not have three numbered candidates"),
      QT_TR_NOOP("has not a preference for each of the %1 pairs of its candidates"),
      QT_TR_NOOP("has the preference %1, which is none of 0, 1 and 2"),
      QT_TR_NOOP("has not one winner in winner_model_a, winner_model_b and winner_tie"),
      QT_TR_NOOP("has %1 turns in its prompt and %2 in a reply"),
      QT_TR_NOOP("has a scale between candidates that are not two"),
      QT_TR_NOOP("is about the item \"%1\", which does not stand before it in the file"),
      QT_TR_NOOP("is the second item called \"%1\""),
      QT_TR_NOOP("names an alternative without its number"),
      QT_TR_NOOP("names the alternative %1 twice"),
      QT_TR_NOOP("opens a brace that is never closed"),
      QT_TR_NOOP(
          "This PrefLib file holds no orders: its data type is \"%1\". Podium reads soc, soi, toc, toi and cat."),
      QT_TR_NOOP("does not begin with a number of voters and a colon"),
      QT_TR_NOOP("has a number of voters that is not 1 to 1000000"),
      QT_TR_NOOP("has preferences that differ, and the answer of such a query must be known"),
      QT_TR_NOOP("has a second answer of \"%1\""),
      QT_TR_NOOP("leaves out a place before \"%1\""),
      QT_TR_NOOP("has a rank below 1 in \"%1\""),
      QT_TR_NOOP("has two candidates that are called \"%1\""),
      QT_TR_NOOP("has the label \"%1\", which names none of its candidates"),
      QT_TR_NOOP("has an answer of \"%1\" without a preference"),
      QT_TR_NOOP("Nothing was exported: these rankings need a PrefLib file of the type %1, and not %2. End its name "
                 "with .%3."),
      QT_TR_NOOP("has %1 cells, and the header has %2"),
      QT_TR_NOOP("\"%1\" is there already, and this format writes a folder of its own. Choose a name that is not "
                 "taken, or an empty folder."),
      QT_TR_NOOP("\"%1\" was written and cannot be read. Export again."),
      QT_TR_NOOP(
          "The folder \"%1\" cannot be made: its name was taken meanwhile. Choose another name, then export again."),
      QT_TR_NOOP("A clip of more than 2 GiB does not go into an npz. Export as clips-png instead."),
      QT_TR_NOOP("Item %1 is missing from the project. Run `podium check` on it."),
      QT_TR_NOOP(
          "ffmpeg did not write %1 (it said: %2). Check that it has libx264, or export as clips-png or clips-npz."),
      QT_TR_NOOP("Videos are written by the program ffmpeg, which is not installed. Install the package ffmpeg, or "
                 "export as clips-png or clips-npz."),
      QT_TR_NOOP("A frame of %1 could not be packed as PNG. Export as clips-npz instead."),
      QT_TR_NOOP("holds observations that are no pictures (%1, and pictures are uint8): render each fragment as a "
                 "video, and import a table that names them"),
      QT_TR_NOOP("an array of %1 values of type %2"),
      QT_TR_NOOP("no array"),
      QT_TR_NOOP("has a picture that could not be packed"),
      QT_TR_NOOP("holds a fragment without observations"),
      QT_TR_NOOP("holds a fragment of more than 512 MiB"),
      QT_TR_NOOP("\"%1\" is a pickle of something else than %2. `podium formats` lists what can be imported."),
      QT_TR_NOOP("imitation's PreferenceDataset"),
      QT_TR_NOOP("a PrefDB"),
      QT_TR_NOOP("has a preference that is no number"),
      QT_TR_NOOP("has a segment that is damaged, or of more than 256 MiB"),
      QT_TR_NOOP("names a segment by something that is no number and no text"),
      QT_TR_NOOP("names a segment that the file does not hold"),
      QT_TR_NOOP("has a segment that cannot be read: %1"),
      QT_TR_NOOP("\"%1\" holds %2 first fragments, %3 second ones and %4 preferences: they do not belong together. "
                 "Save the data set again."),
      QT_TR_NOOP("is no preference: two segments and two numbers"),
      QT_TR_NOOP("names a clip of %1 steps from step %2"),
      QT_TR_NOOP("has the label %1, and labels are 0, 1 and -1"),
      QT_TR_NOOP("\"%1\" is no array with one number for each query. Fetch the folder again."),
      QT_TR_NOOP("The folder \"%1\" holds no file human_label_..._env_..._num_..._len_....pkl. Choose the folder of "
                 "one environment."),
      QT_TR_NOOP("The files of \"%1\" hold different numbers of queries. Fetch the folder again."),
      QT_TR_NOOP("has an array without the numbers that it should hold"),
      QT_TR_NOOP("has numbers of %1 bytes"),
      QT_TR_NOOP("has a number that is no whole number"),
      QT_TR_NOOP("has something else where a number belongs"),
      QT_TR_NOOP("The pickle \"%1\" cannot be read further than its byte %2: %3. Ask for a whole file with plain "
                 "values and arrays of NumPy only."),
      QT_TR_NOOP("this pickle would run %1, and nothing that a file brings is ever run here"),
      QT_TR_NOOP("it ends in the middle"),
      QT_TR_NOOP("There is no folder %1. Create it or choose another one."),
      QT_TR_NOOP("The folder %1 cannot be written, and a project needs to keep its log beside it. Copy the project to "
                 "a folder where you may write and open the copy."),
      QT_TR_NOOP("%1 cannot be written. Change its permissions, or copy it to a folder where you may write and open "
                 "the copy."),
      QT_TR_NOOP("%1 cannot be read. Ask its owner for permission."),
      QT_TR_NOOP("A query shows 1 to 30 items, not %1. Choose k from 1 to 30."),
      QT_TR_NOOP("%1 is damaged: it does not say what project it is. Go back to a backup."),
      QT_TR_NOOP("%1 exists already. Open it, or choose another name."),
      QT_TR_NOOP("There is no file %1. Check the path, or create a project."),
      QT_TR_NOOP("%1 is not a file, so it is not a Podium project."),
      QT_TR_NOOP("%1 is not a Podium project: it %2. Nothing was changed."),
      QT_TR_NOOP("is empty"),
      QT_TR_NOOP("was written by another program"),
      QT_TR_NOOP("%1 was written by a newer Podium (schema %2; this program knows schemas up to %3). Update Podium to "
                 "open it. Nothing was changed."),
      QT_TR_NOOP("%1 was written by an older Podium and has to be brought up to date, but it cannot be written. Copy "
                 "it to a folder where you may write and use the copy."),
      QT_TR_NOOP("%1 is being written by another program. Wait until it is done and try again."),
      QT_TR_NOOP("There is not enough memory to work on %1. Close other programs."),
      QT_TR_NOOP("%1 cannot be written (%2). Copy it to a folder where you may write and open the copy."),
      QT_TR_NOOP(
          "Reading or writing %1 failed (%2). Check that its disk is connected and has free space, then try again."),
      QT_TR_NOOP("%1 is damaged (%2). Run `podium check` on it, or go back to a backup."),
      QT_TR_NOOP("The disk that holds %1 is full. Free some space and try again."),
      QT_TR_NOOP("%1 cannot be opened (%2). Check the path and its permissions."),
      QT_TR_NOOP("%1 is not a Podium project."),
      QT_TR_NOOP("A rule of the project file was broken: %1. In %2, %3."),
      QT_TR_NOOP("The database reported \"%1\" for %2, %3."),
      QT_TR_NOOP("\"%1\" could not be flushed to the disk (%2). Check the disk and try again."),
      QT_TR_NOOP("\"%1\" could not be created (%2)."),
      QT_TR_NOOP("The project was not changed: it has answers, and so the form of the answer and its questions stay as "
                 "they are. Create another project for another form."),
      QT_TR_NOOP("The project has no round %1, so nothing was changed."),
      QT_TR_NOOP("Only an import can be taken back, and round %1 was made by the learner. Nothing was changed."),
      QT_TR_NOOP("The import of round %1 has not come to its end. Wait for it, then try again."),
      QT_TR_NOOP("The questions of an import that was under way cannot be read. Run `podium check` on the project, or go "
                 "back to a backup."),
      QT_TR_NOOP("The import of round %1 is taken back already."),
      QT_TR_NOOP("The import of round %1 is not taken back."),
      QT_TR_NOOP("The answer to query %1 was not saved: %2"),
      QT_TR_NOOP("this person has answered it already. Undo that answer first."),
      QT_TR_NOOP("The project could not be opened: %1."),
  };
  return sentences;
}

std::span<const char* const> faultSentences() { return Words::all(); }

QString faultMessage(const std::string& message) { return translated(QString::fromStdString(message), kDeepest); }

}  // namespace podium
