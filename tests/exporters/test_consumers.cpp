// Exported files, loaded by the programs that they are for: `./podium test --consumers` installs those.
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <map>

#include "exporters/formats.h"
#include "tests/exporters/export_shop.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kQuestions = 24;
constexpr int kPatienceMs = 300'000;  // trainers are imported, on a machine that may be busy

QString folderOfConsumers() { return qEnvironmentVariable("PODIUM_CONSUMERS"); }

enum class Answers { Rankings, Pairs, Steps };

// What one of the consumers is asked, and its answer.
struct Job {
  std::string name;  // of the test's row
  Json asked;
  std::string problem = "was not answered";
};

}  // namespace

class TestConsumers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (folderOfConsumers().isEmpty()) QSKIP("The consumers are not installed: ./podium test --consumers");
    for (const ExportFormat& format : exportFormats())
      if (format.rows) addFormat(format);
    addDivided();
    ask(QStringLiteral("hub"), QStringLiteral("consume.py"));
  }

  void consumersTakeWhatWasExported_data() {
    QTest::addColumn<QString>("problem");
    for (const Job& job : m_jobs) QTest::newRow(job.name.c_str()) << QString::fromStdString(job.problem);
  }
  void consumersTakeWhatWasExported() {
    QFETCH(QString, problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
  }

  // Every format gives rows of this project, so that none is passed over.
  void everyFormatWasAsked() {
    for (const ExportFormat& format : exportFormats()) {
      if (!format.rows) continue;
      const bool asked =
          std::ranges::any_of(m_jobs, [&](const Job& job) { return job.asked["format"] == format.name; });
      QVERIFY2(asked, format.name.c_str());
    }
  }

 private:
  // A file of each kind that the format is written in, and the form with messages: of rankings, of pairs where the
  // format holds nothing else, or of solutions with labelled steps.
  void addFormat(const ExportFormat& format) {
    for (const std::string& extension : format.extensions)
      for (const bool messages : {false, true}) {
        ExportOptions options;
        options.messages = messages;
        const std::string file = format.name + (messages ? "-messages." : ".") + extension;
        for (const Answers answers : {Answers::Rankings, Answers::Pairs, Answers::Steps})
          if (addJob(file, format.name, shopOf(answers), m_folder.path(file.c_str()), options)) break;
      }
  }

  // A folder with its dataset card, as it would be uploaded.
  void addDivided() {
    ExportOptions options;
    options.split = {0.6, 0.2, 0.2};
    addJob("trl in a folder", "trl", shopOf(Answers::Rankings), m_folder.path("divided/"), options);
    m_jobs.back().asked["splits"] = Json::array({"train", "validation", "test"});
  }

  bool addJob(const std::string& name, const std::string& format, const Shop& shop, const std::string& out,
              const ExportOptions& options) {
    const auto report = exportProject(*shop.store->newReader(), {format, out, options});
    if (!report) return false;
    const std::string path = QFileInfo(QString::fromStdString(out)).absoluteFilePath().toStdString();
    m_jobs.push_back({name, {{"format", format}, {"path", path}, {"rows", report.value().rows}}});
    return true;
  }

  const Shop& shopOf(Answers answers) {
    auto& shop = m_shops[answers];
    if (shop) return *shop;
    const int k = answers == Answers::Rankings ? 4 : 2;
    shop = std::make_unique<Shop>(
        k, kQuestions, [&](ProjectInfo& info) { info.task.steps = answers == Answers::Steps; },
        [&](Batch& batch) {
          for (NewItem& item : batch.items)
            if (answers == Answers::Steps) item.content.steps = {"one", "two"};
        });
    for (std::size_t i = 0; i < kQuestions; ++i) {
      Comparison answer = shop->says(k == 2 ? "1>0" : i % 3 == 0 ? "2>0=1>3" : "3>1>0>2", i);
      if (answers == Answers::Pairs) answer.parts.strength = static_cast<int>(i % 3) + 1;
      if (answers == Answers::Steps) answer.parts.steps = {{0, 0, 1}, {0, 1, i % 2 ? 1 : -1}};
      shop->give(answer);
    }
    return *shop;
  }

  void ask(const QString& environment, const QString& script) {
    QProcess consumer;
    const QDir scripts(QStringLiteral(PODIUM_SOURCE_DIR "/tests/consumers"));
    consumer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    consumer.start(folderOfConsumers() + QLatin1Char('/') + environment + QStringLiteral("/bin/python"),
                   {QStringLiteral("-B"), scripts.filePath(script)});
    QVERIFY2(consumer.waitForStarted(), qPrintable(consumer.errorString()));
    for (const Job& job : m_jobs) consumer.write(QByteArray::fromStdString(job.asked.dump()) + '\n');
    consumer.closeWriteChannel();
    QVERIFY2(consumer.waitForFinished(kPatienceMs), qPrintable(consumer.errorString()));
    for (const QByteArray& line : consumer.readAllStandardOutput().split('\n')) {
      if (!line.startsWith('{')) continue;
      const Json answer = Json::parse(line.toStdString());
      for (Job& job : m_jobs)
        if (job.asked["path"] == answer["path"] && job.asked["format"] == answer["format"])
          job.problem = answer["problem"].get<std::string>();
    }
  }

  ProjectFolder m_folder;
  std::map<Answers, std::unique_ptr<Shop>> m_shops;
  std::vector<Job> m_jobs;
};

QTEST_GUILESS_MAIN(TestConsumers)
#include "test_consumers.moc"
