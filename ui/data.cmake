# Data out of a project: the export dialog and what it consists of.
if(NOT TARGET podium_storage)
  return()
endif()
add_library(podium_ui_data STATIC
  data/day_field.cpp
  data/export_dialog.cpp
  data/export_fields.cpp
  data/export_form.cpp
  data/export_preview_view.cpp
  data/export_result.cpp
  data/export_target.cpp
  data/format_editor.cpp
  data/format_list.cpp
  data/format_words.cpp
  data/preview_feed.cpp
  data/skipped_list.cpp
  data/split_field.cpp)
set_target_properties(podium_ui_data PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui_data PUBLIC podium_ui_common podium_exporters podium_storage)
