// No two types and no two free functions have one name: the linker would take them for one. Small trees with and
// without such a pair show that the check can fail, and that it does not fail for what is allowed.
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <iterator>
#include <set>

#include "tests/layering/definitions.h"
#include "tests/layering/include_rules.h"

using namespace podium::layering;

namespace {

struct Tree {
  std::vector<Definition> definitions;
  QStringList faults;  // files that could not be read
};

Tree readTree(const QString& root) {
  Tree tree;
  for (const QString& path : sourceFiles(root) + testFiles(root)) {
    QFile file(root + QLatin1Char('/') + path);
    if (!file.open(QIODevice::ReadOnly)) {
      tree.faults << path;
      continue;
    }
    FileDefinitions read = definitionsOf(path.toStdString(), file.readAll().toStdString());
    if (!read.fault.empty()) tree.faults << QString::fromStdString(read.fault);
    std::ranges::move(read.all, std::back_inserter(tree.definitions));
  }
  return tree;
}

QString sentence(const Collision& collision) {
  QStringList places;
  for (const Definition& place : collision.places)
    places << QStringLiteral("%1:%2").arg(QString::fromStdString(place.file)).arg(place.line);
  return QStringLiteral("%1 is defined in %2. Rename one, or put it into an anonymous namespace.")
      .arg(QString::fromStdString(collision.name), places.join(QStringLiteral(" and ")));
}

QStringList sentences(const Tree& tree) {
  QStringList all = tree.faults;
  for (const Collision& collision : collisionsOf(tree.definitions)) all << sentence(collision);
  return all;
}

void write(const QString& path, const QString& text) {
  QFile file(path);
  QVERIFY(QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
  file.write(text.toUtf8());
}

}  // namespace

class TestNames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everythingHasANameOfItsOwn() {
    const Tree tree = readTree(QString::fromLatin1(PODIUM_SOURCE_DIR));
    QVERIFY2(tree.definitions.size() > 1000, "the source folder was not found");
    const QStringList problems = sentences(tree);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
  }

  // clang-format puts what stands in a namespace at the margin: a second, simple way to find types.
  void noTypeIsOverlooked() {
    static const QRegularExpression type(QStringLiteral(
        "^(?:class|struct|union|enum|enum class) (?:alignas\\(\\w+\\) )?(\\w+)(?: final)?(?: :[^:;].*)? \\{"));
    const QString root = QString::fromLatin1(PODIUM_SOURCE_DIR);
    std::set<std::pair<std::string, int>> found;
    for (const Definition& definition : readTree(root).definitions) found.emplace(definition.file, definition.line);
    int types = 0;
    for (const QString& path : sourceFiles(root) + testFiles(root)) {
      QFile file(root + QLatin1Char('/') + path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      for (int line = 1; !file.atEnd(); ++line) {
        const QString text = QString::fromUtf8(file.readLine());
        if (!type.match(text).hasMatch()) continue;
        ++types;
        QVERIFY2(found.contains({path.toStdString(), line}),
                 qPrintable(QStringLiteral("%1:%2 was not seen: %3").arg(path).arg(line).arg(text)));
      }
    }
    QVERIFY(types > 500);
  }

  void plantedCollisionsAreFound_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* title, const char* first, const char* second, const char* name) {
      QTest::newRow(title) << QString::fromLatin1(first) << QString::fromLatin1(second) << QString::fromLatin1(name);
    };
    row("two structs", "namespace podium {\nstruct Turn {\n  std::string text;\n};\n}",
        "namespace podium {\nstruct Turn : Base<int> { int role; };\n}", "podium::Turn");
    row("a class and a struct", "namespace podium { class MACRO Turn final { public: int a{}; }; }",
        "namespace podium { struct alignas(8) Turn { int b; }; }", "podium::Turn");
    row("enumerations", "namespace podium { enum class Kind : int { A, B }; }",
        "namespace podium { enum class [[nodiscard]] Kind { C }; }", "podium::Kind");
    row("namespaces written otherwise", "namespace podium::test { struct A {}; }",
        "namespace podium { namespace { struct B {}; } inline namespace test { struct A { int a; }; } }",
        "podium::test::A");
    row("no namespace", "struct Plain {};", "struct Plain { int a; };", "Plain");
    row("templates", "namespace podium { template <class T, int N = 3> struct Box { T t[N]; }; }",
        "namespace podium { template <class T> class Box {}; }", "podium::Box");
    row("behind a macro", "Q_DECLARE_METATYPE(podium::Other)\nnamespace podium { struct Turn {}; }",
        "namespace podium { Q_NAMESPACE struct Turn { int a; }; }", "podium::Turn");
    row("functions", "namespace podium { inline int half(const int x) { return x / 2; } }",
        "namespace podium { int half(int value = 3) { return value; } }", "podium::half(int)");
    row("functions with the same namespace spelt out",
        "namespace podium { QString words(const std::vector<podium::Turn>& turns, int) { return {}; } }",
        "namespace podium { QString words(const std::vector<Turn>&, int n) noexcept { return {}; } }",
        "podium::words(const std::vector<Turn>&,int)");
    row("operators", "namespace podium { bool operator<(const A& a, const B& b) { return true; } }",
        "namespace podium { bool operator<(const A&, const B&);\nbool operator<(const A& x, const B& y) { return 0; } "
        "}",
        "podium::operator<(const A&,const B&)");
    row("function templates", "namespace podium { template <class T> T twice(T value) { return value + value; } }",
        "namespace podium { template <class Number> auto twice(Number n) -> Number { return n; } }",
        "podium::twice($0)");
    row("behind all sorts of things",
        "namespace podium { const char* const kBrace = \"}\"; constexpr char kQuote = '\"'; auto raw = R\"(})\"; }\n"
        "namespace podium { Foo::Foo() : m_a{1}, m_b(2) { run([] { return 20'000; }); }\n"
        "constexpr Row kRows[] = {{1, 2}, {3}}; struct Turn {}; }",
        "#define BRACE {\n#if 1\nnamespace podium { struct Turn { int a; }; }\n#endif", "podium::Turn");
  }
  void plantedCollisionsAreFound() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("learner/conversation.h")), first);
    write(folder.filePath(QStringLiteral("ui/text/turn.cpp")), second);
    const QStringList found = sentences(readTree(folder.path()));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].startsWith(name + QStringLiteral(" is defined in learner/conversation.h:")),
             qPrintable(found[0]));
    QVERIFY2(found[0].contains(QStringLiteral(" and ui/text/turn.cpp:")), qPrintable(found[0]));
  }

  void allowedNamesPass_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char* title, const char* first, const char* second) {
      QTest::newRow(title) << QString::fromLatin1(first) << QString::fromLatin1(second);
    };
    row("anonymous", "namespace podium { struct Options {}; }",
        "namespace podium { namespace { struct Options {}; } }");
    row("declared only", "namespace podium { struct Turn {}; class Other; }",
        "namespace podium { struct Turn; enum class Other : int; struct Uses { Turn* turn; }; }");
    row("nested", "struct A { struct Row {}; enum class Kind { X }; };",
        "struct B { struct Row {}; enum class Kind { Y }; };");
    row("another namespace", "namespace podium::a { struct Row {}; }", "namespace podium::b { struct Row {}; }");
    row("overloads", "namespace podium { std::string toText(Verdict v) { return {}; } }",
        "namespace podium { std::string toText(const Ranking& r) { return {}; } }");
    row("static", "namespace podium { static int half(int x) { return x; } }",
        "namespace podium { static int half(int x) { return x / 2; } }");
    row("members", "struct A { void run(); };\nvoid A::run() {}", "struct B { void run(); };\nvoid B::run() {}");
    row("in words", "// struct Turn {};\nstruct Turn {};", "/* struct Turn {}; */ const char* a = \"struct Turn {\";");
    row("inside functions", "void a() { struct Row {}; }", "void b() { struct Row { int x; }; }");
    row("specialisations", "template <> struct std::hash<A> {};", "template <> struct std::hash<B> {};");
    row("two programs", "int main() { return 0; }", "int main(int argc, char** argv) { return 1; }");
  }
  void allowedNamesPass() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("learner/a.cpp")), first);
    write(folder.filePath(QStringLiteral("ui/b.cpp")), second);
    const QStringList found = sentences(readTree(folder.path()));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
  }

  // Each test is a program of its own; what tests share is not.
  void testsMeetTheProgramButNotEachOther() {
    const QTemporaryDir folder;
    const QString turn = QStringLiteral("namespace podium { struct Turn {}; }");
    write(folder.filePath(QStringLiteral("tests/ui/test_a.cpp")), turn);
    write(folder.filePath(QStringLiteral("tests/ui/test_b.cpp")), turn);
    QCOMPARE(sentences(readTree(folder.path())), QStringList());
    write(folder.filePath(QStringLiteral("tests/ui/fixture.h")), turn);
    QCOMPARE(sentences(readTree(folder.path())).size(), 1);
  }

  void unreadableFilesAreTold() {
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("ui/a.cpp")),
          QStringLiteral("#if X\nvoid a(int) {\n#else\nvoid a() {\n#endif\n}\n"));
    const QStringList found = sentences(readTree(folder.path()));
    QVERIFY(found.size() == 1 && found[0].startsWith(QStringLiteral("ui/a.cpp")));
  }
};

QTEST_APPLESS_MAIN(TestNames)
#include "test_names.moc"
