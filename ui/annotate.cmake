# The Annotate page: models decide, widgets show.
add_library(podium_ui_annotate STATIC
  annotate/annotate_keys.cpp
  annotate/annotate_model.cpp
  annotate/annotate_page.cpp
  annotate/annotate_page_keys.cpp
  annotate/answer_bar.cpp
  annotate/answer_outbox.cpp
  annotate/card_grid.cpp
  annotate/cheat_sheet.cpp
  annotate/clip_clock.cpp
  annotate/clip_view.cpp
  annotate/empty_reason.cpp
  annotate/item_card.cpp
  annotate/item_content.cpp
  annotate/item_loader.cpp
  annotate/item_view.cpp
  annotate/key_button.cpp
  annotate/layout_math.cpp
  annotate/mailbox.cpp
  annotate/pending_write.cpp
  annotate/query_queue.cpp
  annotate/ranking_builder.cpp
  annotate/ranking_strip.cpp
  annotate/reason_text.cpp
  annotate/rescue_file.cpp
  annotate/transport_bar.cpp)
set_target_properties(podium_ui_annotate PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui_annotate PUBLIC podium_ui_common podium_learner podium_clip)
if(TARGET podium_storage)
  target_link_libraries(podium_ui_annotate PUBLIC podium_storage)
endif()
