// Preferences between stretches of play: pickles of imitation and PrefDB, labels of Uni-RLHF.
#include <zlib.h>

#include <QImage>
#include <QtTest>
#include <functional>

#include "exporters/clips/pickle_writer.h"
#include "exporters/import/frame_stack.h"
#include "exporters/import/pickle_reader.h"
#include "exporters/import/row_source.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

class Text : public ByteSink {
 public:
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

// What `fill` writes, as one pickle.
QByteArray pickled(const std::function<void(PickleWriter&)>& fill) {
  Text sink;
  PickleWriter writer(sink);
  fill(writer);
  writer.finish();
  return QByteArray::fromStdString(sink.text);
}

constexpr int kSide = 10;

// Pictures whose pixel (x, y) of picture t is t + 10 y + x in the newest of the stack, and 0 in the others.
void writePictures(PickleWriter& writer, int count, int stack, int first = 0) {
  std::string bytes;
  for (int t = 0; t < count; ++t)
    for (int i = 0; i < kSide * kSide; ++i) {
      bytes.append(static_cast<std::size_t>(stack - 1), '\0');
      bytes.push_back(static_cast<char>(first + t + i));
    }
  writer.array("u1", {count, kSide, kSide, stack}, bytes);
}

void writeFragment(PickleWriter& writer, const std::function<void()>& observations) {
  writer.global("imitation.data.types", "TrajectoryWithRew");
  writer.newObject();
  writer.emptyDict();
  writer.begin();
  writer.text("obs");
  observations();
  writer.text("terminal");
  writer.boolean(false);
  writer.setItems();
  writer.build();
}

// Three pairs with the preferences 1, 0 and 0.5; `odd`: the second of the last is of joint angles.
QByteArray imitationPickle(bool odd = false) {
  return pickled([odd](PickleWriter& writer) {
    writer.global("imitation.algorithms.preference_comparisons", "PreferenceDataset");
    writer.newObject();
    writer.emptyDict();
    writer.begin();
    for (const char* side : {"fragments1", "fragments2"}) {
      writer.text(side);
      writer.emptyList();
      writer.begin();
      for (int i = 0; i < 3; ++i) {
        const bool angles = odd && i == 2 && std::string_view(side) == "fragments2";
        writeFragment(writer, [&] {
          if (angles)
            writer.array("f4", {2, 3}, std::string(24, '\0'));
          else
            writePictures(writer, 3, 4, i + (side[9] == '2' ? 50 : 0));
        });
      }
      writer.appends();
    }
    writer.text("max_size");
    writer.none();
    writer.text("preferences");
    const double preferences[] = {1.0, 0.0, 0.5};
    writer.array("f8", {3}, {reinterpret_cast<const char*>(preferences), sizeof preferences});
    writer.setItems();
    writer.build();
  });
}

std::string zlibPacked(const QByteArray& bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string packed(size, '\0');
  compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.constData()),
           static_cast<uLong>(bytes.size()));
  packed.resize(size);
  return packed;
}

// Two segments, and one preference for the second; `compressed`: as the published database keeps them.
QByteArray prefDb(bool compressed, bool missing = false) {
  return pickled([=](PickleWriter& writer) {
    writer.global("pref_db", "PrefDB");
    writer.newObject();
    writer.emptyDict();
    writer.begin();
    writer.text("segments");
    if (compressed) {
      writer.global("pref_db", "CompressedDict");
      writer.newObject();
      writer.emptyDict();
      writer.begin();
      writer.text("store");
    }
    writer.emptyDict();
    writer.begin();
    for (const std::int64_t key : {std::int64_t{-5'000'000'000'000}, std::int64_t{7}}) {
      writer.integer(key);
      const auto pictures = [key](PickleWriter& to) {
        to.emptyList();
        to.begin();
        for (int t = 0; t < 2; ++t) {
          std::string bytes(kSide * kSide * 4, '\0');
          for (std::size_t i = 3; i < bytes.size(); i += 4) bytes[i] = static_cast<char>(key > 0 ? 200 + t : 20 + t);
          to.array("u1", {kSide, kSide, 4}, bytes);
        }
        to.appends();
      };
      if (compressed)
        writer.bytes(zlibPacked(pickled(pictures)));
      else
        pictures(writer);
    }
    writer.setItems();
    if (compressed) {
      writer.setItems();
      writer.build();
    }
    writer.text("prefs");
    writer.emptyList();
    writer.begin();
    writer.begin();
    writer.integer(-5'000'000'000'000);
    writer.integer(missing ? 8 : 7);
    writer.begin();
    writer.integer(0);
    writer.integer(1);
    writer.tuple();
    writer.tuple();
    writer.appends();
    writer.text("maxlen");
    writer.integer(3000);
    writer.setItems();
    writer.build();
  });
}

QByteArray numbers(const std::vector<std::int64_t>& values) {
  return pickled([&values](PickleWriter& writer) {
    writer.array("i8", {std::ssize(values)}, {reinterpret_cast<const char*>(values.data()), 8 * values.size()});
  });
}

// The pictures of an AVI file.
std::vector<QImage> picturesIn(const Media& media) {
  const QByteArray bytes(reinterpret_cast<const char*>(media.bytes.data()), static_cast<qsizetype>(media.bytes.size()));
  std::vector<QImage> pictures;
  const qsizetype index = bytes.indexOf("idx1");
  for (qsizetype at = bytes.indexOf("00dc"); at >= 0 && at < index; at = bytes.indexOf("00dc", at + 8))
    pictures.push_back(QImage::fromData(bytes.mid(at + 8), "PNG"));
  return pictures;
}

std::vector<std::string> rankingsOf(ProjectStore& store) {
  std::vector<std::string> rankings;
  for (const Comparison& answer : answersOf(store)) rankings.push_back(toText(answer.ranking));
  return rankings;
}

Result<NewImport> imported(const ImportFolder& folder, const std::string& input) {
  ImportOptions options;
  options.withAnswers = true;
  return importIntoNewProject(folder.path("p.podium"), {}, {.input = input, .format = "auto", .options = options});
}

}  // namespace

class TestPlayImports : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fragmentsOfPicturesBecomeVideos() {
    const ImportFolder folder;
    const NewImport made = imported(folder, folder.write("a.pkl", imitationPickle())).value();
    QCOMPARE(made.report.format, std::string("imitation-pickle"));
    QVERIFY(made.info.kind == ItemKind::Video && made.info.answer == AnswerForm::Pair);
    QVERIFY(made.report.queries == 3 && made.report.rejectedRows == 0 && made.report.missingMedia == 0);
    const auto store = ProjectStore::open(folder.path("p.podium")).value();
    QCOMPARE(rankingsOf(*store), (std::vector<std::string>{"0>1", "1>0", "0=1"}));
    const Item first = queriesOf(*store).at(1).items.at(1);
    const Media media = store->newReader()->media(first.media);
    QVERIFY(media.mime == "video/x-msvideo" && media.width == kSide && media.height == kSide);
    const std::vector<QImage> pictures = picturesIn(media);
    QCOMPARE(pictures.size(), 3u);
    for (int t = 0; t < 3; ++t)
      for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x)
          QCOMPARE(qGray(pictures[static_cast<std::size_t>(t)].pixel(x, y)), 51 + t + kSide * y + x);
  }

  void whatNobodyCanSeeIsKeptOutWithAdvice() {
    const ImportFolder folder;
    const NewImport made = imported(folder, folder.write("a.pkl", imitationPickle(true))).value();
    QVERIFY(made.report.queries == 2 && made.report.rejectedRows == 1);
    QCOMPARE(made.report.rejected.at(0).row, 3);
    const std::string& reason = made.report.rejected.at(0).reason;
    QVERIFY2(reason.find("2 x 3 values of type f4") != std::string::npos, reason.c_str());
    QVERIFY2(reason.find("render each fragment as a video") != std::string::npos, reason.c_str());
  }

  void segmentsOfAPrefDbBecomeVideos_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("plain") << prefDb(false);
    QTest::newRow("compressed") << prefDb(true);
    QTest::newRow("compressed, gzip") << gzipped(prefDb(true));
  }
  void segmentsOfAPrefDbBecomeVideos() {
    QFETCH(QByteArray, content);
    const ImportFolder folder;
    const NewImport made = imported(folder, folder.write("train.pkl.gz", content)).value();
    QCOMPARE(made.report.format, std::string("prefdb-pickle"));
    const auto store = ProjectStore::open(folder.path("p.podium")).value();
    QCOMPARE(rankingsOf(*store), std::vector<std::string>{"1>0"});
    const auto pictures = picturesIn(store->newReader()->media(queriesOf(*store).at(0).items.at(1).media));
    QCOMPARE(pictures.size(), 2u);
    QCOMPARE(qGray(pictures[1].pixel(4, 4)), 201);
  }

  void aSegmentThatIsMissingIsTold() {
    const ImportFolder folder;
    const auto made = imported(folder, folder.write("train.pkl", prefDb(true, true)));
    QVERIFY(!made);
    QVERIFY(made.error().message.find("segment that the file does not hold") != std::string::npos);
  }

  void hostilePicklesImportNothing() {
    const ImportFolder folder;
    const auto made =
        imported(folder, folder.write("a.pkl", QByteArray("\x80\x02"
                                                          "cpref_db\nPrefDB\ncos\nsystem\n(S'echo'\ntR.")));
    QVERIFY(!made && made.error().code == ErrorCode::InvalidInput);
    QVERIFY2(made.error().message.find("would run os.system") != std::string::npos, made.error().message.c_str());
    const auto cut = imported(folder, folder.write("b.pkl", imitationPickle().left(900)));
    QVERIFY2(!cut && cut.error().message.find("byte 900: it ends in the middle") != std::string::npos,
             cut.error().message.c_str());
    const auto other = imported(folder, folder.write("c.pkl", numbers({1, 2})));
    QVERIFY(!other && other.error().message.find("known shape") != std::string::npos);
    QVERIFY(!QFile::exists(QString::fromStdString(folder.path("p.podium"))));
  }

  void shapesOfPicturesAreTold_data() {
    QTest::addColumn<QList<qint64>>("shape");
    QTest::addColumn<int>("count");
    using Shape = QList<qint64>;
    QTest::newRow("grey") << Shape{2, 9, 8} << 2;
    QTest::newRow("colour, channels last") << Shape{2, 9, 8, 3} << 2;
    QTest::newRow("colour, channels first") << Shape{2, 3, 9, 8} << 2;
    QTest::newRow("a stack, channels first") << Shape{1, 4, 9, 8} << 1;
    QTest::newRow("a vector") << Shape{2, 17} << 0;
    QTest::newRow("too small") << Shape{2, 3, 3} << 0;
    QTest::newRow("a single picture") << Shape{9, 8} << 0;
    QTest::newRow("none") << Shape{0, 9, 8} << 0;
  }
  void shapesOfPicturesAreTold() {
    QFETCH(QList<qint64>, shape);
    QFETCH(int, count);
    const std::vector<std::int64_t> sides(shape.begin(), shape.end());
    std::int64_t size = 1;
    for (const std::int64_t side : sides) size *= side;
    std::string bytes;
    for (std::int64_t i = 0; i < size; ++i) bytes.push_back(static_cast<char>(i % 251));
    const std::string pickle = pickled([&](PickleWriter& writer) { writer.array("u1", sides, bytes); }).toStdString();
    MemoryBytes source(pickle);
    const PickleDocument document = readPickle(source, "x", {});
    try {
      const FrameStack frames(document.root());
      QCOMPARE(frames.count(), count);
      const QImage last = frames.frame(count - 1);
      QCOMPARE(last.size(), QSize(8, 9));
      const bool first = sides.size() == 4 && sides[1] < 8;
      const int channels = sides.size() == 3 ? 1 : static_cast<int>(first ? sides[1] : sides[3]);
      const int pixel = 72 * channels * (count - 1);  // where its picture begins
      const auto at = [&](int channel, int i) {
        return static_cast<unsigned char>(
            bytes[static_cast<std::size_t>(pixel + (first ? channel * 72 + i : i * channels + channel))]);
      };
      if (channels == 3)
        QCOMPARE(last.pixel(3, 2), qRgb(at(0, 19), at(1, 19), at(2, 19)));
      else
        QCOMPARE(qGray(last.pixel(3, 2)), static_cast<int>(at(channels - 1, 19)));
    } catch (const RowFault&) {
      QCOMPARE(count, 0);
    }
  }

  void labelsOfUniRlhfNameTheirVideos() {
    const ImportFolder folder;
    const char* name = "domain_atari_env_breakout-medium-v0_num_3_len_40_c16f";
    folder.write(QByteArray("set/human_label_").append(name).append(".pkl").constData(), numbers({0, 1, -1}));
    folder.write(QByteArray("set/indices_1_").append(name).append(".pkl").constData(), numbers({5, 6, 7}));
    folder.write(QByteArray("set/indices_2_").append(name).append(".pkl").constData(), numbers({100, 101, 102}));
    folder.write("set/breakout-medium-v0/100-140.mp4", QByteArray("\0\0\0\x18"
                                                                  "ftypisom and more",
                                                                  21));
    const NewImport made = imported(folder, folder.path("set")).value();
    QCOMPARE(made.report.format, std::string("uni-rlhf"));
    QVERIFY(made.report.queries == 3 && made.report.missingMedia == 5 && made.info.kind == ItemKind::Video);
    const auto store = ProjectStore::open(folder.path("p.podium")).value();
    QCOMPARE(rankingsOf(*store), (std::vector<std::string>{"0>1", "1>0", "0=1"}));
    const auto queries = queriesOf(*store);
    QCOMPARE(queries[0].items[0].content.link, std::string("breakout-medium-v0/5-45.mp4"));
    QCOMPARE(queries[0].items[0].content.body, std::string("breakout-medium-v0, steps 5 to 44"));
    QVERIFY(queries[0].items[1].content.link.empty() && !queries[0].items[1].media.empty());
  }

  void arraysOfDifferentLengthsAreRefused() {
    const ImportFolder folder;
    folder.write("set/human_label_domain_d_env_e_num_3_len_4_u.pkl", numbers({0, 1, -1}));
    folder.write("set/indices_1_domain_d_env_e_num_3_len_4_u.pkl", numbers({5, 6}));
    folder.write("set/indices_2_domain_d_env_e_num_3_len_4_u.pkl", numbers({5, 6, 7}));
    const auto made = imported(folder, folder.path("set"));
    QVERIFY(!made && made.error().message.find("different numbers of queries") != std::string::npos);
  }

  void badLabelsAreKeptOut() {
    const ImportFolder folder;
    const std::string input =
        folder.write("hopper.csv",
                     "query,clip_start_1,clip_start_2,clip_len,label\n0,10,20,40,1\n1,30,50,40,3\n"
                     "2,-4,50,40,1\n3,1.5,2,40,0\n4,60,70,40,-1\n");
    const NewImport made = imported(folder, input).value();
    QCOMPARE(made.report.format, std::string("uni-rlhf-rows"));
    QVERIFY(made.report.queries == 2 && made.report.rejectedRows == 3);
    const auto store = ProjectStore::open(folder.path("p.podium")).value();
    QCOMPARE(rankingsOf(*store), (std::vector<std::string>{"1>0", "0=1"}));
    QCOMPARE(queriesOf(*store)[1].items[1].content.link, std::string("hopper/70-110.mp4"));
  }

  void feedbackOfRlhfBlenderNamesItsEpisodes() {
    const ImportFolder folder;
    const QByteArray reference =
        R"("reference":{"env_name":"ALE/Pong-v5","benchmark_type":"trained","benchmark_id":3,"checkpoint_step":900,)"
        R"("episode_num":)";
    const auto target = [&](int episode, const char* more) -> QByteArray {
      return R"({"target_id":"x","origin":"online","timestamp":-1,)" + reference + QByteArray::number(episode) + "}" +
             more + "}";
    };
    const auto row = [](const QByteArray& targets, const char* rest) -> QByteArray {
      return R"({"session_id":"s1","granularity":"episode","timestamp":-1,"targets":[)" + targets + "]," + rest + "}\n";
    };
    const std::string input = folder.write(
        "logs.jsonl",
        row(target(1, "") + "," + target(2, "") + "," + target(3, ""),
            R"("feedback_type":"ranking","preferences":[1,3,1],"user_id":-1)") +
            row(target(4, R"(,"start":10,"end":20)") + "," + target(5, R"(,"start":0,"end":10)"),
                R"("feedback_type":"comparative","preferences":[1,2],"user_id":7,"text_feedback":"faster")") +
            row(target(6, ""), R"("feedback_type":"evaluative","score":0.5)") +
            row(target(7, "") + "," + target(8, ""), R"("feedback_type":"comparative","preferences":[1])"));
    const NewImport made = imported(folder, input).value();
    QCOMPARE(made.report.format, std::string("rlhfblender"));
    QVERIFY(made.report.queries == 2 && made.report.rejectedRows == 2 && made.report.missingMedia == 5);
    QCOMPARE(made.report.rejected[0].reason,
             std::string("has feedback of the type \"evaluative\", and comparisons are imported"));
    const auto store = ProjectStore::open(folder.path("p.podium")).value();
    QCOMPARE(rankingsOf(*store), (std::vector<std::string>{"1>0=2", "1>0"}));
    const auto queries = queriesOf(*store);
    QCOMPARE(queries[1].items[0].content.link, std::string("ALE-Pong-v5/ALE-Pong-v5_3_900/4_10-20.mp4"));
    QCOMPARE(queries[0].items[2].content.link, std::string("ALE-Pong-v5/ALE-Pong-v5_3_900/3.mp4"));
    QCOMPARE(answersOf(*store)[1].parts.rationale, std::string("faster"));
    std::vector<std::string> names;
    for (const Annotator& one : store->newReader()->annotators()) names.push_back(one.name);
    QCOMPARE(names, (std::vector<std::string>{"import:s1", "import:7"}));
  }

  void theCrowdsLabelsAreImported() {
    const QString data =
        qEnvironmentVariable("PODIUM_SAMPLE_DATA", QStringLiteral(PODIUM_SOURCE_DIR "/../shared/data"));
    const QString file = data + QStringLiteral("/clean_offline_rlhf/breakout-medium-v0.csv");
    if (!QFile::exists(file)) QSKIP("the sample data are not here");
    const ImportFolder folder;
    const NewImport made = imported(folder, file.toStdString()).value();
    QVERIFY(made.report.queries == 2000 && made.report.duplicates == 0 && made.report.rejectedRows == 0);
  }
};

QTEST_GUILESS_MAIN(TestPlayImports)
#include "test_play_imports.moc"
