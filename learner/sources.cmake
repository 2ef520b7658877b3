add_library(podium_learner STATIC
  config_table.cpp
  label_schedule.cpp
  learner_config.cpp
  oracle.cpp
  plackett_luce.cpp
  query_selector.cpp
  random.cpp
  segment_recorder.cpp)
target_link_libraries(podium_learner PUBLIC podium_domain podium_clip PRIVATE ${CMAKE_DL_LIBS})
if(TARGET nlohmann_json::nlohmann_json)
  target_link_libraries(podium_learner PRIVATE nlohmann_json::nlohmann_json)
elseif(PODIUM_TORCH_DIR)
  target_include_directories(podium_learner SYSTEM PRIVATE ${PODIUM_TORCH_DIR}/include)  # the wheel carries it too
endif()
