# Texts to read: documents from Markdown and other formats, formulas, code, and the view that shows them. Cards of texts
# are joined by TextGroup; the pages put them where they belong.
pkg_check_modules(CMARK_GFM REQUIRED IMPORTED_TARGET libcmark-gfm)
add_library(podium_ui_text STATIC
  text/code_highlighter.cpp
  text/code_languages.cpp
  text/conversation.cpp
  text/markdown_source.cpp
  text/markdown_writer.cpp
  text/maths_fences.cpp
  text/maths_layout.cpp
  text/maths_node.cpp
  text/maths_object.cpp
  text/maths_paint.cpp
  text/maths_parser.cpp
  text/maths_symbols.cpp
  text/rich_text.cpp
  text/sentence_diff.cpp
  text/sentences.cpp
  text/source_matcher.cpp
  text/source_text.cpp
  text/span_labels.cpp
  text/text_accessible.cpp
  text/text_group.cpp
  text/text_parts.cpp
  text/text_view.cpp
  text/text_view_input.cpp
  text/text_view_paint.cpp
  text/text_view_parts.cpp
  text/text_view_reading.cpp
  text/text_writer.cpp)
set_target_properties(podium_ui_text PROPERTIES AUTOMOC ON)
target_link_libraries(podium_ui_text PUBLIC podium_ui_common podium_domain Qt6::Widgets PRIVATE PkgConfig::CMARK_GFM)
