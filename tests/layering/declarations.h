#pragma once
// What a block of C++ between braces belongs to, judged by the tokens before it.
#include <string>
#include <vector>

#include "tests/layering/cpp_tokens.h"

namespace podium::layering {

using Tokens = std::vector<Token>;

enum class BlockKind {
  Namespace,   // name: "podium::test", empty for an anonymous one
  Linkage,     // extern "C"
  Type,        // class, struct, union, enum
  Function,    // its body
  MemberInit,  // a member's initialiser, before the body of a constructor
  Other        // an initialiser of a variable
};

struct Block {
  BlockKind kind = BlockKind::Other;
  std::string name =
      {};  // of functions with the types of their parameters: "text(int,Foo&)"; empty for specialisations
  bool isMember = false;  // its name is qualified: a member, defined outside of its class
  bool isStatic = false;
  int line = 0;
};

// `head`: from the end of the declaration before to the brace, blocks of the same declaration included; `scope`: the
// namespaces around it ("podium::test"), whose names parameters need not repeat.
Block blockOf(Tokens head, const std::string& scope);

// The place behind the bracket that closes the one at `open`: ( [ { or <.
std::size_t behind(const Tokens& tokens, std::size_t open);

}  // namespace podium::layering
