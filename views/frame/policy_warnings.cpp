#include "views/frame/policy_warnings.h"

#include "views/theme/theme.h"
#include "views/widgets/policy_name.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

/// Which panes show the effects of a policy. The policies pane shows all of them itself; world and sequence show everything.
struct Concern {
    std::string_view policy;
    const char16_t *panes; ///< kebab ids, separated by blanks
};
constexpr Concern kConcerns[] = {
    {"payment-home", u"orders order payments invariants states"},
    {"stock", u"orders order stock invariants"},
    {"topics", u"events orders invariants"},
    {"publishing", u"events orders invariants"},
    {"consumer-idempotency", u"events payments stock invariants"},
    {"webhook-verification", u"pg payments invariants"},
    {"webhook-matching", u"pg payments order invariants"},
    {"amount-check", u"pg payments order invariants"},
    {"pg-timeout", u"payments order pg invariants"},
    {"attempt-key", u"payments pg invariants"},
    {"webhook-ack", u"pg payments invariants"},
    {"late-approval", u"orders order payments invariants"},
    {"reservation-expiry", u"stock orders order invariants"},
    {"release-guard", u"stock order invariants"},
    {"stock-sync", u"stock orders invariants"},
    {"poison", u"events orders invariants cases"},
    {"reconciler", u"payments pg orders invariants"},
    {"circuit-breaker", u"payments pg metrics invariants"},
    {"refund-limit", u"order payments invariants"},
    {"durability", u"events invariants"},
};

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

QStringList PolicyWarnings::panesOf(std::string_view policy)
{
    for (const Concern &concern : kConcerns)
        if (concern.policy == policy) return QString::fromUtf16(concern.panes).split(u' ') + QStringList{u"world"_s, u"sequence"_s};
    return {};
}

int PolicyWarnings::unsafeCount(const Policies &policies)
{
    int count = 0;
    for (const PolicyInfo &policy : hamster::policies()) count += policies.value(policy.key) != policy.safeValue().value;
    return count;
}

PolicyWarnings::Texts PolicyWarnings::of(const QString &paneId, const Policies &policies)
{
    std::vector<std::pair<const PolicyInfo *, const PolicyValue *>> unsafe;
    for (const PolicyInfo &policy : hamster::policies()) {
        if (policies.value(policy.key) == policy.safeValue().value || !panesOf(policy.key).contains(paneId)) continue;
        for (const PolicyValue &value : policy.values)
            if (value.value == policies.value(policy.key)) unsafe.emplace_back(&policy, &value);
    }
    if (unsafe.empty()) return {};
    const bool korean = Theme::current().language() == Language::Korean;
    const auto &[policy, value] = unsafe.front();
    // As everywhere: how many, then which, with the words of the Policies pane.
    const int count = static_cast<int>(unsafe.size());
    const QString headline = count == 1 ? tr("1 unsafe policy") : tr("%1 unsafe policies").arg(count);
    QStringList each;
    for (const auto &[one, chosen] : unsafe) each << policyTitle(*one) + ": "_L1 + valueName(*one, *chosen);
    if (count > 1) return {headline, each.join(u" · "_s)};
    // What to look for comes first: a narrow pane cuts the end.
    QString explanation = each.front() + u" · "_s;
    if (!value->breaks.empty()) explanation += tr("Should break %1.").arg(textOf(value->breaks)) + u' ';
    return {headline, explanation + textOf(korean ? value->teachesKorean : value->teaches)};
}

} // namespace hamster
