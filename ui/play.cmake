# A person plays the project's environment, or judges the policy that plays: keys, games on threads of their own, what
# was kept.
if(NOT TARGET podium_storage OR NOT TARGET podium_learner)
  return()
endif()
add_library(podium_ui_play STATIC
  play/binding_list.cpp
  play/demonstration_list.cpp
  play/game_view.cpp
  play/play_controls.cpp
  play/play_page.cpp
  play/play_page_show.cpp
  play/play_queue.cpp
  play/play_room.cpp
  play/played_game.cpp
  play/sitting_list.cpp
  play/sitting_writer.cpp
  play/teach_page.cpp
  play/teach_page_show.cpp
  play/teach_view.cpp
  play/watched_game.cpp)
set_target_properties(podium_ui_play PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui_play PUBLIC podium_ui_common podium_ui_media podium_learner podium_storage)
