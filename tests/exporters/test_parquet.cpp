// Rows through Parquet and Arrow: what goes in comes out, files of others are read, and what is broken is told.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>
#include <set>

#include "exporters/formats.h"
#include "exporters/parquet_module.h"
#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

class StringSink : public ByteSink {
 public:
  void write(std::string_view bytes) override { content.append(bytes); }
  std::string content;
};

class FullDisk : public ByteSink {
 public:
  void write(std::string_view) override { throw Exception(ErrorCode::Full, "The disk is full."); }
};

std::string parquetOf(const std::vector<Json>& rows) {
  StringSink sink;
  const auto writer = makeRowWriter(Container::Parquet, sink);
  for (const Json& row : rows) writer->addRow(row);
  writer->finish({});
  return sink.content;
}

std::vector<RowValue> rowsOf(const std::string& path) {
  const auto source = openRows(path);
  std::vector<RowValue> rows;
  for (Row row; source->next(row);) rows.push_back(std::move(row.value));
  return rows;
}

template <class Work>
Error errorOf(Work&& work) {
  try {
    work();
  } catch (const Exception& fault) {
    return fault.error();
  }
  return {};
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

// The Python that has the pinned wheel.
QString python() {
  QDir folder(QString::fromLatin1(PODIUM_ARROW_FOLDER));  // .../lib/python3.x/site-packages/pyarrow
  return QDir::cleanPath(folder.absoluteFilePath(QStringLiteral("../../../../bin/python")));
}

// Runs a script of Python; its standard output.
QByteArray runPython(const char* script, const QStringList& arguments) {
  QProcess process;
  process.start(python(), QStringList{QStringLiteral("-c"), QString::fromUtf8(script)} + arguments);
  if (!process.waitForFinished(120'000) || process.exitCode() != 0)
    qWarning("%s", process.readAllStandardError().constData());
  return process.readAllStandardOutput();
}

QString qs(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

#define NEEDS_PYARROW \
  if (!QFile::exists(python())) QSKIP("There is no Python with pyarrow beside its libraries.")

class TestParquet : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // Before the others, which load it.
  void initTestCase() {
    const auto missing = loadParquetModule("/nowhere/libpodium_parquet.so");
    QVERIFY(!missing && missing.error().code == ErrorCode::Unavailable);
    QVERIFY(contains(missing.error().message, "/nowhere/libpodium_parquet.so") &&
            contains(missing.error().message, "podium build"));
    QVERIFY(loadParquetModule().value()->version().starts_with("Apache Arrow "));
  }

  void everyTypeOfJsonComesBack() {
    const ImportFolder folder;
    const std::vector<Json> rows{
        parsed(R"({"text":"a\u00e4\u4e2d\u0022\n","none":null,"yes":true,"count":-7,"big":9007199254740993,"part":0.1,
                   "words":["x","",null],"nested":[[1,2],[],[3]],"messages":[{"role":"user","content":"hi"},
                   {"role":"assistant","content":"yo"}],"object":{"a":1,"b":{"c":[true]}},"empty":""})"),
        parsed(R"({"text":"","none":null,"yes":false,"count":0,"big":1,"part":-1.5e300,"words":[],"nested":[],
                   "messages":[],"object":{"a":2,"b":{"c":[]}},"empty":""})")};
    const auto back = rowsOf(folder.write("a.parquet", QByteArray::fromStdString(parquetOf(rows))));
    QCOMPARE(back.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) QCOMPARE(back[i].dump(), RowValue::parse(rows[i].dump()).dump());
  }

  void columnsHoldWhatAllRowsHave() {
    const ImportFolder folder;
    // A fraction among integers, a field and a column that come late, an integer that is too big for one.
    const std::vector<Json> rows{parsed(R"({"n":1,"o":{"a":1},"u":1,"e":{}})"),
                                 parsed(R"({"n":2.5,"o":{"b":"x"},"e":{}})"),
                                 parsed(R"({"n":null,"o":null,"late":["y"],"u":18446744073709551615})")};
    const auto back = rowsOf(folder.write("a.parquet", QByteArray::fromStdString(parquetOf(rows))));
    QCOMPARE(back[0]["n"].dump(), std::string("1.0"));
    QCOMPARE(back[1]["n"].dump(), std::string("2.5"));
    QVERIFY(back[2]["n"].is_null() && back[2]["o"].is_null() && back[0]["late"].is_null() && back[0]["e"].is_null());
    QCOMPARE(back[0]["o"].dump(), std::string(R"({"a":1})"));
    QCOMPARE(back[1]["o"].dump(), std::string(R"({"b":"x"})"));
    QCOMPARE(back[2]["late"].dump(), std::string(R"(["y"])"));
    QCOMPARE(back[2]["u"].get<double>(), 18446744073709551615.0);
  }

  void rowsThatDoNotFitAreNamed() {
    StringSink sink;
    const auto writer = makeRowWriter(Container::Parquet, sink);
    writer->addRow(parsed(R"({"messages":[{"role":"user","rank":1}]})"));
    const Error error = errorOf([&] { writer->addRow(parsed(R"({"messages":[{"role":"user","rank":"first"}]})")); });
    QCOMPARE(error.code, ErrorCode::InvalidInput);
    QVERIFY2(contains(error.message, "Row 2 holds a text in the column \"messages[].rank\"") &&
                 contains(error.message, "a number") && contains(error.message, ".jsonl"),
             error.message.c_str());
  }

  void bytesThatAreNoTextAreMended() {
    const ImportFolder folder;
    const auto back = rowsOf(folder.write(
        "a.parquet", QByteArray::fromStdString(parquetOf({Json{{"name", "A\xFFz"}, {"nan", std::nan("")}}}))));
    QCOMPARE(back[0]["name"].get<std::string>(), std::string("A\xEF\xBF\xBDz"));
    QVERIFY(back[0]["nan"].is_null());
  }

  // More than the writer keeps in memory, so that rows pass through its temporary file; several row groups.
  void manyRowsComeBackInOrder() {
    const ImportFolder folder;
    StringSink sink;
    const auto writer = makeRowWriter(Container::Parquet, sink);
    const std::string words(3000, 'w');
    constexpr int kRows = 25'001;
    for (int i = 0; i < kRows; ++i) writer->addRow(Json{{"i", i}, {"text", words + std::to_string(i)}});
    writer->finish({});
    const auto source = openRows(folder.write("a.parquet", QByteArray::fromStdString(sink.content)));
    QCOMPARE(source->size(), static_cast<std::int64_t>(sink.content.size()));
    std::int64_t rows = 0, before = 0;
    std::set<std::int64_t> positions;
    for (Row row; source->next(row);) {
      QCOMPARE(row.value["i"].get<std::int64_t>(), rows++);
      QCOMPARE(row.number, rows);
      QVERIFY(row.value["text"].get_ref<const std::string&>() == words + std::to_string(rows - 1));
      QVERIFY(source->position() >= before && source->position() <= source->size());
      positions.insert(before = source->position());
    }
    QCOMPARE(rows, kRows);
    QVERIFY(positions.size() > 100);
  }

  void theSameRowsGiveTheSameBytes() {
    const std::vector<Json> rows(100,
                                 parsed(R"({"prompt":"p","chosen":[{"role":"user","content":"c"}],"weight":0.5})"));
    const std::string content = parquetOf(rows);
    QVERIFY(content.starts_with("PAR1") && content.ends_with("PAR1"));
    QVERIFY(content == parquetOf(rows));
  }

  void aFullDiskAndACancelledExportAreTold() {
    FullDisk disk;
    const auto writer = makeRowWriter(Container::Parquet, disk);
    writer->addRow(parsed(R"({"a":1})"));
    QCOMPARE(errorOf([&] { writer->finish({}); }).code, ErrorCode::Full);
    StringSink sink;
    const auto stopped = makeRowWriter(Container::Parquet, sink);
    stopped->addRow(parsed(R"({"a":1})"));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(errorOf([&] { stopped->finish(stop.get_token()); }).code, ErrorCode::Cancelled);
  }

  void aProjectComesBackThroughParquet_data() {
    QTest::addColumn<bool>("messages");
    QTest::newRow("texts") << false;
    QTest::newRow("messages") << true;
  }
  void aProjectComesBackThroughParquet() {
    QFETCH(bool, messages);
    const Shop shop(2, 5);
    for (std::size_t i = 0; i < 5; ++i) shop.give(shop.says(i % 2 == 0 ? "1>0" : "0>1", i));
    ExportOptions options;
    options.messages = messages;
    const std::string table = shop.folder.path("out.parquet"), lines = shop.folder.path("out.jsonl");
    QCOMPARE(shop.write("trl", table, options).rows, 5);
    shop.write("trl", lines, options);
    QVERIFY(QFile::exists(qs(shop.folder.path("out.parquet.manifest.json"))));
    ImportOptions taken;
    taken.withAnswers = true;
    std::vector<std::vector<std::string>> said[2];
    for (const std::size_t i : {0u, 1u}) {
      const auto store = emptyProject(shop.folder.path(i == 0 ? "a.podium" : "b.podium"));
      QCOMPARE(importFile(*store, i == 0 ? table : lines, taken).value().comparisons, 5);
      const auto answers = answersOf(*store);
      const auto asked = queriesOf(*store);
      for (std::size_t q = 0; q < asked.size(); ++q) {
        auto words = asked[q].bodies();
        words.push_back(asked[q].prompt ? asked[q].prompt->content.body : "");
        words.push_back(toText(answers.at(q).ranking));
        said[i].push_back(words);
      }
    }
    QCOMPARE(said[0].size(), 5u);
    QVERIFY(said[0] == said[1]);
  }

  void aFolderOfParquetHasItsCard() {
    const Shop shop(2, 6);
    for (std::size_t i = 0; i < 6; ++i) shop.give(shop.says("1>0", i));
    const std::string folder = shop.folder.path("set/");
    const auto report = exportProject(*shop.store->newReader(),
                                      {.format = "trl", .out = folder, .options = {}, .extension = "parquet"});
    QCOMPARE(report.value().rows, 6);
    QVERIFY(contentOf(folder + "data.parquet").starts_with("PAR1"));
    QVERIFY(contains(contentOf(folder + "README.md"), "path: \"data.parquet\""));
    QVERIFY(contains(
        exportProject(
            *shop.store->newReader(),
            {.format = "podium-jsonl", .out = shop.folder.path("other/"), .options = {}, .extension = "parquet"})
            .error()
            .message,
        ".jsonl"));
  }

  void packedTwiceIsRefused() {
    const Shop shop(2, 1);
    shop.give(shop.says("0>1"));
    for (const char* name : {"a.parquet.gz", "a.parquet.zst"}) {
      const std::string path = shop.folder.path(name);
      const std::string refusal = shop.refusal("trl", path);
      QVERIFY2(contains(refusal, "packed twice"), refusal.c_str());
      QVERIFY(!QFile::exists(qs(path)));
    }
    const ImportFolder folder;
    const std::string packed = folder.write(
        "a.parquet.gz", gzipped(QByteArray::fromStdString(parquetOf({parsed(R"({"chosen":"a","rejected":"b"})")}))));
    QVERIFY(contains(errorOf([&] { openRows(packed); }).message, "Unpack it"));
  }

  void everyFormatOfRowsCanBeParquet() {
    for (const ExportFormat& format : exportFormats()) {
      const bool listed = std::ranges::find(format.extensions, "parquet") != format.extensions.end();
      QCOMPARE(listed, format.rows != nullptr);
    }
  }

  void damagedFilesAreTold() {
    const ImportFolder folder;
    std::vector<Json> rows;
    for (int i = 0; i < 500; ++i) rows.push_back(Json{{"chosen", "c" + std::to_string(i * i)}, {"rejected", i}});
    const QByteArray whole = QByteArray::fromStdString(parquetOf(rows));
    const auto read = [&](const QByteArray& content) {
      return errorOf([&] { rowsOf(folder.write("a.parquet", content)); });
    };
    for (const qsizetype size : {qsizetype(4), qsizetype(100), whole.size() / 2, whole.size() - 5, whole.size() - 1}) {
      const Error error = read(whole.left(size));
      QCOMPARE(error.code, ErrorCode::Corrupt);
      QVERIFY2(contains(error.message, "a.parquet") && contains(error.message, "Get the file again"),
               error.message.c_str());
    }
    QByteArray flipped = whole;
    flipped[60] = static_cast<char>(flipped[60] ^ 0x40);
    QCOMPARE(read(flipped).code, ErrorCode::Corrupt);  // the checksum of the page
    // Whatever byte is wrong: an error or other values, but never a crash or an endless loop.
    int told = 0;
    for (qsizetype at = 4; at < whole.size(); at += 7) {
      QByteArray odd = whole;
      odd[at] = static_cast<char>(~odd[at]);
      const Error error = read(odd);
      told += !error.message.empty();
      if (!error.message.empty())
        QVERIFY(error.code == ErrorCode::Corrupt || error.code == ErrorCode::OutOfMemory ||
                error.code == ErrorCode::InvalidInput);
    }
    QVERIFY(told > 50);
  }

  void imagesInRowsComeIn() {
    NEEDS_PYARROW;
    const ImportFolder folder;
    folder.write("a.png", pngImage(3, 2));
    folder.write("b.png", pngImage(5, 4));
    const QByteArray done = runPython(R"(
import sys, pyarrow as pa, pyarrow.parquet as pq
d = sys.argv[1] + '/'
a, b = (open(d + n, 'rb').read() for n in ('a.png', 'b.png'))
cell = pa.struct([('bytes', pa.binary()), ('path', pa.string())])
def column(values): return pa.array(values, cell)
pq.write_table(pa.table({'prompt': ['p', 'q', 'r'],
    'image_1': column([{'bytes': a, 'path': 'x.png'}, {'bytes': a, 'path': None}, {'bytes': b'no', 'path': 'n.png'}]),
    'image_2': column([{'bytes': b, 'path': None}, {'bytes': None, 'path': 'b.png'}, {'bytes': b, 'path': None}])}),
    d + 'pairs.parquet')
pq.write_table(pa.table({'prompt': ['p'], 'images': pa.array([[{'bytes': a, 'path': None}, {'bytes': b, 'path': None}]],
    pa.list_(cell))}), d + 'lists.parquet')
pq.write_table(pa.table({'image': pa.array([a, b], pa.binary())}), d + 'items.parquet')
print('done'))",
                                      {qs(folder.path("."))});
    QCOMPARE(done.trimmed(), QByteArray("done"));
    for (const char* name : {"pairs.parquet", "lists.parquet", "items.parquet"}) {
      const std::string project = folder.path(name) + ".podium";
      const auto made = importIntoNewProject(project, {}, {.input = folder.path(name)});
      QVERIFY2(made, made ? "" : made.error().message.c_str());
      QCOMPARE(made.value().info.kind, ItemKind::Image);
      QCOMPARE(made.value().report.missingMedia, 0);
      const auto store = ProjectStore::open(project).value();
      const auto asked = queriesOf(*store);
      const auto reader = store->newReader();
      QCOMPARE(reader->media(asked.at(0).items[0].media).width, 3);
      QCOMPARE(reader->media(asked.at(0).items[1].media).width, 5);
      if (name == std::string("pairs.parquet")) {
        QCOMPARE(made.value().report.queries, 2);
        QCOMPARE(reader->media(asked.at(1).items[1].media).width, 5);
        QCOMPARE(made.value().report.rejected.at(0).row, 3);
      }
    }
  }

  void filesOfPyarrowAreRead_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"t.parquet", "t.snappy.parquet", "t.arrow", "t.feather", "t.stream"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void filesOfPyarrowAreRead() {
    NEEDS_PYARROW;
    QFETCH(QString, name);
    const ImportFolder folder;
    const QByteArray expected = runPython(R"(
import sys, datetime, decimal, pyarrow as pa, pyarrow.parquet as pq, pyarrow.feather as feather
path, name = sys.argv[1], sys.argv[2]
table = pa.table({
  'text': pa.array(['a', 'b', None] * 100), 'large': pa.array(['x', None, 'z'] * 100, pa.large_string()),
  'words': pa.array(['u', 'v', 'u'] * 100).dictionary_encode(), 'f32': pa.array([4.3, None, float('nan')] * 100, pa.float32()),
  'i8': pa.array([-1, 2, 3] * 100, pa.int8()), 'u64': pa.array([2**64 - 1, 0, 1] * 100, pa.uint64()),
  'time': pa.array([datetime.datetime(2026, 1, 31, 12, 30)] * 300, pa.timestamp('ms')),
  'day': pa.array([datetime.date(2026, 1, 31)] * 300), 'price': pa.array([decimal.Decimal('12.50')] * 300, pa.decimal128(9, 2)),
  'wide': pa.array([decimal.Decimal('12345678901234567890.5')] * 300, pa.decimal128(38, 1)),
  'map': pa.array([[('k', 1)]] * 300, pa.map_(pa.string(), pa.int64())), 'bytes': pa.array([b'text', b'\xff\x00', None] * 100),
  'chat': pa.array([[{'role': 'user', 'content': 'hi', 'name': None}]] * 300)})
if name == 't.parquet': pq.write_table(table, path, row_group_size=7, compression='zstd', use_dictionary=False)
if name == 't.snappy.parquet': pq.write_table(table, path, row_group_size=90, data_page_version='2.0')
if name == 't.arrow':
  with pa.ipc.new_file(path, table.schema) as out: out.write_table(table, 50)
if name == 't.feather': feather.write_feather(table, path, 'zstd')
if name == 't.stream':
  with pa.ipc.new_stream(path, table.schema) as out: out.write_table(table, 50)
print(table.num_rows))",
                                          {qs(folder.path("") + "/" + name.toStdString()), name});
    QCOMPARE(expected.trimmed(), QByteArray("300"));
    const auto rows = rowsOf(folder.path("") + "/" + name.toStdString());
    QCOMPARE(rows.size(), 300u);
    const RowValue& row = rows[297];
    QCOMPARE(row["text"].dump() + row["large"].dump() + row["words"].dump(), std::string(R"("a""x""u")"));
    QCOMPARE(row["f32"].dump() + rows[1]["f32"].dump() + rows[2]["f32"].dump(), std::string("4.3nullnull"));
    QCOMPARE(row["i8"].dump() + row["u64"].dump(), std::string("-118446744073709551615"));
    QCOMPARE(row["time"].get<std::string>(), std::string("2026-01-31 12:30:00.000"));
    QCOMPARE(row["day"].get<std::string>(), std::string("2026-01-31"));
    QCOMPARE(row["price"].dump() + row["wide"].dump(), std::string(R"(12.5"12345678901234567890.5")"));
    QCOMPARE(row["map"].dump(), std::string(R"({"k":1})"));
    QCOMPARE(row["bytes"].get<std::string>(), std::string("text"));
    QVERIFY(rows[1]["bytes"].is_binary() && rows[2]["bytes"].is_null());
    QCOMPARE(row["chat"].dump(), std::string(R"([{"content":"hi","role":"user"}])"));
  }

  void pyarrowReadsWhatIsWritten() {
    NEEDS_PYARROW;
    const Shop shop(2, 3);
    for (std::size_t i = 0; i < 3; ++i) shop.give(shop.says("1>0", i));
    ExportOptions options;
    options.messages = true;
    const std::string path = shop.folder.path("out.parquet");
    shop.write("trl", path, options);
    const QByteArray output = runPython(R"(
import sys, json, pyarrow.parquet as pq
file = pq.ParquetFile(sys.argv[1])
print(json.dumps({'rows': file.read().to_pylist(), 'type': str(file.schema_arrow.field('chosen').type),
                  'packed': file.metadata.row_group(0).column(0).compression})))",
                                        {qs(path)});
    const Json read = Json::parse(output.toStdString());
    QCOMPARE(read["packed"].get<std::string>(), std::string("ZSTD"));
    QVERIFY(contains(read["type"].get<std::string>(), "struct<role: string, content: string>"));
    const std::vector<Json> lines = shop.rows("trl", options);
    QCOMPARE(read["rows"].size(), lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) QVERIFY(holds(read["rows"][i], lines[i]));
  }

  // One long text that is stored once and stands in every row: 24 GiB if it were read at once.
  void repeatedTextsAreReadInSmallSteps() {
    NEEDS_PYARROW;
    const ImportFolder folder;
    const QByteArray done = runPython(R"(
import sys, pyarrow as pa, pyarrow.parquet as pq
words = pa.DictionaryArray.from_arrays(pa.array([0] * 5000, pa.int32()), ['x' * (5 << 20)])
pq.write_table(pa.table({'i': pa.array(range(5000)), 'words': words}), sys.argv[1])
print('done'))",
                                      {qs(folder.path("a.parquet"))});
    QCOMPARE(done.trimmed(), QByteArray("done"));
    const auto source = openRows(folder.path("a.parquet"));
    std::int64_t rows = 0;
    for (Row row; rows < 600 && source->next(row); ++rows) {
      QCOMPARE(row.value["i"].get<std::int64_t>(), rows);
      QCOMPARE(row.value["words"].get_ref<const std::string&>().size(), std::size_t(5) << 20);
    }
    QCOMPARE(rows, 600);
  }

  // A footer of nothing but columns inside of columns (Thrift's compact protocol, as Parquet's specification has it).
  void bottomlessFilesAreRefused_data() {
    QTest::addColumn<int>("levels");
    for (const int levels : {500, 19'000, 900'000}) QTest::addRow("%d levels", levels) << levels;
  }
  void bottomlessFilesAreRefused() {
    QFETCH(int, levels);
    const auto varint = [](unsigned value) {
      QByteArray bytes;
      for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
      bytes += static_cast<char>(value);
      return bytes;
    };
    const QByteArray group("\x35\x02\x18\x01\x61\x15\x02\x00", 8);  // optional, "a", one child
    const QByteArray leaf("\x15\x04\x25\x02\x18\x01\x61\x00", 8);   // int64, optional, "a"
    const QByteArray footer = QByteArray("\x15\x02\x19\xFC", 4) + varint(static_cast<unsigned>(levels) + 1) +
                              group.repeated(levels) + leaf + QByteArray("\x16\x00\x19\x0C\x00", 5);
    QByteArray size(4, '\0');
    for (int i = 0; i < 4; ++i) size[i] = static_cast<char>(footer.size() >> (8 * i));
    const ImportFolder folder;
    const std::string path = folder.write("a.parquet", "PAR1" + footer + size + "PAR1");
    const Error error = errorOf([&] { rowsOf(path); });
    QVERIFY2(error.code == ErrorCode::Corrupt || error.code == ErrorCode::InvalidInput, error.message.c_str());
    QVERIFY2(contains(error.message, "a.parquet"), error.message.c_str());
  }

  // A few bytes that ask for a great deal: nesting, 1 TiB in one message.
  void greedyFilesAreRefused() {
    NEEDS_PYARROW;
    const ImportFolder folder;
    const QByteArray done = runPython(R"(
import sys, struct, io, pyarrow as pa, pyarrow.parquet as pq
d = sys.argv[1] + '/'
t = pa.int64()
for i in range(90): t = pa.struct([('a', t)])
pq.write_table(pa.table({'deep': pa.nulls(1, t)}), d + 'deep.parquet')
table = pa.table({'a': pa.array(range(1000))})
sink = io.BytesIO()
with pa.ipc.new_stream(sink, table.schema) as out: out.write_table(table)
content = sink.getvalue()
messages = list(pa.ipc.MessageReader.open_stream(content))
body = struct.pack('<q', messages[1].body.size)
assert content.count(body) >= 1
at = content.find(body, 8 + messages[0].metadata.size)
open(d + 'big.arrow', 'wb').write(content[:at] + struct.pack('<q', 1 << 40) + content[at + 8:])
print('done'))",
                                      {qs(folder.path("."))});
    QCOMPARE(done.trimmed(), QByteArray("done"));
    const Error deep = errorOf([&] { rowsOf(folder.path("deep.parquet")); });
    QCOMPARE(deep.code, ErrorCode::InvalidInput);
    QVERIFY2(contains(deep.message, "nested"), deep.message.c_str());
    const Error big = errorOf([&] { rowsOf(folder.path("big.arrow")); });
    QCOMPARE(big.code, ErrorCode::OutOfMemory);
    QVERIFY2(contains(big.message, "1 GiB"), big.message.c_str());
  }
};

QTEST_GUILESS_MAIN(TestParquet)
#include "test_parquet.moc"
