# Images, videos, game controllers. Included by CMakeLists.txt beside this file.
add_library(podium_media_samples STATIC media_samples.cpp)
target_link_libraries(podium_media_samples PUBLIC podium_ui_media)
podium_test(NAME test_image_decode SOURCES test_image_decode.cpp LIBS podium_media_samples LABELS unit ui)
podium_test(NAME test_image_view SOURCES test_image_view.cpp LIBS podium_media_samples LABELS unit ui)
podium_test(NAME test_video_decode SOURCES test_video_decode.cpp LIBS podium_media_samples LABELS unit ui)
podium_test(NAME test_gamepad SOURCES test_gamepad.cpp LIBS podium_ui_media PkgConfig::SDL2 LABELS unit ui)
podium_test(NAME test_media_screens SOURCES test_media_screens.cpp LIBS podium_media_samples LABELS unit ui)
podium_test(NAME test_video_sound SOURCES test_video_sound.cpp LIBS podium_media_samples LABELS unit ui)
