// Compiles nothing: the targets of cmake/precompiled.cmake need a source.
