// Pickles without Python: what Python wrote is read, and what is hostile is refused with its reason.
#include <QtTest>

#include "exporters/import/pickle_reader.h"
#include "storage/domain/result.h"

using namespace podium;

namespace {

constexpr std::string_view kRecords[] = {"pref_db.PrefDB"};

PickleDocument read(std::string_view bytes, const PickleLimits& limits = {}) {
  MemoryBytes source(bytes);
  return readPickle(source, "x.pkl", kRecords, limits);
}

PickleDocument readHex(const QByteArray& hex) { return read(QByteArray::fromHex(hex).toStdString()); }

std::string refusal(std::string_view bytes, const PickleLimits& limits = {}) {
  try {
    read(bytes, limits);
  } catch (const Exception& fault) {
    return fault.error().message;
  }
  return {};
}

bool says(const std::string& message, std::string_view words) {
  const bool found = message.find(words) != std::string::npos;
  if (!found) qWarning("%s", message.c_str());
  return found;
}

using namespace std::string_literals;

}  // namespace

class TestPickleReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // {'none': None, 't': True, 'f': False, 'n': [0, 255, 65535, -1, 2**31, -2**62], 'x': 1.5, 's': 'gr\u00fcn',
  // 'b': b'\x00\xff', 'tu': (1, 2, 3, 4), 'e': (), 'd': {'k': [{}]}}
  void plainValuesOfEveryProtocolAreRead_data() {
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char* name, const char* hex) { QTest::newRow(name) << QByteArray(hex); };
    row("protocol 1",
        "7d71002858040000006e6f6e6571014e58010000007471024930310a58010000006671034930300a5801000000"
        "6e71045d7105284b004bff4dffff4affffffff4c323134373438333634384c0a4c2d3436313136383630313834"
        "32373338373930344c0a655801000000787106473ff8000000000000580100000073710758050000006772c3bc"
        "6e71085801000000627109635f636f646563730a656e636f64650a710a28580300000000c3bf710b5806000000"
        "6c6174696e31710c74710d52710e58020000007475710f284b014b024b034b0474711058010000006571112958"
        "010000006471127d711358010000006b71145d71157d71166173752e");
    row("protocol 2",
        "80027d71002858040000006e6f6e6571014e58010000007471028858010000006671038958010000006e71045d"
        "7105284b004bff4dffff4affffffff8a0500000080008a0800000000000000c0655801000000787106473ff800"
        "0000000000580100000073710758050000006772c3bc6e71085801000000627109635f636f646563730a656e63"
        "6f64650a710a580300000000c3bf710b58060000006c6174696e31710c86710d52710e58020000007475710f28"
        "4b014b024b034b0474711058010000006571112958010000006471127d711358010000006b71145d71157d7116"
        "6173752e");
    row("protocol 3",
        "80037d71002858040000006e6f6e6571014e58010000007471028858010000006671038958010000006e71045d"
        "7105284b004bff4dffff4affffffff8a0500000080008a0800000000000000c0655801000000787106473ff800"
        "0000000000580100000073710758050000006772c3bc6e71085801000000627109430200ff710a580200000074"
        "75710b284b014b024b034b0474710c580100000065710d29580100000064710e7d710f58010000006b71105d71"
        "117d71126173752e");
    row("protocol 4",
        "80049583000000000000007d94288c046e6f6e65944e8c017494888c016694898c016e945d94284b004bff4dff"
        "ff4affffffff8a0500000080008a0800000000000000c0658c017894473ff80000000000008c0173948c056772"
        "c3bc6e948c016294430200ff948c02747594284b014b024b034b0474948c016594298c0164947d948c016b945d"
        "947d946173752e");
    row("protocol 5",
        "80059583000000000000007d94288c046e6f6e65944e8c017494888c016694898c016e945d94284b004bff4dff"
        "ff4affffffff8a0500000080008a0800000000000000c0658c017894473ff80000000000008c0173948c056772"
        "c3bc6e948c016294430200ff948c02747594284b014b024b034b0474948c016594298c0164947d948c016b945d"
        "947d946173752e");
  }
  void plainValuesOfEveryProtocolAreRead() {
    QFETCH(QByteArray, hex);
    const PickleDocument document = readHex(hex);
    const PickleValue& root = document.root();
    QCOMPARE(root.kind, PickleKind::Dict);
    QCOMPARE(root.find("none")->kind, PickleKind::None);
    QVERIFY(root.find("t")->kind == PickleKind::Bool && root.find("t")->integer == 1);
    QVERIFY(root.find("f")->kind == PickleKind::Bool && root.find("f")->integer == 0);
    std::vector<std::int64_t> numbers;
    for (const PickleValue* number : root.find("n")->items) numbers.push_back(number->integerAt());
    QCOMPARE(numbers, (std::vector<std::int64_t>{0, 255, 65535, -1, 1LL << 31, -(1LL << 62)}));
    QCOMPARE(root.find("x")->number, 1.5);
    QVERIFY(root.find("s")->kind == PickleKind::Text && root.find("s")->text == "gr\xC3\xBCn");
    QVERIFY(root.find("b")->kind == PickleKind::Bytes && root.find("b")->text == "\0\xFF"s);
    QVERIFY(root.find("tu")->kind == PickleKind::Tuple && root.find("tu")->items[3]->integer == 4);
    QVERIFY(root.find("e")->items.empty());
    QCOMPARE(root.find("d")->find("k")->items[0]->kind, PickleKind::Dict);
    QVERIFY(!root.find("other"));
  }

  void protocol0IsRead() {
    const PickleDocument document = read("(dp0\nVa\np1\n(lp2\nI1\naI01\naNaF2.5\nasVb\np3\n(Vx\np4\nVy\np5\ntp6\ns.");
    const auto& list = document.root().find("a")->items;
    QCOMPARE(list.size(), 4u);
    QVERIFY(list[0]->integer == 1 && list[1]->kind == PickleKind::Bool && list[3]->number == 2.5);
    QCOMPARE(document.root().find("b")->items[1]->text, "y");
  }

  void arraysAreRead_data() {
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char* name, const char* hex) { QTest::newRow(name) << QByteArray(hex); };
    row("protocol 2",
        "8002636e756d70792e5f636f72652e6d756c746961727261790a5f7265636f6e7374727563740a7100636e756d"
        "70790a6e6461727261790a71014b00857102635f636f646563730a656e636f64650a7103580100000062710458"
        "060000006c6174696e317105867106527107877108527109284b014b024b0386710a636e756d70790a64747970"
        "650a710b58020000006932710c898887710d52710e284b0358010000003c710f4e4e4e4affffffff4affffffff"
        "4b0074711062896803580c00000000000100020003000400050071116805867112527113747114622e");
    row("protocol 3",
        "8003636e756d70792e5f636f72652e6d756c746961727261790a5f7265636f6e7374727563740a7100636e756d"
        "70790a6e6461727261790a71014b008571024301627103877104527105284b014b024b03867106636e756d7079"
        "0a64747970650a7107580200000069327108898887710952710a284b0358010000003c710b4e4e4e4affffffff"
        "4affffffff4b0074710c6289430c000001000200030004000500710d74710e622e");
    row("protocol 4",
        "80049597000000000000008c166e756d70792e5f636f72652e6d756c74696172726179948c0c5f7265636f6e73"
        "74727563749493948c056e756d7079948c076e6461727261799493944b0085944301629487945294284b014b02"
        "4b03869468038c0564747970659493948c02693294898887945294284b038c013c944e4e4e4affffffff4affff"
        "ffff4b0074946289430c000001000200030004000500947494622e");
    row("protocol 5",
        "80059582000000000000008c136e756d70792e5f636f72652e6e756d65726963948c0b5f66726f6d6275666665"
        "7294939428960c00000000000000000001000200030004000500948c056e756d7079948c056474797065949394"
        "8c02693294898887945294284b038c013c944e4e4e4affffffff4affffffff4b007494624b024b0386948c0143"
        "94749452942e");
  }
  void arraysAreRead() {
    QFETCH(QByteArray, hex);
    const PickleDocument document = readHex(hex);
    const PickleValue& array = document.root();
    QCOMPARE(array.shape, (std::vector<std::int64_t>{2, 3}));
    for (std::int64_t i = 0; i < 6; ++i) QCOMPARE(array.integerAt(i), i);
    QVERIFY_EXCEPTION_THROWN(array.integerAt(6), std::runtime_error);
  }

  void otherArraysAreRead() {
    const PickleDocument big = readHex(
        "80049599000000000000008c166e756d70792e5f636f72652e6d756c74696172726179948c0c5f7265636f6e73"
        "74727563749493948c056e756d7079948c076e6461727261799493944b0085944301629487945294284b014b02"
        "859468038c0564747970659493948c02663894898887945294284b038c013e944e4e4e4affffffff4affffffff"
        "4b007494628943103ff8000000000000c000000000000000947494622e");
    QCOMPARE(big.root().numberAt(0), 1.5);
    QCOMPARE(big.root().numberAt(1), -2.0);
    const PickleDocument scalar = readHex(
        "80049566000000000000008c166e756d70792e5f636f72652e6d756c74696172726179948c067363616c617294"
        "93948c056e756d7079948c0564747970659493948c02663494898887945294284b038c013c944e4e4e4affffff"
        "ff4affffffff4b0074946243040000803e94869452942e");
    QCOMPARE(scalar.root().numberAt(), 0.25);
    const PickleDocument objects = readHex(
        "80049595000000000000008c166e756d70792e5f636f72652e6d756c74696172726179948c0c5f7265636f6e73"
        "74727563749493948c056e756d7079948c076e6461727261799493944b0085944301629487945294284b014b02"
        "859468038c0564747970659493948c024f3894898887945294284b038c017c944e4e4e4affffffff4affffffff"
        "4b3f749462895d94287d948c0161944b01737d94657494622e");
    QCOMPARE(objects.root().items.size(), 2u);
    QCOMPARE(objects.root().items[0]->find("a")->integer, 1);
    const PickleDocument fortran = readHex(
        "8005957c000000000000008c136e756d70792e5f636f72652e6e756d65726963948c0b5f66726f6d6275666665"
        "7294939428960600000000000000000301040205948c056e756d7079948c0564747970659493948c0275319489"
        "8887945294284b038c017c944e4e4e4affffffff4affffffff4b007494624b024b0386948c014694749452942e");
    QVERIFY(fortran.root().fortran && fortran.root().integerAt(1) == 3);
  }

  void recordsOfNamedClassesAreRead_data() {
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char* name, const char* hex) { QTest::newRow(name) << QByteArray(hex); };
    row("protocol 1",
        "63636f70795f7265670a5f7265636f6e7374727563746f720a71002863707265665f64620a5072656644420a71"
        "01635f5f6275696c74696e5f5f0a6f626a6563740a71024e7471035271047d7105285805000000707265667371"
        "065d7107284b014b0228473ff00000000000004700000000000000007471087471096158060000006d61786c65"
        "6e710a4b0375622e");
    row("protocol 2",
        "800263707265665f64620a5072656644420a7100298171017d7102285805000000707265667371035d71044b01"
        "4b02473ff00000000000004700000000000000008671058771066158060000006d61786c656e71074b0375622e");
    row("protocol 4",
        "8004954e000000000000008c07707265665f6462948c065072656644429493942981947d94288c057072656673"
        "945d944b014b02473ff000000000000047000000000000000086948794618c066d61786c656e944b0375622e");
  }
  void recordsOfNamedClassesAreRead() {
    QFETCH(QByteArray, hex);
    const PickleDocument document = readHex(hex);
    QVERIFY(document.root().kind == PickleKind::Record && document.root().text == "pref_db.PrefDB");
    QCOMPARE(document.root().find("maxlen")->integer, 3);
    QCOMPARE(document.root().find("prefs")->items[0]->items[2]->items[0]->number, 1.0);
    const QByteArray bytes = QByteArray::fromHex(hex);
    MemoryBytes source(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
    QVERIFY_EXCEPTION_THROWN(readPickle(source, "x.pkl", {}), Exception);
  }

  void whatWouldRunIsRefusedByName() {
    const auto hex = [](const char* text) { return QByteArray::fromHex(text).toStdString(); };
    QVERIFY(
        says(refusal(hex("80049522000000000000008c05706f736978948c0673797374656d9493948c076563686f20686994859452942e")),
             "would run posix.system"));
    QVERIFY(says(refusal(hex("8002635f5f6275696c74696e5f5f0a6576616c0a710058010000003171018571025271032e")),
                 "would run __builtin__.eval"));
    QVERIFY(says(refusal("cos\nsystem\n(S'echo hi'\ntR."), "would run os.system"));
    QVERIFY(says(refusal("(S'echo hi'\nios\nsystem\n."), "would run os.system"));
    QVERIFY(says(refusal("\x80\x04\x8c\x08"
                         "builtins\x8c\x04"
                         "exec\x93."),
                 "would run builtins.exec"));
    QVERIFY(says(refusal("cnumpy\nload\n(S'x'\ntR."), "would run numpy.load"));
    QVERIFY(says(refusal("c__builtin__\ngetattr\n."), "__builtin__.getattr"));
    // An allowed name in another role.
    QVERIFY(says(refusal("c_codecs\nencode\n(Vx\nVrot13\ntR."), "_codecs.encode in a way"));
    QVERIFY(says(refusal("ccopy_reg\n_reconstructor\n(cnumpy\nndarray\nc__builtin__\nobject\nNtR."), "in a way"));
    QVERIFY(says(refusal("cpref_db\nPrefDB\n(I1\ntR."), "pref_db.PrefDB in a way"));
    QVERIFY(says(refusal("Pelsewhere\n."), "outside of the file"));
    QVERIFY(says(refusal("\x80\x02\x82\x01."), "extension registry"));
    QVERIFY(says(refusal("\x80\x05\x97."), "buffer"));
  }

  void whereAFileIsCutOffItIsSaid() {
    const std::string whole =
        QByteArray::fromHex(
            "80049599000000000000008c166e756d70792e5f636f72652e6d756c74696172726179948c0c5f7265636f6e73"
            "74727563749493948c056e756d7079948c076e6461727261799493944b0085944301629487945294284b014b02"
            "859468038c0564747970659493948c02663894898887945294284b038c013e944e4e4e4affffffff4affffffff"
            "4b007494628943103ff8000000000000c000000000000000947494622e")
            .toStdString();
    for (std::size_t size = 0; size < whole.size(); ++size) {
      const std::string message = refusal(std::string_view(whole).substr(0, size));
      QVERIFY(says(message, "its byte " + std::to_string(size) + ": it ends in the middle"));
    }
    QVERIFY(refusal(whole).empty());
  }

  // Every single byte of a good pickle replaced by every other: a value or a reason, never anything else.
  void noDamageGoesFurtherThanAReason() {
    const QByteArray good = QByteArray::fromHex(
        "8004954e000000000000008c07707265665f6462948c065072656644429493942981947d94288c057072656673"
        "945d944b014b02473ff000000000000047000000000000000086948794618c066d61786c656e944b0375622e");
    int refused = 0;
    for (qsizetype at = 0; at < good.size(); ++at)
      for (int byte = 0; byte < 256; ++byte) {
        std::string bytes = good.toStdString();
        bytes[static_cast<std::size_t>(at)] = static_cast<char>(byte);
        refused += refusal(bytes).empty() ? 0 : 1;
      }
    QVERIFY(refused > 1000);
  }

  void emptyStacksAreNoticed() {
    for (const char* bytes :
         {".",        "0.", "1.", "a.",     "s.",     "R.",    "b.",        "\x85.", "(.",    "(a.",  "]s.",
          "(K\x01u.", "t.", "2.", "q\x01.", "h\x01.", "N(0a.", "}(K\x01u.", "\x81.", "\x93.", "\x94."})
      QVERIFY2(!refusal(bytes).empty(), bytes);
    QVERIFY(refusal("N(0.").empty());
  }

  void hugeLengthsCostNothing() {
    QVERIFY(says(refusal("\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\x7f"
                         "abc"),
                 "more bytes"));
    QVERIFY(says(refusal("\x80\x04"
                         "B\xff\xff\xff\x7f"
                         "abc"s),
                 "ends in the middle"));
    QVERIFY(says(refusal("\x80\x02\x8b\xff\xff\xff\x7f"
                         "abc"),
                 "64 bits"));
    // An array of 2**62 bytes, of 2**40 times 2**40, and of 3 that holds 2.
    const auto array = [](const std::string& shape) {
      return "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntS'b'\ntR(I1\n" + shape +
             "cnumpy\ndtype\n(S'u1'\nI0\nI1\ntRI00\nS'ab'\ntb.";
    };
    QVERIFY(refusal(array("(I2\nt")).empty());
    QVERIFY(says(refusal(array("(I3\nt")), "as many bytes"));
    QVERIFY(says(refusal(array("(I4611686018427387904\nt")), "larger than any memory"));
    QVERIFY(says(refusal(array("(I1099511627776\nI1099511627776\nt")), "larger than any memory"));
    QVERIFY(says(refusal(array("(I-1\nt")), "no usable shape"));
    QVERIFY(says(refusal(array("(I0\nI9223372036854775807\nI9223372036854775807\nt")), "array"));
  }

  void sharedListsDoNotMultiply() {
    std::string laughs = "]q" + "\0"s;
    for (char level = 1; level < 30; ++level) {
      laughs += "](";
      for (int i = 0; i < 100; ++i) laughs += "h"s + static_cast<char>(level - 1);
      laughs += "eq"s + level;
    }
    const PickleDocument document = read("\x80\x02" + laughs + ".");
    QVERIFY(document.size() < 100);
    QCOMPARE(document.root().items.size(), 100u);
  }

  void aListMayHoldItself() {
    const PickleDocument document = read(
        "]q\x01h\x01"
        "a.");
    QCOMPARE(document.root().items[0], &document.root());
  }

  void depthIsBounded() {
    const int levels = 1'000'000;
    const std::string deep = std::string(levels, ']') + std::string(levels - 1, 'a') + ".";
    QVERIFY(says(refusal(deep), "nested deeper than 200"));
    QVERIFY(says(refusal("N" + std::string(levels, '\x85') + "."), "nested deeper than 200"));
    QVERIFY(refusal(std::string(199, ']') + std::string(198, 'a') + ".").empty());
    QVERIFY(says(refusal(std::string(4'000'000, '(')), "piles up"));
  }

  void countsAreBounded() {
    const PickleLimits few{.bytes = 1000, .values = 50, .references = 100, .stack = 20, .depth = 200};
    QVERIFY(says(refusal(std::string(60, 'N'), few), "piles up"));
    std::string many = "]";
    for (int i = 0; i < 60; ++i) many += "Na";
    QVERIFY(says(refusal(many + ".", few), "more values"));
    std::string references = "]N";  // one value, taken again and again
    references +=
        "q\x01"
        "0";
    for (int i = 0; i < 120; ++i)
      references +=
          "h\x01"
          "a";
    QVERIFY(says(refusal(references + ".", few), "more values"));
    std::string memo;  // the same value under many names
    for (int i = 0; i < 60; ++i) memo += "r"s + static_cast<char>(i) + "\0\0\0"s;
    QVERIFY(says(refusal("N" + memo + ".", few), "remembers more"));
    QVERIFY(says(refusal("N"
                         "r\xff\xff\xff\xff"
                         "j\xff\xff\xff\xfe.",
                         few),
                 "never remembered"));
    // Copies of a shared text count.
    std::string copies =
        "c_codecs\nencode\nq\x01"
        "0V" +
        std::string(100, 'x') +
        "\nVlatin1\n\x86q\x02"
        "0";
    for (int i = 0; i < 12; ++i) copies += "h\x01h\x02R0";
    QVERIFY(says(refusal(copies + "N.", few), "more bytes"));
    // So do copies of a shared list.
    std::string sets =
        "c__builtin__\nset\nq\x01"
        "0](NNNNNNNNNNe\x85q\x02"
        "0";
    for (int i = 0; i < 12; ++i) sets += "h\x01h\x02R0";
    QVERIFY(says(refusal(sets + "N.", few), "more values"));
  }

  void picklesAreRecognised() {
    QVERIFY(looksLikePickle(QByteArray::fromHex("80049599000000000000008c16").toStdString()));
    QVERIFY(looksLikePickle("\x80\x02}q"));
    QVERIFY(!looksLikePickle("\x80"));
    QVERIFY(!looksLikePickle("{\"a\": 1}"));
    QVERIFY(!looksLikePickle("\x80\x09}q"));
  }
};

QTEST_GUILESS_MAIN(TestPickleReader)
#include "test_pickle_reader.moc"
