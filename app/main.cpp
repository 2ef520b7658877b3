#include "app/cli/command.h"

int main(int argc, char** argv) { return podium::runProgram(argc, argv); }
