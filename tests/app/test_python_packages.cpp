// Installing Python packages without a network: from wheels that are made here.
#include <QtTest>

#include "app/python_packages.h"
#include "learner/env/gym/gym_program.h"

using namespace podium;

namespace {

// A wheel is a zip file with a list of what is in it.
constexpr const char* kMakeWheels = R"(
import sys, zipfile
def wheel(name, version, requires=(), extras=(), text='x = 1'):
    info = f'{name}-{version}.dist-info'
    lines = ['Metadata-Version: 2.1', f'Name: {name}', f'Version: {version}']
    lines += [f'Provides-Extra: {e}' for e in extras] + [f'Requires-Dist: {r}' for r in requires]
    with zipfile.ZipFile(f'{sys.argv[1]}/{name}-{version}-py3-none-any.whl', 'w') as z:
        z.writestr(f'{name}.py', text)
        z.writestr(f'{info}/METADATA', '\n'.join(lines) + '\n')
        z.writestr(f'{info}/WHEEL', 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n')
        z.writestr(f'{info}/RECORD', f'{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n')
classic = ["pygame; extra == 'classic-control'"]
wheel('gymnasium', '1.2.3', classic, ['classic-control'])
wheel('gymnasium', '9.0.0', classic, ['classic-control'])
wheel('pygame', '2.6.1')
wheel('cave', '1.0')
wheel('cave', '2.0')
wheel('lonely', '1.0', ['nobody-has-this'])
)";

QStringList installed() {
  QStringList list;
  const auto packages = installedPackages();
  if (!packages) return {QString::fromStdString(packages.error().message)};
  for (const PythonPackage& package : packages.value())
    if (package.name != "pip" && package.name != "setuptools" && package.name != "wheel")
      list << QString::fromStdString(package.name + " " + package.version);
  return list;
}

// What `installPackages` says: "changed", "as it was" or why it failed.
QString add(const std::vector<std::string>& packages, std::stop_token stop = {}) {
  const auto changed = installPackages(packages, stop);
  if (!changed) return QString::fromStdString(changed.error().message);
  return changed.value() ? QStringLiteral("changed") : QStringLiteral("as it was");
}

const QStringList kGymnasium = {QStringLiteral("gymnasium 1.2.3"), QStringLiteral("pygame 2.6.1")};

}  // namespace

class TestPythonPackages : public QObject {
  Q_OBJECT

  QTemporaryDir m_wheels, m_cache;

 private Q_SLOTS:
  void initTestCase() {
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(kMakeWheels), m_wheels.path()});
    QVERIFY(python.waitForFinished() && python.exitCode() == 0);
    qputenv("PIP_NO_INDEX", "1");  // as this machine's settings may say
    qputenv("PIP_FIND_LINKS", m_wheels.path().toUtf8());
    qputenv("PIP_CONFIG_FILE", "/dev/null");
    qputenv("PODIUM_CACHE", m_cache.path().toUtf8());
    qunsetenv("PODIUM_PYTHON");
  }

  void whatIsAddedIsThereInTheTestedVersion() {
    QCOMPARE(installedPackages().error().code, ErrorCode::Unavailable);
    QCOMPARE(add({"gymnasium"}), QStringLiteral("changed"));
    QCOMPARE(installed(), kGymnasium);  // not 9.0.0, and with what draws its pictures
    QVERIFY(locatePython().ok());
    QCOMPARE(add({"gymnasium"}), QStringLiteral("as it was"));
  }

  void otherPackagesComeAlong() {
    QCOMPARE(add({"cave==1.0"}), QStringLiteral("changed"));
    QCOMPARE(installed(), QStringList(QStringLiteral("cave 1.0")) + kGymnasium);
    QCOMPARE(add({"gymnasium", "cave==1.0"}), QStringLiteral("as it was"));
  }

  void whatCannotBeHadLeavesEverythingAsItWas_data() {
    QTest::addColumn<QString>("package");
    QTest::newRow("unknown") << QStringLiteral("no-such-package-anywhere");
    QTest::newRow("without what it needs") << QStringLiteral("lonely");
    QTest::newRow("against the versions that were tested") << QStringLiteral("gymnasium==9.0.0");
  }
  void whatCannotBeHadLeavesEverythingAsItWas() {
    QFETCH(QString, package);
    const QStringList before = installed();
    const QString said = add({package.toStdString()});
    QVERIFY2(said.contains(QStringLiteral("as it was")) && said.contains(QStringLiteral("pip")), qPrintable(said));
    QCOMPARE(installed(), before);
    QCOMPARE(add({"gymnasium"}), QStringLiteral("as it was"));
  }

  // As a power cut would leave it, in the middle of pip's writing.
  void whatWasCutShortIsNoticedAndMended() {
    const std::filesystem::path folder = pythonFolder();
    std::filesystem::rename(folder / "podium-packages.txt", installingMark());
    QProcess find;
    find.start(QStringLiteral("find"), {QString::fromStdString(folder.string()), QStringLiteral("-name"),
                                        QStringLiteral("gymnasium*"), QStringLiteral("-exec"), QStringLiteral("rm"),
                                        QStringLiteral("-rf"), QStringLiteral("{}"), QStringLiteral("+")});
    QVERIFY(find.waitForFinished());
    QVERIFY(!locatePython().ok());
    QVERIFY2(locatePython().error().message.find("podium env add") != std::string::npos,
             locatePython().error().message.c_str());
    QCOMPARE(add({"gymnasium"}), QStringLiteral("changed"));
    QCOMPARE(installed(), QStringList(QStringLiteral("cave 1.0")) + kGymnasium);  // all of what was wanted
  }

  void aStopEndsAnInstallation() {
    std::stop_source stop;
    stop.request_stop();
    const auto outcome = installPackages({"cave==2.0"}, stop.get_token());
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    QCOMPARE(installed(), QStringList(QStringLiteral("cave 1.0")) + kGymnasium);
  }

  // The distribution's Python was replaced by a newer one, which knows nothing of the packages.
  void aPythonWithoutItsPackagesIsMadeAnew() {
    const std::filesystem::path lib = pythonFolder() / "lib";
    std::filesystem::remove_all(lib);
    QCOMPARE(add({"gymnasium"}), QStringLiteral("changed"));
    QCOMPARE(installed(), QStringList(QStringLiteral("cave 1.0")) + kGymnasium);
  }

  void whatIsRemovedIsGone() {
    const auto unknown = removePackages({"nothing"}, {});
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QVERIFY(removePackages({"Cave"}, {}).ok());
    QCOMPARE(installed(), kGymnasium);
    QCOMPARE(add({"gymnasium"}), QStringLiteral("as it was"));  // and it does not come back
    QVERIFY(removePython().ok());
    QVERIFY(!std::filesystem::exists(pythonFolder()));
    QVERIFY(!installedPackages().ok());
  }
};

QTEST_GUILESS_MAIN(TestPythonPackages)
#include "test_python_packages.moc"
