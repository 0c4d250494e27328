# Precompiled headers: one of each kind for the whole project, made once. A target takes one with hamster_precompiled(<target> <kind>);
# it must link what the kind links, as g++ refuses a header that was made with other macros.
function(hamster_precompiled_header kind)
    add_library(hamster_pch_${kind} OBJECT ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
    target_link_libraries(hamster_pch_${kind} PRIVATE hamster_options Qt6::Core ${ARGN})
    target_precompile_headers(hamster_pch_${kind} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch_${kind}.h)
endfunction()

hamster_precompiled_header(model)
hamster_precompiled_header(storage Qt6::Sql SQLite::SQLite3)
hamster_precompiled_header(service Qt6::Sql SQLite::SQLite3)
hamster_precompiled_header(laboratory Qt6::Sql SQLite::SQLite3)
if(HAMSTER_DESK)
    hamster_precompiled_header(widgets Qt6::Sql SQLite::SQLite3 Qt6::Widgets)
endif()
if(HAMSTER_TESTS)
    find_package(GTest REQUIRED)
    add_library(hamster_test_options INTERFACE)
    target_compile_options(hamster_test_options INTERFACE $<$<CONFIG:Release>:-O1>)  # a test runs once per compile
    hamster_precompiled_header(plain_test GTest::gtest)
    hamster_precompiled_header(test Qt6::Sql SQLite::SQLite3 GTest::gtest hamster_test_options)
endif()

function(hamster_precompiled target kind)
    target_precompile_headers(${target} REUSE_FROM hamster_pch_${kind})
endfunction()
