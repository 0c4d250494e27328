#pragma once
// What a request on the wire is, seen from outside: which point of which boundary it passes, and what it is about.

#include "model/core/fault_port.h"
#include "model/core/network.h"

#include <optional>

namespace hamster {

/// Of what leaves one of our parties. Nothing for a request that no boundary covers (reads of a customer).
std::optional<FaultPoint> pointOf(const HttpRequest &request);
/// Of what arrives at the PG from other people's back ends; `path` is set. Nothing for what is no part of its payment API.
std::optional<FaultPoint> foreignPointOf(const HttpRequest &request);
/// What such a request is about: its member is the X-USER-ID.
FaultSubject foreignSubjectOf(FaultPoint point, const HttpRequest &request);
/// How rules and subjects name a card: the token of a documented one, else its number.
std::string cardWord(std::string_view tokenOrNumber);
FaultSubject subjectOf(FaultPoint point, const HttpRequest &request);

/// The text of a string member of a JSON body; empty when there is none.
std::string memberOf(const std::string &body, std::string_view name);
/// The body with one member replaced by a whole JSON value (or added at the end); the other members keep their order. A body that is no
/// JSON object stays as it is.
std::string withMember(const std::string &body, std::string_view name, std::string_view json);
std::string withText(const std::string &body, std::string_view name, std::string_view text);

/// A header set anew; the others stay.
void setHeader(HttpRequest &request, std::string_view name, std::string value);
void dropHeader(HttpRequest &request, std::string_view name);

} // namespace hamster
