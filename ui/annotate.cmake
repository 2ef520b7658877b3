# The Annotate page: models decide, widgets show.
add_library(podium_ui_annotate STATIC
  annotate/accept_row.cpp
  annotate/annotate_answers.cpp
  annotate/annotate_keys.cpp
  annotate/annotate_model.cpp
  annotate/annotate_page.cpp
  annotate/annotate_page_clips.cpp
  annotate/annotate_page_keys.cpp
  annotate/annotate_page_panels.cpp
  annotate/annotate_page_show.cpp
  annotate/annotate_page_talk.cpp
  annotate/answer_bar.cpp
  annotate/answer_draft.cpp
  annotate/answer_draft_parts.cpp
  annotate/answer_history.cpp
  annotate/answer_outbox.cpp
  annotate/card_grid.cpp
  annotate/card_group.cpp
  annotate/card_mark.cpp
  annotate/cheat_sheet.cpp
  annotate/choice_palette.cpp
  annotate/clip_clock.cpp
  annotate/clip_view.cpp
  annotate/conversation_flow.cpp
  annotate/empty_reason.cpp
  annotate/find_bar.cpp
  annotate/guided_progress.cpp
  annotate/guidelines_panel.cpp
  annotate/image_cards.cpp
  annotate/item_card.cpp
  annotate/item_content.cpp
  annotate/item_loader.cpp
  annotate/item_view.cpp
  annotate/key_button.cpp
  annotate/key_editor.cpp
  annotate/layout_math.cpp
  annotate/mailbox.cpp
  annotate/media_item_views.cpp
  annotate/moment_track.cpp
  annotate/pad_keys.cpp
  annotate/part_labels.cpp
  annotate/parts_bar.cpp
  annotate/pending_write.cpp
  annotate/prompt_panel.cpp
  annotate/query_queue.cpp
  annotate/ranking_builder.cpp
  annotate/ranking_strip.cpp
  annotate/reason_text.cpp
  annotate/rating_rows.cpp
  annotate/rescue_file.cpp
  annotate/shown_order.cpp
  annotate/text_cards.cpp
  annotate/text_item_view.cpp
  annotate/transport_bar.cpp
  annotate/video_cards.cpp
  annotate/work_button.cpp
  annotate/work_figures.cpp
  annotate/writing_panel.cpp)
set_target_properties(podium_ui_annotate PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui_annotate PUBLIC podium_ui_common podium_ui_text podium_ui_media podium_ui_replies podium_learner
  podium_clip)
if(TARGET podium_storage)
  target_link_libraries(podium_ui_annotate PUBLIC podium_storage PRIVATE podium_exporters)
endif()
