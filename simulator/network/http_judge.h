#pragma once
// What a server decides about a request when its header block is complete and before its handler or body.

#include "simulator/network/http_parser.h"

namespace hamster {

/// Splits the target into path and query, sets the limit of the body, and gives the status with which the request is refused,
/// or 0. Order: framing, target (400), Host (400, 421), Origin (403), fields (400), size (413).
int judgeRequest(RequestParser &parser, const ServerOptions &options);

} // namespace hamster
