# The window, its pages other than Annotate, and what opens projects.
if(NOT TARGET podium_storage OR NOT TARGET podium_ui_annotate)
  return()
endif()
add_library(podium_ui STATIC
  monitor/axis.cpp
  monitor/clip_compare.cpp
  monitor/compare_button.cpp
  monitor/config_form.cpp
  monitor/config_words.cpp
  monitor/learner_page.cpp
  monitor/learner_panel.cpp
  monitor/learner_words.cpp
  monitor/loop_diagram.cpp
  monitor/plot_export.cpp
  monitor/plot_group.h
  monitor/plot_list.cpp
  monitor/plot_paint.cpp
  monitor/plot_widget.cpp
  monitor/policy_answers.cpp
  monitor/policy_table.cpp
  monitor/project_feed.cpp
  monitor/run_curves.cpp
  monitor/series.cpp
  project/form_button.cpp
  project/game_list.cpp
  project/guide_editor.cpp
  project/import_dialog.cpp
  project/column_mapping.cpp
  project/folder_files.cpp project/import_form.cpp
  project/import_list.cpp
  project/import_outcome.cpp
  project/import_preview_pane.cpp
  project/import_titles.cpp
  project/import_undo.cpp
  project/new_project_dialog.cpp
  project/preview_items.cpp
  project/preview_store.cpp
  project/project_page.cpp
  project/recent_list.cpp
  project/sample_items.cpp
  project/settings_page.cpp
  project/start_page.cpp
  project/task_editor.cpp
  project/task_fields.cpp
  project/task_preview.cpp
  project/task_form.cpp
  project/task_form_values.cpp
  project/words_edit.cpp
  shell/file_drop.cpp
  shell/header_bar.cpp
  shell/main_window.cpp
  shell/open_project.cpp
  shell/overlay_panel.cpp
  shell/page_stack.cpp
  shell/project_host.cpp
  shell/project_pages.cpp
  shell/sidebar.cpp
  shell/status_strip.cpp
  shell/window_geometry.cpp
  shell/window_keys.cpp)
set_target_properties(podium_ui PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui PUBLIC podium_ui_common podium_ui_annotate podium_ui_history podium_ui_play podium_ui_data podium_exporters podium_storage PRIVATE Qt6::Svg)
