#include "views/panes/timeline/act_words.h"

#include "model/core/ids.h"
#include "simulator/laboratory/command.h"
#include "views/panes/faults/fault_texts.h"
#include "views/theme/services.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"
#include "views/widgets/profile_name.h"

#include <algorithm>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace hamster::timeline {

namespace {

enum class As { Plain, Won, Count, Time, Share };

struct Field {
    const char *key;
    As as;
    const char *name; ///< source text; %1 is the value
};
// clang-format off
constexpr Field kFields[] = {
    {"account", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "account %1")},
    {"after", As::Time, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "after %1")},
    {"amount", As::Won, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "amount %1")},
    {"bearer", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "borne by %1")},
    {"cap", As::Won, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "at most %1")},
    {"card", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "card %1")},
    {"category", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "category %1")},
    {"code", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "code %1")},
    {"cycle", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "settled %1")},
    {"decision-high", As::Time, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "decides within %1")},
    {"decision-low", As::Time, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "not before %1")},
    {"fee", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "fee %1 basis points")},
    {"for", As::Time, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "for %1")},
    {"ids", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "%1 of them")},
    {"invalid", As::Share, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "invalid card %1")},
    {"limit", As::Share, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "limit exceeded %1")},
    {"lines", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "lines: %1")},
    {"method", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "by %1")},
    {"minimum", As::Won, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "from %1")},
    {"name", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "name %1")},
    {"number", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "business number %1")},
    {"offset", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "offset %1")},
    {"partition", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "partition %1")},
    {"per-minute", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "%1 orders a minute")},
    {"points", As::Won, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "points %1")},
    {"price", As::Won, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "price %1")},
    {"provider", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "provider %1")},
    {"quantity", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "quantity %1")},
    {"request-high", As::Time, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "answers within %1")},
    {"request-low", As::Time, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "not before %1")},
    {"route", As::Plain, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "route %1")},
    {"stock", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "stock %1")},
    {"unstable", As::Share, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "unstable %1")},
    {"valid-for", As::Time, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "valid for %1")},
    {"value", As::Count, QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "value %1")},
};

struct Flag {
    const char *key;
    const char *yes, *no; ///< source texts; empty: goes without saying
};
constexpr Flag kFlags[] = {
    {"approve", QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "approved"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "declined")},
    {"both-ways", QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "both ways"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "one way")},
    {"on", QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "on"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "off")},
    {"original", QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "in its original form"), ""},
    {"percent", QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "in percent"), ""},
    {"set", QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "as what there is now"), ""},
};

/// By the enumerators of command::WebhookAct and MessageAct.
constexpr const char *kWebhookActs[] = {
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "held back"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "released"),
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "next attempt lost"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "duplicated"),
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "sent again"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "delayed"),
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "overtaken by the next one"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "another amount"),
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "another status"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "signed by somebody else"),
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "without a signature"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "with a broken signature"),
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "with an old timestamp"),
};
constexpr const char *kMessageActs[] = {
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "duplicated"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "held back"),
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "released"), QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "lost"),
    QT_TRANSLATE_NOOP("hamster::timeline::ActWords", "poisoned"),
};

/// Where a target leads, as the panes call it.
constexpr std::pair<const char *, const char16_t *> kKinds[] = {
    {"cancel-order", u"order"}, {"request-refund", u"order"}, {"repair-order", u"order"},
    {"adjust-stock", u"product"}, {"act-on-webhook", u"delivery"}, {"decide-pg-transaction", u"transaction"},
    {"place-order", u"member"}, {"charge-points", u"member"}, {"issue-coupon", u"member"},
};
// clang-format on

/// Its name and value in words; nothing: it is no such field but something that somebody has written.
std::optional<QString> fieldWords(const QString &key, const QString &value)
{
    const auto field = std::ranges::find_if(kFields, [&key](const Field &each) { return key == QLatin1String(each.key); });
    bool number = false;
    const double amount = value.toDouble(&number);
    if (field == std::end(kFields) || (field->as != As::Plain && !number)) return std::nullopt;
    const auto whole = static_cast<qint64>(amount);
    switch (field->as) {
    case As::Plain: return ActWords::tr(field->name).arg(value);
    case As::Won: return ActWords::tr(field->name).arg(formatWon(whole));
    case As::Count: return ActWords::tr(field->name).arg(static_cast<double>(whole) == amount ? formatCount(whole) : value);
    case As::Time: return ActWords::tr(field->name).arg(formatDuration(whole));
    case As::Share: return ActWords::tr(field->name).arg(u"%1 %"_s.arg(amount * 100));
    }
    return std::nullopt;
}

std::optional<QString> flagWords(const QString &key, const QString &value)
{
    const auto flag = std::ranges::find_if(kFlags, [&key](const Flag &each) { return key == QLatin1String(each.key); });
    if (flag == std::end(kFlags) || (value != "true"_L1 && value != "false"_L1)) return std::nullopt;
    const char *name = value == "true"_L1 ? flag->yes : flag->no;
    return *name ? ActWords::tr(name) : QString();
}

bool tampers(const HandAct &act)
{
    return act.detail.section(u" · "_s, 0, 0) == u"act %1"_s.arg(static_cast<int>(command::WebhookAct::TamperAmount));
}

/// Of a webhook or message: which act it was. Copies and amount stand in every such command and mean something in one of them each.
std::optional<QString> actWords(const HandAct &act, const QString &key, const QString &value)
{
    const bool webhook = act.verb == "act-on-webhook"_L1;
    if (!webhook && act.verb != "act-on-message"_L1) return std::nullopt;
    if (webhook && key == "copies"_L1) return value == "1"_L1 ? QString() : u"×"_s + value;
    if (webhook && key == "amount"_L1) return tampers(act) ? std::nullopt : std::optional(QString());
    const std::span<const char *const> names = webhook ? std::span<const char *const>(kWebhookActs) : kMessageActs;
    const std::size_t which = key == "act"_L1 ? value.toUInt() : names.size();
    return which < names.size() ? std::optional(ActWords::tr(names[which])) : std::nullopt;
}

} // namespace

Cell ActWords::target(const HandAct &act, bool done)
{
    // The subject of a fault rule is its kind, which has a name and a place that it hits.
    if (const FaultKind *rule =
            act.verb == "set-fault-rule"_L1 || act.verb == "inject-once"_L1 ? findFaultKind(act.subject.toStdString()) : nullptr)
        return Cell::words(faults_pane::FaultTexts::boundary(rule->boundary()));
    if (act.verb == "crash"_L1 || act.verb == "restart"_L1 || act.verb == "lose-power"_L1)
        return Cell::words(serviceName(act.subject), act.subject);
    if (act.verb == "set-pg-profile"_L1) return Cell::words(profileName(act.subject), act.subject);
    if (act.verb == "cut-link"_L1 || act.verb == "heal-link"_L1) {
        QStringList ends;
        for (const QString &end : act.subject.split(u" – "_s)) ends << serviceName(end);
        return Cell::words(ends.join(u" – "_s), act.subject);
    }
    const auto kind = std::ranges::find_if(kKinds, [&act](const auto &each) { return act.verb == QLatin1String(each.first); });
    if (kind == std::end(kKinds)) return Cell::id(act.subject);
    bool number = false;
    const qint64 delivery = act.subject.toLongLong(&number);
    const QString id = act.verb == "act-on-webhook"_L1 && number ? QString::fromStdString(toBase62(delivery)) : act.subject;
    return Cell::id(id, done ? QString::fromUtf16(kind->second) : QString());
}

QString ActWords::detail(const HandAct &act)
{
    if (act.verb == "set-fault-rule"_L1 || act.verb == "inject-once"_L1) return faults_pane::FaultTexts::kind(act.subject.toStdString());
    QStringList words;
    for (const QString &part : act.detail.split(u" · "_s, Qt::SkipEmptyParts)) {
        const QString key = part.section(u' ', 0, 0), value = part.section(u' ', 1);
        if (act.verb == "repair-order"_L1 && key == "to"_L1) {
            words << u"→ "_s + stateName(u"order", value);
            continue;
        }
        std::optional<QString> said = actWords(act, key, value);
        if (!said) said = flagWords(key, value);
        if (!said) said = fieldWords(key, value);
        if (said.value_or(part).isEmpty()) continue;
        words << said.value_or(part);
    }
    if (!act.reason.isEmpty()) words << act.reason;
    return words.join(u" · "_s);
}

} // namespace hamster::timeline
