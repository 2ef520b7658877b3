# Texts to read. Included by CMakeLists.txt beside this file.
add_library(podium_text_samples STATIC text_samples.cpp)
target_link_libraries(podium_text_samples PUBLIC podium_ui_text)
target_compile_definitions(podium_text_samples PRIVATE PODIUM_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
foreach(test rich_text source_ranges maths code_highlighter sentence_diff text_view text_group text_screens)
  podium_test(NAME test_${test} SOURCES test_${test}.cpp LIBS podium_text_samples LABELS unit ui)
endforeach()
