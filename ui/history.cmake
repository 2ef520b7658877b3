# The annotator's own answers: read off the GUI thread, shown as rows and as tiles.
if(NOT TARGET podium_storage OR NOT TARGET podium_ui_annotate)
  return()
endif()
add_library(podium_ui_history STATIC
  history/answer_details.cpp
  history/answer_words.cpp
  history/first_lines.cpp
  history/history_delegates.cpp
  history/history_details.cpp
  history/history_feed.cpp
  history/history_filter.cpp
  history/history_model.cpp
  history/history_page.cpp
  history/history_row.cpp
  history/thumbnail.cpp)
set_target_properties(podium_ui_history PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui_history PUBLIC podium_ui_annotate podium_ui_common podium_ui_media podium_ui_text
  podium_storage)
