# What the program and the module of the networks share, as a number in a generated header (learner/nn_abi.h).
file(GLOB PODIUM_SHARED_HEADERS ${CMAKE_SOURCE_DIR}/storage/domain/*.h)
foreach(header environment feedback imitation nn_module policy_trainer process_place reward_model)
  list(APPEND PODIUM_SHARED_HEADERS ${CMAKE_CURRENT_SOURCE_DIR}/${header}.h)
endforeach()
set(PODIUM_NN_INTERFACE ${CMAKE_CURRENT_BINARY_DIR}/include/learner/nn_interface.h)
add_custom_command(OUTPUT ${PODIUM_NN_INTERFACE}
  COMMAND ${CMAKE_COMMAND} "-DFILES=${PODIUM_SHARED_HEADERS}" -DOUT=${PODIUM_NN_INTERFACE} -DNAME=kNnInterface
          -P ${CMAKE_SOURCE_DIR}/module_interface.cmake
  COMMAND ${CMAKE_COMMAND} -E touch ${PODIUM_NN_INTERFACE}
  DEPENDS ${PODIUM_SHARED_HEADERS} ${CMAKE_SOURCE_DIR}/module_interface.cmake
  WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} VERBATIM)

add_library(podium_learner STATIC
  ${PODIUM_NN_INTERFACE}
  action_space.cpp
  atomic_file.cpp
  calibration.cpp
  auto_labels.cpp
  candidate_pool.cpp
  checkpoint_folder.cpp
  config_preset.cpp
  config_table.cpp
  demonstration_recorder.cpp
  demonstration_store.cpp
  event_file.cpp
  example_store.cpp
  fault_policy.cpp
  feedback.cpp
  feedback_store.cpp
  label_schedule.cpp
  learner_config.cpp
  learner_loop.cpp
  learner_session.cpp
  loop_control.cpp
  loop_feedback.cpp
  loop_guard.cpp
  loop_imitation.cpp
  loop_recovery.cpp
  nn_module.cpp
  oracle.cpp
  overoptimisation_guard.cpp
  patient_store.cpp
  plackett_luce.cpp
  plackett_luce_fit.cpp
  policy_choice.cpp
  policy_population.cpp
  policy_ranking.cpp
  process_place.cpp
  query_selector.cpp
  random.cpp
  round_metrics.cpp
  run_log.cpp
  segment_recorder.cpp
  status_reporter.cpp)
target_link_libraries(podium_learner PUBLIC podium_domain podium_clip PRIVATE nlohmann_json::nlohmann_json)
target_include_directories(podium_learner PUBLIC ${CMAKE_CURRENT_BINARY_DIR}/include)
