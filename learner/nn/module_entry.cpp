// The one symbol that the module exports.
#include "learner/nn/module.h"
#include "storage/domain/log.h"

extern "C" __attribute__((visibility("default"))) podium::NnModule* podiumCreateNnModule(int abi,
                                                                                         const podium::LogSink& log) {
  if (abi != podium::kNnModuleAbi) return nullptr;
  podium::setLogSink(log);
  return podium::nn::makeNnModule().release();
}

static_assert(std::is_same_v<decltype(&podiumCreateNnModule), podium::CreateNnModule>);
