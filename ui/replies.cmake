# Replies to what annotators write in conversations: the command that makes them, and the desk that asks it.
if(NOT TARGET podium_storage)
  return()
endif()
add_library(podium_ui_replies STATIC
  replies/reply_command.cpp
  replies/reply_desk.cpp
  replies/reply_json.cpp)
set_target_properties(podium_ui_replies PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui_replies PUBLIC podium_storage podium_ui_common)
