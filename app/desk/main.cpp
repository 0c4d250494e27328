// hamster-desk: the composition root. Parses the command line, opens the world, shows the window.

#include "app/desk/desk_application.h"

int main(int argc, char **argv) { return hamster::runDesk(argc, argv); }
