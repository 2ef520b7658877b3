#include "exporters/import/pickle_machine.h"

namespace podium {

PickleDocument PickleMachine::run() {
  for (;;) {
    const auto opcode = static_cast<unsigned char>(m_input.byte());
    if (opcode == '.') break;
    if (!plain(opcode) && !container(opcode) && !memory(opcode) && !object(opcode)) {
      if (opcode >= 0x20 && opcode < 0x7F)
        throw PickleRefusal(std::string("it has the unknown instruction \"") + static_cast<char>(opcode) + "\"");
      throw PickleRefusal("it has the unknown instruction " + std::to_string(opcode));
    }
    if (m_document.size() > m_limits.values) throw PickleRefusal("it holds more values than a pickle may have here");
  }
  m_document.setRoot(pop());
  return std::move(m_document);
}

bool PickleMachine::container(unsigned char opcode) {
  switch (opcode) {
    case '(':
      if (m_marks.size() >= m_limits.stack) throw PickleRefusal("it piles up more values than a pickle may have here");
      m_marks.push_back(m_stack.size());
      return true;
    case ')':
      make(PickleKind::Tuple);
      return true;
    case ']':
      make(PickleKind::List);
      return true;
    case '}':
      make(PickleKind::Dict);
      return true;
    case 0x8F:
      make(PickleKind::Set);
      return true;
    case 't':
    case 'l':
    case 0x91: {
      const auto values = popToMark();
      put(make(opcode == 't' ? PickleKind::Tuple : opcode == 'l' ? PickleKind::List : PickleKind::Set), values);
      return true;
    }
    case 'd': {
      const auto values = popToMark();
      putPairs(make(PickleKind::Dict), values);
      return true;
    }
    case 0x85:
    case 0x86:
    case 0x87:
      tupleOf(opcode - 0x84U);
      return true;
    case 'a': {
      PickleValue& value = pop();
      put(parentOf(PickleKind::List), {&value});
      return true;
    }
    case 'e':
    case 0x90: {
      const auto values = popToMark();
      put(parentOf(opcode == 'e' ? PickleKind::List : PickleKind::Set), values);
      return true;
    }
    case 's': {
      PickleValue& value = pop();
      PickleValue& key = pop();
      putPairs(top(), {&key, &value});
      return true;
    }
    case 'u': {
      const auto values = popToMark();
      putPairs(top(), values);
      return true;
    }
    default:
      return false;
  }
}

bool PickleMachine::memory(unsigned char opcode) {
  const auto remember = [this](std::uint64_t place) {
    if (m_memo.size() >= m_limits.values) throw PickleRefusal("it remembers more values than a pickle may have here");
    m_memo[place] = &top();
  };
  const auto recall = [this](std::uint64_t place) {
    const auto found = m_memo.find(place);
    if (found == m_memo.end()) throw PickleRefusal("it asks for a value that it never remembered");
    push(*found->second);
  };
  switch (opcode) {
    case '0':
      if (!m_marks.empty() && m_marks.back() == m_stack.size())
        m_marks.pop_back();
      else
        pop();
      return true;
    case '1':
      popToMark();
      return true;
    case '2':
      push(top());
      return true;
    case 'p':
      remember(static_cast<std::uint64_t>(m_input.decimalLine()));
      return true;
    case 'q':
      remember(m_input.number(1));
      return true;
    case 'r':
      remember(m_input.number(4));
      return true;
    case 0x94:
      remember(m_memo.size());
      return true;
    case 'g':
      recall(static_cast<std::uint64_t>(m_input.decimalLine()));
      return true;
    case 'h':
      recall(m_input.number(1));
      return true;
    case 'j':
      recall(m_input.number(4));
      return true;
    default:
      return false;
  }
}

bool PickleMachine::object(unsigned char opcode) {
  switch (opcode) {
    case 'c': {
      const std::string module = m_input.line();
      push(m_calls.global(module, m_input.line()));
      return true;
    }
    case 0x93: {
      const PickleValue& name = pop();
      const PickleValue& module = pop();
      if (!name.isWord() || !module.isWord()) throw PickleRefusal("it names a global by something that is no text");
      push(m_calls.global(module.text, name.text));
      return true;
    }
    case 'i': {  // protocol 0: a class and its arguments in one
      const std::string module = m_input.line();
      const PickleValue& type = m_calls.global(module, m_input.line());
      const auto values = popToMark();
      PickleValue& arguments = m_document.add(PickleKind::Tuple);
      put(arguments, values);
      push(m_calls.call(type, arguments));
      return true;
    }
    case 'R':
    case 0x81: {
      const PickleValue& arguments = pop();
      const PickleValue& function = pop();
      push(m_calls.call(function, arguments));
      return true;
    }
    case 0x92: {
      const PickleValue& named = pop();
      const PickleValue& arguments = pop();
      const PickleValue& type = pop();
      if (named.kind != PickleKind::Dict || !named.items.empty())
        throw PickleRefusal("it makes an object with named arguments");
      push(m_calls.call(type, arguments));
      return true;
    }
    case 'b': {
      const PickleValue& state = pop();
      m_calls.setState(top(), state);
      return true;
    }
    case 'P':
    case 'Q':
      throw PickleRefusal("it refers to an object outside of the file");
    case 0x97:
    case 0x98:
      throw PickleRefusal("its arrays lie in buffers outside of the file; save it without buffer_callback");
    case 0x82:
    case 0x83:
    case 0x84:
      throw PickleRefusal("it uses the extension registry of the program that wrote it");
    default:
      return false;
  }
}

}  // namespace podium
