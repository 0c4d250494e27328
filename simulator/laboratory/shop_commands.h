#pragma once
// What an operator makes in the shop: vendors, members, products and their stock, coupons. Each answers once; a refusal says what was not
// changed.

#include "simulator/laboratory/command.h"

namespace hamster {

class Laboratory;

/// The vendor's contract is made known at gateway and PG as well: both have to run for one that has a contract of its own.
void inShop(Laboratory &laboratory, const command::AddVendor &c, const CommandDone &done);
void inShop(Laboratory &laboratory, const command::ChangeVendor &c, const CommandDone &done);
void inShop(Laboratory &laboratory, const command::AddMember &c, const CommandDone &done);
void inShop(Laboratory &laboratory, const command::AddProduct &c, const CommandDone &done);
void inShop(Laboratory &laboratory, const command::AdjustStock &c, const CommandDone &done);
void inShop(Laboratory &laboratory, const command::AddCoupon &c, const CommandDone &done);
void inShop(Laboratory &laboratory, const command::IssueCoupon &c, const CommandDone &done);
void inShop(Laboratory &laboratory, const command::StopCoupon &c, const CommandDone &done);

} // namespace hamster
