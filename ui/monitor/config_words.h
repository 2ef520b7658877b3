#pragma once
// What the learner says, in the language of the window. The learner knows no Qt and speaks English; here stand its
// words for translators, and a test compares them with its list of settings.
#include <QString>
#include <span>

#include "learner/learner_config.h"

namespace podium {

// "Learning rate" and one sentence about it. Words that are not known here stand as they are.
QString settingTitle(const ConfigField& field);
QString settingHelp(const ConfigField& field);

// All of these words, in English: titles and sentences of the settings that the window shows.
std::span<const char* const> settingWords();

}  // namespace podium
