add_library(podium_learner STATIC
  candidate_pool.cpp
  checkpoint_folder.cpp
  config_table.cpp
  example_store.cpp
  fault_policy.cpp
  label_schedule.cpp
  learner_config.cpp
  learner_loop.cpp
  learner_session.cpp
  loop_control.cpp
  loop_recovery.cpp
  nn_module.cpp
  oracle.cpp
  patient_store.cpp
  plackett_luce.cpp
  query_selector.cpp
  random.cpp
  round_metrics.cpp
  segment_recorder.cpp
  status_reporter.cpp)
target_link_libraries(podium_learner PUBLIC podium_domain podium_clip PRIVATE ${CMAKE_DL_LIBS})
target_link_libraries(podium_learner PRIVATE nlohmann_json::nlohmann_json)
