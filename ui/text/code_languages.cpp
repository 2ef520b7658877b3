#include "ui/text/code_languages.h"

#include <algorithm>

namespace podium {
namespace {

QStringList words(const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

QSet<QString> wordSet(const char* list) {
  const QStringList all = words(list);
  return {all.begin(), all.end()};
}

StringForm form(const char* open, const char* close, bool escapes = true, bool multiline = false) {
  return {QString::fromLatin1(open), QString::fromLatin1(close), escapes, multiline};
}

std::vector<StringForm> quotes() { return {form("\"", "\""), form("'", "'")}; }

CodeLanguage cLike(const char* names, const char* keywords) {
  return {.names = words(names),
          .keywords = wordSet(keywords),
          .lineComments = words("//"),
          .blockOpen = QStringLiteral("/*"),
          .blockClose = QStringLiteral("*/"),
          .strings = quotes()};
}

CodeLanguage hashLike(const char* names, const char* keywords) {
  return {.names = words(names),
          .keywords = wordSet(keywords),
          .lineComments = words("#"),
          .blockOpen = {},
          .blockClose = {},
          .strings = quotes()};
}

std::vector<CodeLanguage> makeLanguages() {
  std::vector<CodeLanguage> all;
  CodeLanguage python = hashLike("python py python3 py3 pycon ipython",
                                 "False None True and as assert async await break case class continue def del elif "
                                 "else except finally for from global if import in is lambda match nonlocal not or "
                                 "pass raise return self try while with yield");
  python.strings = {form("\"\"\"", "\"\"\"", true, true), form("'''", "'''", true, true), form("\"", "\""),
                    form("'", "'")};
  all.push_back(python);
  all.push_back(cLike(
      "cpp c c++ cc cxx h hpp cuda objective-c arduino",
      "alignas alignof auto bool break case catch char class co_await co_return co_yield concept const const_cast "
      "consteval constexpr constinit continue decltype default delete do double dynamic_cast else enum explicit export "
      "extern false final float for friend goto if inline int long mutable namespace new noexcept nullptr operator "
      "override private protected public register reinterpret_cast requires restrict return short signed sizeof static "
      "static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename union "
      "unsigned using virtual void volatile wchar_t while include define ifdef ifndef endif pragma"));
  all.push_back(cLike("java kotlin kt scala csharp c# cs swift dart",
                      "abstract as assert async await boolean break byte case catch char class const continue data "
                      "default do double else enum extends false final finally float for foreach fun func guard if "
                      "implements import in init instanceof int interface internal is lazy let long module namespace "
                      "native new null object open out override package private protected public record ref return "
                      "sealed self short static strictfp string super switch synchronized this throw throws transient "
                      "true try using val var virtual void volatile when where while yield"));
  CodeLanguage script =
      cLike("javascript js jsx typescript ts tsx node mjs",
            "abstract any as async await boolean break case catch class const continue debugger declare default delete "
            "do else enum export extends false finally for from function get if implements import in instanceof "
            "interface is keyof let namespace never new null number of private protected public readonly return set "
            "static string super switch this throw true try type typeof undefined unknown var void while with yield");
  script.strings.push_back(form("`", "`", true, true));
  all.push_back(script);
  CodeLanguage rust = cLike("rust rs",
                            "as async await bool break char const continue crate dyn else enum extern f32 f64 false fn "
                            "for i128 i16 i32 i64 i8 if impl in isize let loop match mod move mut pub ref return self "
                            "Self static str struct super trait true type u128 u16 u32 u64 u8 unsafe use usize where "
                            "while");
  rust.strings = {form("\"", "\"", true, true)};  // ' begins a lifetime as often as a character
  all.push_back(rust);
  CodeLanguage go = cLike("go golang",
                          "any bool break byte case chan const continue default defer else error fallthrough false "
                          "float32 float64 for func go goto if import int int32 int64 interface iota map nil package "
                          "range return rune select string struct switch true type uint uint32 uint64 var");
  go.strings.push_back(form("`", "`", false, true));
  all.push_back(go);
  CodeLanguage bash =
      hashLike("bash sh shell zsh console shell-session dockerfile make makefile",
               "alias case cd declare do done echo elif else esac eval exec exit export fi for function "
               "if in local read readonly return select set shift source then time trap unset until "
               "while");
  bash.strings = {form("\"", "\"", true, true), form("'", "'", false, true)};
  all.push_back(bash);
  CodeLanguage sql = {
      .names = words("sql mysql postgresql postgres sqlite plsql tsql"),
      .keywords =
          wordSet("add all alter and any as asc begin between bigint boolean by case cast char check column "
                  "commit constraint count create cross database date decimal default delete desc distinct drop "
                  "else end except exists false float foreign from full function group having if in index inner "
                  "insert int integer intersect into is join key left like limit not null numeric offset on or "
                  "order outer over partition primary references returning right rollback select set sum table "
                  "text then timestamp trigger true union unique update using values varchar view when where "
                  "with"),
      .lineComments = words("--"),
      .blockOpen = QStringLiteral("/*"),
      .blockClose = QStringLiteral("*/"),
      .strings = {form("'", "'", false, true), form("\"", "\"", false)},
      .anyCase = true};
  all.push_back(sql);
  CodeLanguage json = cLike("json jsonc json5 jsonl", "true false null");
  all.push_back(json);
  all.push_back({.names = words("html xml svg xhtml vue"),
                 .keywords = {},
                 .lineComments = {},
                 .blockOpen = QStringLiteral("<!--"),
                 .blockClose = QStringLiteral("-->"),
                 .strings = {form("\"", "\"", false, true), form("'", "'", false, true)},
                 .markup = true});
  all.push_back(hashLike("yaml yml toml ini", "true false null yes no on off"));
  all.push_back(hashLike("r",
                         "break else FALSE for function if in Inf library NA NaN next NULL repeat require return "
                         "TRUE while"));
  return all;
}

}  // namespace

const std::vector<CodeLanguage>& codeLanguages() {
  static const std::vector<CodeLanguage> list = makeLanguages();
  return list;
}

const CodeLanguage* findLanguage(const QString& name) {
  const QString wanted = name.trimmed().toLower();
  const auto& all = codeLanguages();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const CodeLanguage& row) { return row.names.contains(wanted); });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace podium
