# What every target of ours is compiled with. Flags that all targets share, so that they can share precompiled headers.
add_library(hamster_options INTERFACE)
target_compile_options(hamster_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
    -Wno-error=deprecated-declarations
    -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds  # g++ 12 reports these falsely inside std::string
    -ffp-contract=off -fno-strict-aliasing -fvisibility=hidden)
target_compile_definitions(hamster_options INTERFACE
    _GLIBCXX_ASSERTIONS
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    HAMSTER_VERSION="${PROJECT_VERSION}")
target_include_directories(hamster_options INTERFACE ${CMAKE_SOURCE_DIR})

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(HAMSTER_SANITIZE)
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1")
    target_compile_options(hamster_options INTERFACE -fsanitize=${HAMSTER_SANITIZE} -fno-omit-frame-pointer -g1)  # lines, for the stacks
    target_link_options(hamster_options INTERFACE -fsanitize=${HAMSTER_SANITIZE})
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(hamster_options INTERFACE -fstack-protector-strong -D_FORTIFY_SOURCE=2)
    target_link_options(hamster_options INTERFACE -Wl,-z,relro,-z,now)
endif()

if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # g++ is the compiler that must be content; clang builds what is sanitized or fuzzed.
    target_compile_options(hamster_options INTERFACE -Wno-error -Wno-unknown-warning-option)
endif()

# Helps who changes branches a lot; costs a third of a clean build, so nobody gets it without asking.
option(HAMSTER_USE_CCACHE "Compile through ccache" OFF)
if(HAMSTER_USE_CCACHE)
    find_program(HAMSTER_CCACHE ccache REQUIRED)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${HAMSTER_CCACHE})
    target_compile_options(hamster_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
find_program(HAMSTER_MOLD mold)
if(HAMSTER_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_link_options(hamster_options INTERFACE -fuse-ld=mold)
endif()
