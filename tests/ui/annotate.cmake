# The Annotate page. Included by CMakeLists.txt beside this file.
add_library(podium_annotate_fixture STATIC annotate_fixture.cpp item_batches.cpp switchable_store.cpp)
set_target_properties(podium_annotate_fixture PROPERTIES AUTOMOC ON)
target_link_libraries(podium_annotate_fixture PUBLIC podium_ui_annotate podium_media_samples podium_text_samples Qt6::Test)

podium_test(NAME test_ranking_builder SOURCES test_ranking_builder.cpp LIBS podium_ui_annotate LABELS unit ui)
podium_test(NAME test_answer_draft SOURCES test_answer_draft.cpp LIBS podium_ui_annotate LABELS unit ui)
podium_test(NAME test_shown_order SOURCES test_shown_order.cpp LIBS podium_ui_annotate LABELS unit ui)
podium_test(NAME test_clip_clock SOURCES test_clip_clock.cpp LIBS podium_ui_annotate LABELS unit ui)
foreach(test annotate_layout answer_outbox annotate_model annotate_sessions annotate_page annotate_controls
    annotate_course annotate_forms annotate_judging annotate_keyboard annotate_looks annotate_media annotate_moments annotate_parts
    annotate_random annotate_screens annotate_spans conversation form_screens part_screens)
  podium_test(NAME test_${test} SOURCES test_${test}.cpp LIBS podium_annotate_fixture LABELS unit ui TIMEOUT 300)
endforeach()
podium_test(NAME test_annotate_hands SOURCES test_annotate_hands.cpp LIBS podium_annotate_fixture PkgConfig::SDL2
  LABELS unit ui)

podium_test(NAME test_real_data SOURCES test_real_data.cpp LIBS podium_annotate_fixture podium_exporters LABELS ui)
target_link_libraries(test_form_screens PRIVATE podium_translation_files)

# The benchmark of the page stands here because it drives the same fixture; tests/bench runs it.
add_library(podium_bench_annotate STATIC ${CMAKE_SOURCE_DIR}/tests/bench/bench_annotate.cpp)
target_link_libraries(podium_bench_annotate PUBLIC podium_annotate_fixture)
