#pragma once
// Types and free functions that a C++ file defines in its namespaces, by the names that the linker knows them by. Two
// of one name in one program are undefined behaviour that neither compiler nor linker tells of: one may run the other's
// destructor (ISO C++20 [basic.def.odr]).
#include <string>
#include <string_view>
#include <vector>

namespace podium::layering {

struct Definition {
  std::string name;  // "podium::ClipView"; of functions with the types of their parameters: "podium::text(int,Foo&)"
  std::string file;
  int line = 0;
  bool isType = false;
  bool internal = false;  // in an anonymous namespace, or static: nobody else's affair
};

struct FileDefinitions {
  std::vector<Definition> all;
  std::string fault;  // why the file could not be read; empty: it was
};

// Reads what stands in namespaces, in both branches of an #if. Members, specialisations, and what is defined outside of
// its namespace by a qualified name are left out, as are variables, aliases and declarations. Types of parameters are
// compared as they are spelt: functions that differ in an alias alone are taken for two.
FileDefinitions definitionsOf(const std::string& file, std::string_view text);

struct Collision {
  std::string name;
  std::vector<Definition> places;  // in two files at least
};
// What two files define under one name. Left out: what is internal to its file, main(), and names that only tests
// (tests/.../test_*.cpp, each a program of its own) share.
std::vector<Collision> collisionsOf(const std::vector<Definition>& definitions);

}  // namespace podium::layering
