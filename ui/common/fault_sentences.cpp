#include "ui/common/fault_sentences.h"

#include <QCoreApplication>

namespace podium {
namespace {

// The context of these words for translators; the list is a member, so that lupdate finds it in it.
struct Sentences {
  Q_DECLARE_TR_FUNCTIONS(podium::FaultMessages)
 public:
  static std::span<const char* const> all();
};

}  // namespace

std::span<const char* const> Sentences::all() {
  static constexpr const char* sentences[] = {
      QT_TR_NOOP("Choose a folder where you may write"),
      QT_TR_NOOP("Check that its disk is connected and has free space"),
      QT_TR_NOOP("\"%1\" could not be written (%2). %3, then export again."),
      QT_TR_NOOP("There is nothing to export yet: the project holds no answers."),
      QT_TR_NOOP("There is nothing to export yet: the project holds no demonstrations."),
      QT_TR_NOOP("\"%1\" is a Podium project, or belongs to one. Choose another name for the export."),
      QT_TR_NOOP("\"%1\" is a Podium project, or belongs to one. Choose a file of data."),
      QT_TR_NOOP("The export was cancelled. Nothing was written."),
      QT_TR_NOOP("The format \"%1\" holds each answer as it was given. Leave out how answers are put together, and the "
                 "least agreement."),
      QT_TR_NOOP("The archive is damaged: line %1 %2."),
      QT_TR_NOOP("\"%1\" was written by a newer Podium. Update Podium to import it."),
      QT_TR_NOOP("The archive is damaged: it ends after line %1, before its own end. Copy it again."),
      QT_TR_NOOP("An archive is a whole project, and this project is not empty. Import the archive into a new file. "
                 "Nothing was imported."),
      QT_TR_NOOP("The archive is damaged: %1 Nothing was imported."),
      QT_TR_NOOP("The folder \"%1\" cannot be made (%2). Choose a folder where you may write, then export again."),
      QT_TR_NOOP("The export could not be packed."),
      QT_TR_NOOP("The rows of this format do not all have the same columns. Export it as .jsonl or .json."),
      QT_TR_NOOP("Nothing was exported: not an answer gives a row. Left out: %1."),
      QT_TR_NOOP("Nothing was exported: not a demonstration can be written. Left out: %1."),
      QT_TR_NOOP("There is no run at \"%1\". Choose a metrics.csv or a project."),
      QT_TR_NOOP("\"%1\" holds no curves: nothing was learnt there yet."),
      QT_TR_NOOP("\"%1\" is no table of a run: its first row is not \"%2\"."),
      QT_TR_NOOP("\"%1\", row %2, is no point of a curve. Choose the file of another run."),
      QT_TR_NOOP("\"%1\" is not named as files of the format \"%2\" are. End its name with %3, and with .gz or .zst "
                 "after that to pack it."),
      QT_TR_NOOP("Nothing was exported: this project asks one question, which has no name. Leave the axis out."),
      QT_TR_NOOP("Nothing was exported: there is no axis \"%1\" in this project. It has %2."),
      QT_TR_NOOP("There is no annotator \"%1\" in this project. Check the name."),
      QT_TR_NOOP("The format \"%1\" cannot be used:\n%2"),
      QT_TR_NOOP("The format \"%1\" has no part \"%2\". Add one to its description."),
      QT_TR_NOOP("The format cannot be used: %1."),
      QT_TR_NOOP("There is no format file \"%1\". Check the name."),
      QT_TR_NOOP("The format file \"%1\" cannot be read. Check who may read it."),
      QT_TR_NOOP("There is no format \"%1\" in %2. Check the name."),
      QT_TR_NOOP("The format was not stored:\n%1"),
      QT_TR_NOOP("The format file \"%1\" cannot be used:\n%2"),
      QT_TR_NOOP("The folder \"%1\" cannot be made (%2). Choose a folder where you may write."),
      QT_TR_NOOP("Nothing was exported: %1."),
      QT_TR_NOOP("The format \"%1\" is the whole project, and is not divided. Leave the split out."),
      QT_TR_NOOP("Nothing was exported: no answer places two clips, so there is no pair."),
      QT_TR_NOOP("The folder \"%1\" is an export of Podium's, whose files are no items to judge. Import the project's "
                 "archive, or a file of rows in it."),
      QT_TR_NOOP("The Minari dataset \"%1\" %2"),
      QT_TR_NOOP("The table has no row for its column \"%1\". A table of wins has the same names in both."),
      QT_TR_NOOP("The folder \"%1\" has a README.md that is of no export. Choose another folder: nothing was written."),
      QT_TR_NOOP("There is no file \"%1\". Check the name."),
      QT_TR_NOOP("\"%1\" is not a file that can be read. Choose a file."),
      QT_TR_NOOP("\"%1\" cannot be read. Ask its owner for permission."),
      QT_TR_NOOP("\"%1\" could not be read to its end. Check that its disk is there."),
      QT_TR_NOOP("\"%1\" %2. Get the file again from where it came from."),
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
      QT_TR_NOOP("HDF5 files cannot be used: %1. Run `./podium build` again."),
      QT_TR_NOOP("%1 belongs to another version of Podium"),
      QT_TR_NOOP("The folder for temporary files \"%1\" could not be used (%2). Make room there, or choose another one "
                 "with TMPDIR, then export again."),
      QT_TR_NOOP("Row %1 holds %2 in the column \"%3\", and a row before it %4. A column of Parquet holds one type. "
                 "Export it as .jsonl or .json."),
      QT_TR_NOOP("There is not enough memory for this export."),
      QT_TR_NOOP("The rows could not be written as Parquet (%1). Export them as .jsonl instead."),
      QT_TR_NOOP("\"%1\" asks for more than 1 GiB of memory at once. Write it anew with fewer rows in a row group, or "
                 "as JSON Lines, then import that."),
      QT_TR_NOOP("\"%1\" is damaged, or a part of it is missing (%2). Get the file again from where it came from."),
      QT_TR_NOOP("\"%1\" %2. Write it anew without that."),
      QT_TR_NOOP("There is no file or folder \"%1\". Check the name."),
      QT_TR_NOOP("Nothing in \"%1\" could be imported as %2: %3."),
      QT_TR_NOOP(
          "People of this project judge clips, which its environment makes. Import \"%1\" into a project of its own."),
      QT_TR_NOOP("There is not enough memory for this import."),
      QT_TR_NOOP("\"%1\" exists already. Choose another name."),
      QT_TR_NOOP("The import was stopped."),
      QT_TR_NOOP("%1 Nothing was imported, and no project was made."),
      QT_TR_NOOP("\"%1\" holds a header and no rows below it: %2. Add rows, or choose another file."),
      QT_TR_NOOP("\"%1\" does not have the columns %2 that are named. It has %3."),
      QT_TR_NOOP("\"%1\" does not have the columns %2 that are named. Near them: %3. It has %4."),
      QT_TR_NOOP("%1 Nothing was imported: the project is as it was before."),
      QT_TR_NOOP("%1 The file is read to its end; the rest of its queries appear when the project is opened next."),
      QT_TR_NOOP("No more is imported: the import was taken back meanwhile."),
      QT_TR_NOOP("\"%1\" is of another kind: %2"),
      QT_TR_NOOP("%1 is longer than 64 MiB"),
      QT_TR_NOOP("%1 cannot be read"),
      QT_TR_NOOP("%1 is not UTF-8 at its byte %2"),
      QT_TR_NOOP("%1 holds a NUL character"),
      QT_TR_NOOP("%1 is empty"),
      QT_TR_NOOP("\"%1\" has nothing to be compared with"),
      QT_TR_NOOP("MP4, WebM, Matroska, AVI or Ogg video, GIF or WebP animation"),
      QT_TR_NOOP("PNG, JPEG, WebP, GIF or BMP image"),
      QT_TR_NOOP(
          "This PrefLib file holds no orders: its data type is \"%1\". Podium reads soc, soi, toc, toi and cat."),
      QT_TR_NOOP("Nothing was exported: these rankings need a PrefLib file of the type %1, and not %2. End its name "
                 "with .%3."),
      QT_TR_NOOP("\"%1\" is there already, and this format writes a folder of its own. Choose a name that is not "
                 "taken, or an empty folder."),
      QT_TR_NOOP("\"%1\" was written and cannot be read. Export again."),
      QT_TR_NOOP(
          "The folder \"%1\" cannot be made: its name was taken meanwhile. Choose another name, then export again."),
      QT_TR_NOOP("A clip of more than 2 GiB does not go into an npz. Export the clips as pictures instead."),
      QT_TR_NOOP("Videos are written by the program ffmpeg, which is not installed. Install the package ffmpeg, or "
                 "export the clips as pictures or as arrays."),
      QT_TR_NOOP("A frame of %1 could not be packed as PNG. Export the clips as arrays instead."),
      QT_TR_NOOP("\"%1\" holds %2 first fragments, %3 second ones and %4 preferences: they do not belong together. "
                 "Save the data set again."),
      QT_TR_NOOP("\"%1\" is no array with one number for each query. Fetch the folder again."),
      QT_TR_NOOP("The folder \"%1\" holds no file human_label_..._env_..._num_..._len_....pkl. Choose the folder of "
                 "one environment."),
      QT_TR_NOOP("The files of \"%1\" hold different numbers of queries. Fetch the folder again."),
      QT_TR_NOOP("The pickle \"%1\" cannot be read further than its byte %2: %3. Ask for a whole file with plain "
                 "values and arrays of NumPy only."),
      QT_TR_NOOP("There is no folder %1. Create it or choose another one."),
      QT_TR_NOOP("The folder %1 cannot be written, and a project needs to keep its log beside it. Copy the project to "
                 "a folder where you may write and open the copy."),
      QT_TR_NOOP("%1 cannot be written. Change its permissions, or copy it to a folder where you may write and open "
                 "the copy."),
      QT_TR_NOOP("%1 cannot be read. Ask its owner for permission."),
      QT_TR_NOOP("A query shows 1 to %1 items, not %2. Choose k from 1 to %3."),
      QT_TR_NOOP("%1 is damaged: it does not say what project it is. Go back to a backup."),
      QT_TR_NOOP("%1 exists already. Open it, or choose another name."),
      QT_TR_NOOP("There is no file %1. Check the path, or create a project."),
      QT_TR_NOOP("%1 is not a file, so it is not a Podium project."),
      QT_TR_NOOP("%1 is not a Podium project: it %2. Nothing was changed."),
      QT_TR_NOOP("%1 was written by a newer Podium (schema %2; this program knows schemas up to %3). Update Podium to "
                 "open it. Nothing was changed."),
      QT_TR_NOOP("%1 was written by an older Podium and has to be brought up to date, but it cannot be written. Copy "
                 "it to a folder where you may write and use the copy."),
      QT_TR_NOOP("%1 is being written by another program. Wait until it is done and try again."),
      QT_TR_NOOP("There is not enough memory to work on %1. Close other programs."),
      QT_TR_NOOP("%1 cannot be written (%2). Copy it to a folder where you may write and open the copy."),
      QT_TR_NOOP(
          "Reading or writing %1 failed (%2). Check that its disk is connected and has free space, then try again."),
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
      QT_TR_NOOP("The import of round %1 is taken back already."),
      QT_TR_NOOP("The import of round %1 is not taken back."),
      QT_TR_NOOP("The answer to query %1 was not saved: %2"),
      QT_TR_NOOP("The project could not be opened: %1."),
      QT_TR_NOOP("Item %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup."),
      QT_TR_NOOP("Item %1 is of another kind than its project: the project is damaged. Keep a copy of its file, and go "
                 "on from a backup."),
      QT_TR_NOOP("Prompt %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup."),
      QT_TR_NOOP("Its query is missing: the project is damaged. Keep a copy of its file, and go on from a backup."),
      QT_TR_NOOP("The frames of clip %1 do not have the size that its description says: the project is damaged. Keep a "
                 "copy of its file, and go on from a backup."),
  };
  return sentences;
}

std::span<const char* const> wholeFaultSentences() { return Sentences::all(); }

}  // namespace podium
