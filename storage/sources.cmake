# The project file. SQLite stays inside: no public header names it.
find_package(SQLite3 3.40 REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
add_library(podium_storage STATIC
  add_batch_job.cpp add_round_job.cpp archive.cpp archive_tables.cpp answer_rules.cpp batch_rows.cpp bulk_insert.cpp clip_hash.cpp compact.cpp content_key.cpp content_rows.cpp durable_file.cpp gold_results.cpp
  joined_answers.cpp known_queries.cpp demonstrations.cpp sittings.cpp clip_rows.cpp
  integrity.cpp integrity_content.cpp open_files.cpp project_file.cpp project_folders.cpp project_store.cpp read_history.cpp read_imports.cpp read_many.cpp read_turns.cpp row_mapping.cpp schema.cpp sha256.cpp
  staged_import_jobs.cpp staged_imports.cpp staged_questions.cpp sql_connection.cpp sql_dialect.cpp sql_error.cpp sql_project_reader.cpp sql_project_writer.cpp write_answers.cpp
  write_derived.cpp write_leases.cpp write_project.cpp write_queries.cpp write_turns.cpp
  write_withdrawals.cpp writer_thread.cpp
  json/answer_parts_json.cpp json/comparison_json.cpp json/content_json.cpp json/conversation_json.cpp json/json_fields.cpp json/quick_json.cpp json/task_json.cpp)
target_link_libraries(podium_storage PUBLIC podium_domain podium_clip PRIVATE podium_qt SQLite::SQLite3 OpenSSL::Crypto nlohmann_json::nlohmann_json)
file(GLOB PODIUM_SQL_STEPS RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/sql/*.sql)
list(TRANSFORM PODIUM_SQL_STEPS PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE PODIUM_SQL_FILES)
qt_add_resources(podium_storage podium_sql PREFIX /podium BASE ${CMAKE_SOURCE_DIR} FILES ${PODIUM_SQL_FILES})
