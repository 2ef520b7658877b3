// The module as the program meets it: loaded at run time, its faults caught as the program's own.
#include <dlfcn.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "learner/nn_abi.h"
#include "storage/domain/result.h"

using namespace podium;

namespace {

bool torchIsLoaded() {
  QFile maps(QStringLiteral("/proc/self/maps"));
  return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libtorch_cpu");
}

std::shared_ptr<NnModule> module() { return loadNnModule(PODIUM_BINARY_DIR "/lib/libpodium_nn.so").value(); }

}  // namespace

class TestNnModule : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // Runs first: once a module is loaded, later calls return it.
  void whatIsNotAModuleIsAClearError_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("no library") << QByteArray("plain text");
  }
  void whatIsNotAModuleIsAClearError() {
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("libpodium_nn.so"));
    if (!content.isEmpty()) {
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(content);
    }
    const auto result = loadNnModule(path.toStdString());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unavailable);
    QVERIFY(result.error().message.find(path.toStdString()) != std::string::npos);
  }

  // A module of another build, however it differs, makes nothing.
  void aStaleModuleIsRefused() {
    QProcess other;  // torch stays out of this process until the next test
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--ask-a-stale-module")});
    QVERIFY(other.waitForFinished(120000));
    QCOMPARE(other.exitStatus(), QProcess::NormalExit);
    QCOMPARE(other.exitCode(), 0);
  }

  void torchIsLoadedOnlyNow() {
    QVERIFY(!torchIsLoaded());
    const auto loaded = module();
    QVERIFY(torchIsLoaded());
    QVERIFY(loaded == module());
    QVERIFY(loaded->version().starts_with("LibTorch "));
  }

  void theProcessorIsAlwaysADevice() {
    const auto devices = module()->devices();
    QCOMPARE(devices.at(0).name, std::string("cpu"));
    QCOMPARE(module()->resolveDevice({"cpu", 0}), std::string("cpu"));
    QCOMPARE(module()->resolveDevice({"auto", 0}), devices.size() > 1 ? devices[1].name : std::string("cpu"));
  }

  void itsFaultsAreThePrograms_data() {
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a device that is not there") << QByteArray("cuda:63") << ErrorCode::Unavailable;
    QTest::newRow("no device at all") << QByteArray("toaster") << ErrorCode::InvalidInput;
    QTest::newRow("no number") << QByteArray("cuda:") << ErrorCode::InvalidInput;
    QTest::newRow("a negative number") << QByteArray("cuda:-1") << ErrorCode::InvalidInput;
  }
  void itsFaultsAreThePrograms() {
    QFETCH(QByteArray, device);
    QFETCH(ErrorCode, code);
    try {
      module()->makeRewardModel({}, {}, {device.toStdString(), 0}, 1);
      QFAIL("accepted");
    } catch (const Exception& exception) {
      QCOMPARE(exception.code(), code);
    }
    const auto model = module()->makeRewardModel({}, {}, {"cpu", 1}, 1);
    QVERIFY_THROWS_EXCEPTION(Exception, model->load("/nowhere"));
  }
};

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--ask-a-stale-module") {
    void* const library = dlopen(PODIUM_BINARY_DIR "/lib/libpodium_nn.so", RTLD_NOW | RTLD_LOCAL);
    const auto create = library ? reinterpret_cast<CreateNnModule>(dlsym(library, kCreateNnModuleSymbol)) : nullptr;
    if (!create) return 2;
    const LogSink quiet = [](LogLevel, const std::string&, const std::string&) {};
    const bool refused = !create(1, quiet) && !create(nnModuleAbi() + 1, quiet);
    return refused && create(nnModuleAbi(), quiet) ? 0 : 1;
  }
  QCoreApplication app(argc, argv);
  TestNnModule test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_nn_module.moc"
