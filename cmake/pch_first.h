#pragma once
// Before every standard header of a precompiled header. What inline functions there use, g++ instantiates anew in every file that takes
// the precompiled header: of the standard library's own, the Bessel functions and their like are the easiest to do without. For the same
// reason a class of ours that many files read has its constructor and destructor in its .cpp when its members are containers.
#include <cstddef>
#undef _GLIBCXX_USE_STD_SPEC_FUNCS
