// Which process of several this is, by the variables of torchrun and of Slurm.
#include <QtTest>
#include <map>

#include "learner/process_place.h"
#include "storage/domain/result.h"

using namespace podium;

namespace {

using Variables = std::map<std::string, std::string>;

std::optional<ProcessPlace> placeOf(const Variables& variables) {
  return processPlace([&](const char* name) -> const char* {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
  });
}

}  // namespace

class TestProcessPlace : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aProcessAloneHasNoPlace() {
    QVERIFY(!placeOf({}));
    QVERIFY(!placeOf({{"RANK", "0"}, {"WORLD_SIZE", "1"}}));
    QVERIFY(!placeOf({{"SLURM_NTASKS", "1"}, {"SLURM_PROCID", "0"}}));
  }

  void theScriptOfABatchJobIsAlone() {
    const Variables script{{"SLURM_JOB_ID", "7"}, {"SLURM_NTASKS", "4"}, {"SLURM_PROCID", "0"}};
    QVERIFY(!placeOf(script));
    Variables step = script;
    step["SLURM_STEP_ID"] = "0";
    QCOMPARE(placeOf(step).value().size, 4);
  }

  void torchrunSaysAll() {
    const Variables variables{{"RANK", "3"},           {"WORLD_SIZE", "8"},
                              {"LOCAL_RANK", "1"},     {"MASTER_ADDR", "node5"},
                              {"MASTER_PORT", "4711"}, {"TORCHELASTIC_USE_AGENT_STORE", "True"},
                              {"SLURM_PROCID", "0"}};
    ProcessPlace wanted;
    wanted.rank = 3;
    wanted.size = 8;
    wanted.localRank = 1;
    wanted.address = "node5";
    wanted.port = 4711;
    wanted.agentListens = true;
    QVERIFY(placeOf(variables) == wanted);
  }

  void slurmMeetsAtTheFirstNode() {
    Variables variables{
        {"SLURM_PROCID", "5"}, {"SLURM_NTASKS", "6"}, {"SLURM_LOCALID", "2"}, {"SLURM_NODELIST", "gpu[03-04,9],b"}};
    ProcessPlace wanted;
    wanted.rank = 5;
    wanted.size = 6;
    wanted.localRank = 2;
    wanted.address = "gpu03";
    QVERIFY(placeOf(variables) == wanted);
    variables["SLURM_JOB_ID"] = "1234567";
    variables["SLURM_STEP_ID"] = "0";
    variables["SLURM_STEP_NODELIST"] = "gpu04";
    QCOMPARE(placeOf(variables).value().port, 19567);
    QCOMPARE(placeOf(variables).value().address, std::string("gpu04"));
    variables["MASTER_PORT"] = "8000";
    QCOMPARE(placeOf(variables).value().port, 8000);
  }

  void firstHostsOfLists_data() {
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("host");
    for (const auto& [list, host] : std::map<const char*, const char*>{{"", ""},
                                                                       {"node1", "node1"},
                                                                       {"node1,node2", "node1"},
                                                                       {"node[1,2]", "node1"},
                                                                       {"node[007-12]", "node007"},
                                                                       {"a[1-2]-ib,b3", "a1-ib"},
                                                                       {"a,b[1-2]", "a"},
                                                                       {"broken[", "broken"}})
      QTest::newRow(*list ? list : "nothing") << list << host;
  }
  void firstHostsOfLists() {
    QFETCH(QString, list);
    QFETCH(QString, host);
    QCOMPARE(QString::fromStdString(firstHost(list.toStdString())), host);
  }

  void contradictionsAreNamed_data() {
    QTest::addColumn<QString>("variables");
    QTest::addColumn<QString>("said");
    QTest::newRow("no rank") << "WORLD_SIZE=2"
                             << "RANK is missing";
    QTest::newRow("rank beyond") << "WORLD_SIZE=2 RANK=2"
                                 << "process 2 of 2";
    QTest::newRow("no number") << "WORLD_SIZE=two RANK=0"
                               << "WORLD_SIZE=two";
    QTest::newRow("negative") << "WORLD_SIZE=2 RANK=-1"
                              << "RANK=-1";
    QTest::newRow("no port") << "WORLD_SIZE=2 RANK=0 MASTER_PORT=70000"
                             << "MASTER_PORT=70000";
    QTest::newRow("slurm without rank") << "SLURM_NTASKS=2"
                                        << "SLURM_PROCID is missing";
  }
  void contradictionsAreNamed() {
    QFETCH(QString, variables);
    QFETCH(QString, said);
    Variables all;
    for (const QString& one : variables.split(QLatin1Char(' ')))
      all[one.section(QLatin1Char('='), 0, 0).toStdString()] = one.section(QLatin1Char('='), 1).toStdString();
    try {
      placeOf(all);
      QFAIL("Nothing was said.");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::InvalidInput);
      QVERIFY2(QString::fromUtf8(fault.what()).contains(said), fault.what());
    }
  }
};

QTEST_GUILESS_MAIN(TestProcessPlace)
#include "test_process_place.moc"
