#pragma once
// What is asked of a certification is looked at before anything is sent. Refusals are InvalidArgument and English.

#include "model/core/result.h"

#include <string>
#include <vector>

namespace hamster::certify {

/// An absolute http URL; `what` names it in the refusal: "the receiver".
Outcome checkUrl(const std::string &url, const char *what);
/// Empty, or whsec_ and the base64 of 24 to 64 bytes.
Outcome checkSecret(const std::string &secret);
/// Names of cases.
Outcome checkCases(const std::vector<std::string> &names);
/// A probe is a URL, or else a command.
bool isHttpProbe(const std::string &probe);

} // namespace hamster::certify
