# The window in other languages. Included by CMakeLists.txt beside this file.
add_library(podium_translation_files STATIC translation_files.cpp)
target_link_libraries(podium_translation_files PUBLIC podium_ui_common)
target_compile_definitions(podium_translation_files PUBLIC
  PODIUM_TRANSLATIONS="${CMAKE_SOURCE_DIR}/resources/translations")

podium_test(NAME test_fault_messages SOURCES test_fault_messages.cpp LIBS podium_ui_common LABELS unit ui)
podium_test(NAME test_translations SOURCES test_translations.cpp LIBS podium_ui podium_translation_files LABELS unit ui)
get_property(lupdate_arguments GLOBAL PROPERTY PODIUM_LUPDATE_ARGUMENTS)
list(JOIN lupdate_arguments "|" lupdate_arguments)
target_compile_definitions(test_translations PRIVATE PODIUM_LUPDATE="$<TARGET_FILE:Qt6::lupdate>"
  PODIUM_LUPDATE_ARGUMENTS="${lupdate_arguments}")
