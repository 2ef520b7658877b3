# The window's words in other languages: resources/translations/*.ts, compiled into the program.
#   ninja translations    takes new and changed strings of the code into the files; then translate what is "unfinished"
find_package(Qt6 REQUIRED COMPONENTS LinguistTools)
set(PODIUM_LANGUAGES en de zh_CN)
set(PODIUM_TS_FILES "")
foreach(language ${PODIUM_LANGUAGES})
  list(APPEND PODIUM_TS_FILES ${CMAKE_SOURCE_DIR}/resources/translations/podium_${language}.ts)
endforeach()
qt_add_lrelease(podium_ui_common TS_FILES ${PODIUM_TS_FILES} QM_FILES_OUTPUT_VARIABLE PODIUM_QM_FILES)
qt_add_resources(podium_ui_common podium_translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR}
  FILES ${PODIUM_QM_FILES})
# Folders in which strings are, and how lupdate reads them: -I finds the headers of classes (without them it would miss
# their namespace); PODIUM_KEY marks the titles of ui/annotate/annotate_keys.cpp. tests/ui/test_translations.cpp runs it
# with the same words.
set(PODIUM_LUPDATE_ARGUMENTS -no-obsolete -locations none -I ${CMAKE_SOURCE_DIR}
  -tr-function-alias QT_TR_NOOP+=PODIUM_KEY ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app)
set_property(GLOBAL PROPERTY PODIUM_LUPDATE_ARGUMENTS "${PODIUM_LUPDATE_ARGUMENTS}")
# English needs only its plurals: everything else stands in the code.
add_custom_target(translations
  COMMAND Qt6::lupdate ${PODIUM_LUPDATE_ARGUMENTS} -pluralonly
    -ts ${CMAKE_SOURCE_DIR}/resources/translations/podium_en.ts
  COMMAND Qt6::lupdate ${PODIUM_LUPDATE_ARGUMENTS}
    -ts ${CMAKE_SOURCE_DIR}/resources/translations/podium_de.ts
    ${CMAKE_SOURCE_DIR}/resources/translations/podium_zh_CN.ts
  VERBATIM)
