#pragma once
// Vendors with a contract of their own: their MIDs at gateway and PG. DIRECT vendors ask the PG themselves; a BROKERED vendor may have
// TOSS for its provider. All others go through the platform's MID.

#include "model/core/ids.h"

#include <string>

namespace hamster {

class Laboratory;

/// Makes known, at gateway and PG, the MIDs of all vendors that have one: every DIRECT vendor of the shop gets one when it has none.
/// At every start, because places change, and after vendors were added.
void introduceVendors(Laboratory &laboratory);
/// The vendor's payments go through TOSS from now on.
void giveTossContract(Laboratory &laboratory, VendorId vendor);
/// A webhook secret: of the operating system, or, in virtual time, one that repeats itself and guards nothing.
std::string newSecret(const Laboratory &laboratory, const std::string &owner);

} // namespace hamster
