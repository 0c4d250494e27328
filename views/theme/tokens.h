#pragma once
// Token: every colour of the desk by its meaning. Nothing outside this table names a colour.

#include <QColor>

namespace hamster {

enum class ThemeKind { Dark, Light };

/// Surfaces, text and controls; then text and tint of each state family; then colour and tint of each service; then charts.
/// Text tokens are followed by their tint, so that tintOf() is the next value.
enum class Token {
    Win,        ///< window, navigation, bars
    Pane,       ///< pane, table
    Head,       ///< pane header, table header, footer
    Raise,      ///< button, tooltip, pill
    Input,      ///< input field
    Hover,      ///< row or item under the pointer
    Line,       ///< pane edge
    Grid,       ///< row line, chart grid
    Line2,      ///< button edge, node edge, idle link
    Control,    ///< outline of input, checkbox, radio, switch
    T1,         ///< text
    T2,         ///< secondary text
    T3,         ///< caption, placeholder, disabled text
    Accent,     ///< link, focus, path, now
    AccentFill, ///< primary button, switch on
    OnAccent,   ///< text on AccentFill
    Selection,  ///< selected row, pressed toggle
    OnSelection,
    // clang-format off
    Idle, IdleTint, Wait, WaitTint, Unknown, UnknownTint, Good, GoodTint,
    Warn, WarnTint, Bad, BadTint, Gone, GoneTint, Return, ReturnTint,
    Ecommerce, EcommerceTint, Gateway, GatewayTint, Payment, PaymentTint, Pg, PgTint,
    Bus, BusTint, Customer, CustomerTint, DataPlatform, DataPlatformTint,
    // clang-format on
    FailureFill,
    SlowFill,
    SuccessFill, ///< larger chart areas; slow is drawn with a 45° hatch
    Heat0,
    Heat1,
    Heat2,
    Heat3,
    Heat4,
    Heat5,
    Count
};

QColor tokenColor(ThemeKind kind, Token token);

/// The fill that belongs to a family or service colour.
constexpr Token tintOf(Token text) { return static_cast<Token>(static_cast<int>(text) + 1); }

} // namespace hamster
