#pragma once
// Which device the networks compute on.
#include <c10/core/Device.h>

#include <string>
#include <vector>

#include "learner/nn_module.h"

namespace podium::nn {

// The CPU first, then every CUDA device that torch can use.
std::vector<DeviceInfo> availableDevices();

// "auto" (the first CUDA device, or the CPU), "cpu", "cuda" or "cuda:I". Throws Exception(InvalidInput) for another
// word and Exception(Unavailable) for a device that is not there; the message lists those that are.
c10::Device resolveDevice(const std::string& name);

}  // namespace podium::nn
