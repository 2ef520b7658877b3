#include "learner/nn/device.h"

#include <dlfcn.h>
#include <torch/cuda.h>

#include <charconv>
#include <cstddef>
#include <thread>

#include "storage/domain/result.h"

namespace podium::nn {
namespace {

// Name and memory of a CUDA device, asked of the driver that torch has already loaded: the wheel brings no CUDA
// headers, and these three functions have kept their form since CUDA 3.2.
std::string describeCuda(int index) {
  void* driver = dlopen("libcuda.so.1", RTLD_LAZY | RTLD_NOLOAD);
  if (!driver) return "CUDA device";
  const auto init = reinterpret_cast<int (*)(unsigned)>(dlsym(driver, "cuInit"));
  const auto deviceName = reinterpret_cast<int (*)(char*, int, int)>(dlsym(driver, "cuDeviceGetName"));
  const auto totalMemory = reinterpret_cast<int (*)(std::size_t*, int)>(dlsym(driver, "cuDeviceTotalMem_v2"));
  char name[128] = "CUDA device";
  std::size_t bytes = 0;
  const bool known = init && deviceName && totalMemory && init(0) == 0 && deviceName(name, sizeof name, index) == 0 &&
                     totalMemory(&bytes, index) == 0;
  dlclose(driver);
  return known ? std::string(name) + ", " + std::to_string(bytes >> 30) + " GiB" : std::string(name);
}

std::string listOf(const std::vector<DeviceInfo>& devices) {
  std::string text;
  for (const auto& device : devices) text += (text.empty() ? "" : ", ") + device.name;
  return text;
}

}  // namespace

std::vector<DeviceInfo> availableDevices() {
  const unsigned cores = std::thread::hardware_concurrency();
  std::vector<DeviceInfo> devices{{"cpu", std::to_string(cores) + (cores == 1 ? " core" : " cores")}};
  const int count = torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
  for (int i = 0; i < count; ++i) devices.push_back({"cuda:" + std::to_string(i), describeCuda(i)});
  return devices;
}

c10::Device resolveDevice(const std::string& name) {
  const auto devices = availableDevices();
  const int cudaCount = static_cast<int>(devices.size()) - 1;
  if (name == "cpu") return c10::kCPU;
  if (name == "auto") return cudaCount > 0 ? c10::Device(c10::kCUDA, 0) : c10::Device(c10::kCPU);

  int index = 0;
  const char* const end = name.data() + name.size();
  const bool isCuda =
      name == "cuda" || (name.starts_with("cuda:") && name.size() > 5 &&
                         std::from_chars(name.data() + 5, end, index) == std::from_chars_result{end, std::errc{}});
  if (!isCuda || index < 0)
    throw Exception(ErrorCode::InvalidInput, "\"" + name + "\" names no device. Use auto, cpu or cuda:0.");
  if (index >= cudaCount)
    throw Exception(ErrorCode::Unavailable, "The device " + name + " is not here; this machine offers " +
                                                listOf(devices) + ". Choose one of them, or auto.");
  return c10::Device(c10::kCUDA, static_cast<c10::DeviceIndex>(index));
}

}  // namespace podium::nn
