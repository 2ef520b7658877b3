#pragma once
// A project's Task as JSON: how it stands in the file and travels between projects.
#include <string>
#include <string_view>

#include "storage/domain/task.h"

namespace podium {

// Keys in snake_case, named like the members; what has its default is left out, so that Task{} is "".
std::string toJson(const Task& task);
// Inverse of toJson; "" and "{}" are Task{}. Unknown keys are ignored. Throws Exception(Corrupt) with the place.
Task taskFromJson(std::string_view json);

}  // namespace podium
