# The project file. QtSql stays inside: no public header names it.
add_library(podium_storage STATIC
  add_round_job.cpp clip_hash.cpp durable_file.cpp integrity.cpp open_files.cpp project_file.cpp project_store.cpp row_mapping.cpp
  schema.cpp sql_connection.cpp sql_dialect.cpp sql_error.cpp sql_project_reader.cpp sql_project_writer.cpp
  write_answers.cpp writer_thread.cpp)
target_link_libraries(podium_storage PUBLIC podium_domain podium_clip PRIVATE podium_qt Qt6::Sql)
file(GLOB PODIUM_SQL_STEPS RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/sql/*.sql)
list(TRANSFORM PODIUM_SQL_STEPS PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE PODIUM_SQL_FILES)
qt_add_resources(podium_storage podium_sql PREFIX /podium BASE ${CMAKE_SOURCE_DIR} FILES ${PODIUM_SQL_FILES})
