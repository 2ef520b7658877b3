# The Annotate page. Included by CMakeLists.txt beside this file.
add_library(podium_annotate_fixture STATIC annotate_fixture.cpp)
set_target_properties(podium_annotate_fixture PROPERTIES AUTOMOC ON)
target_link_libraries(podium_annotate_fixture PUBLIC podium_ui_annotate Qt6::Test)

podium_test(NAME test_ranking_builder SOURCES test_ranking_builder.cpp LIBS podium_ui_annotate LABELS unit ui)
podium_test(NAME test_clip_clock SOURCES test_clip_clock.cpp LIBS podium_ui_annotate LABELS unit ui)
podium_test(NAME test_annotate_layout SOURCES test_annotate_layout.cpp LIBS podium_annotate_fixture LABELS unit ui TIMEOUT 300)
podium_test(NAME test_answer_outbox SOURCES test_answer_outbox.cpp switchable_store.cpp
  LIBS podium_annotate_fixture LABELS unit ui TIMEOUT 300)
podium_test(NAME test_annotate_model SOURCES test_annotate_model.cpp switchable_store.cpp
  LIBS podium_annotate_fixture LABELS unit ui TIMEOUT 300)
podium_test(NAME test_annotate_page SOURCES test_annotate_page.cpp switchable_store.cpp
  LIBS podium_annotate_fixture LABELS ui TIMEOUT 300)
podium_test(NAME test_annotate_screens SOURCES test_annotate_screens.cpp LIBS podium_annotate_fixture LABELS ui TIMEOUT 300)

# The benchmark of the page stands here because it drives the same fixture; tests/bench runs it.
add_library(podium_bench_annotate STATIC ${CMAKE_SOURCE_DIR}/tests/bench/bench_annotate.cpp)
target_link_libraries(podium_bench_annotate PUBLIC podium_annotate_fixture)
