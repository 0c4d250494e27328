#pragma once

namespace hamster {

/// The whole desktop program; gives its exit status: 0, or 2 when the call or the data folder is wrong.
int runDesk(int argc, char **argv);

} // namespace hamster
