#pragma once
// Starting a program that measures a page in a process of its own.
#include <QJsonObject>
#include <QStringList>

namespace podium::bench {

// What the program beside this one prints. Throws Exception(Unavailable) when it does not end well.
QJsonObject probe(const char* program, const QStringList& arguments = {});

}  // namespace podium::bench
