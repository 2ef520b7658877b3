// The one symbol that the module exports.
#include "learner/nn/module.h"
#include "learner/nn_abi.h"
#include "storage/domain/log.h"

extern "C" __attribute__((visibility("default"))) podium::NnModule* podiumCreateNnModule(std::uint64_t abi,
                                                                                         const podium::LogSink& log) {
  if (abi != podium::nnModuleAbi()) return nullptr;
  podium::setLogSink(log);
  return podium::nn::makeNnModule().release();
}

static_assert(std::is_same_v<decltype(&podiumCreateNnModule), podium::CreateNnModule>);
