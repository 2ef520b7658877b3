# Images, videos and their controls: decoding off the GUI thread, views, game controllers. Knows no page.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GSTREAMER REQUIRED IMPORTED_TARGET GLOBAL gstreamer-1.0 gstreamer-app-1.0 gstreamer-video-1.0 gio-2.0)
pkg_check_modules(SDL2 REQUIRED IMPORTED_TARGET GLOBAL sdl2)
add_library(podium_ui_media STATIC
  media/animation_decode.cpp
  media/gamepad.cpp
  media/gst_pipeline.cpp
  media/image_decode.cpp
  media/image_format.cpp
  media/image_geometry.cpp
  media/image_group.h
  media/image_pyramid.cpp
  media/image_view.cpp
  media/image_view_input.cpp
  media/media_paint.cpp
  media/stream_decode.cpp
  media/touch_reader.cpp
  media/video_clip.cpp
  media/video_decode.cpp
  media/video_sound.cpp
  media/video_source.cpp
  media/video_view.cpp)
set_target_properties(podium_ui_media PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui_media PUBLIC podium_ui_common podium_domain PRIVATE PkgConfig::GSTREAMER PkgConfig::SDL2)
