# hamster_translations(<target>): compiles resources/translations/*.ts and puts them into the target's resources under :/i18n.
# New strings are picked up by hand, from the root (-I lets it see the namespaces):
# lupdate -I . -locations none -no-obsolete views -ts resources/translations/hamster_ko.ts
function(hamster_translations target)
    cmake_path(SET folder NORMALIZE ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../resources/translations)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.ts)
    qt_add_lrelease(${target} TS_FILES ${sources} QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${target} translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled})
endfunction()
