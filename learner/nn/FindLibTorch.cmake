# FindLibTorch: LibTorch out of the `torch` wheel of a Python environment, CPU or CUDA build alike.
#
# The wheel's own TorchConfig.cmake insists on an installed CUDA toolkit for its CUDA build; to link against the
# wheel's libraries none is needed, so they are named here.
#
# In:   PODIUM_TORCH_DIR   the folder `torch` of the environment's site-packages
# Out:  LibTorch::LibTorch, LibTorch_FOUND, LibTorch_VERSION, LibTorch_CUDA (whether it is the CUDA build)
find_path(LibTorch_INCLUDE_DIR ATen/core/Tensor.h HINTS ${PODIUM_TORCH_DIR}/include NO_DEFAULT_PATH)
find_path(LibTorch_API_INCLUDE_DIR torch/torch.h
  HINTS ${PODIUM_TORCH_DIR}/include/torch/csrc/api/include NO_DEFAULT_PATH)
foreach(part torch torch_cpu c10 torch_cuda c10_cuda)
  find_library(LibTorch_${part}_LIBRARY ${part} HINTS ${PODIUM_TORCH_DIR}/lib NO_DEFAULT_PATH)
endforeach()
if(EXISTS ${PODIUM_TORCH_DIR}/version.py)
  file(STRINGS ${PODIUM_TORCH_DIR}/version.py version_line REGEX "^__version__")
  string(REGEX REPLACE ".*'(.*)'.*" "\\1" LibTorch_VERSION "${version_line}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
  REQUIRED_VARS LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY LibTorch_c10_LIBRARY LibTorch_INCLUDE_DIR
                LibTorch_API_INCLUDE_DIR
  VERSION_VAR LibTorch_VERSION
  REASON_FAILURE_MESSAGE "set PODIUM_TORCH_DIR to the folder `torch` of an environment with the pinned wheel")

if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
  set(parts ${LibTorch_torch_LIBRARY} ${LibTorch_torch_cpu_LIBRARY} ${LibTorch_c10_LIBRARY})
  set(LibTorch_CUDA OFF)
  if(LibTorch_torch_cuda_LIBRARY AND LibTorch_c10_cuda_LIBRARY)
    set(LibTorch_CUDA ON)
    list(APPEND parts ${LibTorch_torch_cuda_LIBRARY} ${LibTorch_c10_cuda_LIBRARY})
  endif()
  # No symbol of libtorch_cuda is used by name: it registers itself when it is loaded. --no-as-needed keeps it. One
  # flag for all, so that nothing between the two states is reordered.
  list(JOIN parts "," parts)
  get_filename_component(lib_dir ${LibTorch_torch_LIBRARY} DIRECTORY)
  add_library(LibTorch::LibTorch INTERFACE IMPORTED GLOBAL)
  target_include_directories(LibTorch::LibTorch SYSTEM INTERFACE
    ${LibTorch_INCLUDE_DIR} ${LibTorch_API_INCLUDE_DIR})
  target_compile_definitions(LibTorch::LibTorch INTERFACE _GLIBCXX_USE_CXX11_ABI=1)
  target_link_libraries(LibTorch::LibTorch INTERFACE "-Wl,--push-state,--no-as-needed,${parts},--pop-state")
  target_link_options(LibTorch::LibTorch INTERFACE -Wl,-rpath,${lib_dir} -Wl,--allow-shlib-undefined)
endif()
mark_as_advanced(LibTorch_INCLUDE_DIR LibTorch_API_INCLUDE_DIR LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY
  LibTorch_c10_LIBRARY LibTorch_torch_cuda_LIBRARY LibTorch_c10_cuda_LIBRARY)
