# Theme, settings, icons and small widgets that every page uses; the contracts between pages and the application.
add_library(podium_ui_common STATIC
  common/dialogs.cpp
  common/flow_layout.cpp
  common/focus_ring.cpp
  common/form_row.cpp
  common/format.cpp
  common/icons.cpp
  common/language.cpp
  common/fault_messages.cpp
  common/fault_parts.cpp
  common/fault_rewordings.cpp
  common/fault_sentences.cpp
  common/learner_messages.cpp
  common/learner_control.h
  common/number_text.cpp
  common/settings.cpp
  common/style.cpp
  common/theme.cpp
  common/widgets.cpp
  ${CMAKE_SOURCE_DIR}/resources/resources.qrc)
set_target_properties(podium_ui_common PROPERTIES AUTOMOC ON AUTORCC ON)
target_link_libraries(podium_ui_common PUBLIC podium_domain podium_clip podium_learner podium_qt Qt6::Gui Qt6::Widgets
  PRIVATE Qt6::Svg)
if(TARGET podium_storage)
  target_link_libraries(podium_ui_common PUBLIC podium_storage)
endif()
