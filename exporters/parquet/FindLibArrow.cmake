# FindLibArrow: Apache Arrow and Parquet for C++ out of the `pyarrow` wheel of a Python environment.
#
# In:   PODIUM_ARROW_DIR   the folder `pyarrow` of the environment's site-packages; when it is empty, the folder where
#                          the launcher `podium` puts it is tried
# Out:  LibArrow::LibArrow, LibArrow_FOUND, LibArrow_VERSION, LibArrow_DIR
set(LibArrow_DIR "${PODIUM_ARROW_DIR}")
if(NOT LibArrow_DIR)
  if(DEFINED ENV{PODIUM_CACHE})
    set(cache $ENV{PODIUM_CACHE})
  elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(cache $ENV{XDG_CACHE_HOME}/podium)
  else()
    set(cache $ENV{HOME}/.cache/podium)
  endif()
  file(GLOB LibArrow_DIR ${cache}/arrow/lib/python3.*/site-packages/pyarrow)
endif()

find_path(LibArrow_INCLUDE_DIR parquet/arrow/reader.h HINTS ${LibArrow_DIR}/include NO_DEFAULT_PATH)
# The wheel has the libraries under the names that the loader looks for, libarrow.so.2600, and no others.
foreach(part arrow parquet)
  file(GLOB found ${LibArrow_DIR}/lib${part}.so.[0-9]*)
  if(found)
    list(GET found 0 LibArrow_${part}_LIBRARY)
  endif()
endforeach()
if(LibArrow_INCLUDE_DIR)
  file(STRINGS ${LibArrow_INCLUDE_DIR}/arrow/util/config.h version_line REGEX "ARROW_VERSION_STRING")
  string(REGEX REPLACE ".*\"(.*)\".*" "\\1" LibArrow_VERSION "${version_line}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibArrow
  REQUIRED_VARS LibArrow_arrow_LIBRARY LibArrow_parquet_LIBRARY LibArrow_INCLUDE_DIR
  VERSION_VAR LibArrow_VERSION
  REASON_FAILURE_MESSAGE "set PODIUM_ARROW_DIR to the folder `pyarrow` of an environment with the pinned wheel, or \
build without it: PODIUM_BUILD_PARQUET=OFF")

if(LibArrow_FOUND AND NOT TARGET LibArrow::LibArrow)
  add_library(LibArrow::LibArrow INTERFACE IMPORTED GLOBAL)
  target_include_directories(LibArrow::LibArrow SYSTEM INTERFACE ${LibArrow_INCLUDE_DIR})
  target_link_libraries(LibArrow::LibArrow INTERFACE ${LibArrow_parquet_LIBRARY} ${LibArrow_arrow_LIBRARY})
  target_link_options(LibArrow::LibArrow INTERFACE -Wl,-rpath,${LibArrow_DIR} -Wl,--allow-shlib-undefined)
endif()
mark_as_advanced(LibArrow_INCLUDE_DIR)
