# The History page, and what guides annotators. Included by CMakeLists.txt beside this file.
podium_test(NAME test_answer_words SOURCES test_answer_words.cpp LIBS podium_ui_history LABELS unit ui)
podium_test(NAME test_annotate_guidance SOURCES test_annotate_guidance.cpp LIBS podium_annotate_fixture LABELS ui)
podium_test(NAME test_history_page SOURCES test_history_page.cpp LIBS podium_ui_history podium_annotate_fixture
  LABELS ui)
