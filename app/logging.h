#pragma once
// Where log messages go: a rotating file in the user's state folder, and standard error.
namespace podium {

enum class Console {
  Quiet,   // warnings and errors reach standard error
  Verbose  // everything does
};

// Call once, before other threads start. Routes podium::log() and Qt's own messages. A state folder that cannot be
// written is no fault: standard error remains.
void startLogging(Console console);
// Writes out what is buffered; after this only the default sink of podium::log() is left.
void stopLogging();

}  // namespace podium
