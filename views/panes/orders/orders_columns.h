#pragma once
// The columns of the orders table: what they hold and how wide they are in the 100 % design.

#include "views/items/table_view.h"
#include "views/panes/orders/orders_model.h"

namespace hamster::orders {

struct OrderColumnLook {
    ColumnKind kind;
    int width;
    bool shown; ///< unless the user wants it otherwise
};

inline constexpr OrderColumnLook kOrderColumns[OrderColumnCount] = {
    {ColumnKind::Text, 28, true}, // pick
    {ColumnKind::Id, 155, true},  // number
    {ColumnKind::Time, 64, true},
    {ColumnKind::Text, 59, true},           // member
    {ColumnKind::Text, 108, true},          // vendor
    {ColumnKind::TextSecondary, 94, true},  // items: the least; takes the rest
    {ColumnKind::Money, 82, true},          // amount
    {ColumnKind::State, 138, true},         // this, payment and reservation: until the names of the states are measured
    {ColumnKind::TextSecondary, 144, true}, // reason: once an order has ended with one
    {ColumnKind::StateQuiet, 100, true},    // payment
    {ColumnKind::StateQuiet, 84, true},     // reservation
    {ColumnKind::TextSecondary, 84, false}, // method
    {ColumnKind::Money, 88, false},         // refunded
    {ColumnKind::DateTime, 140, false},     // date and time
    {ColumnKind::Text, 84, false},          // faults: in the laboratory, once one has fired
};

} // namespace hamster::orders
