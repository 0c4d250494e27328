// A17: an independent judge of the stored webhooks. It shares no code with the gateway's verifier, on purpose.

#include "model/audit/checks.h"
#include "model/core/json.h"
#include "model/core/text.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>
#include <QMessageAuthenticationCode>

namespace hamster::audit {

namespace {

constexpr std::int64_t kToleranceSeconds = 300;

struct Merchant {
    std::vector<std::string> secrets;
    std::vector<std::pair<std::string, std::int64_t>> retired{}; ///< and until when they counted, UTC ms
    std::string allowedPeers;
};

struct SignatureHeaders {
    std::string id;
    std::string timestamp;
    std::string signatures;
};

std::map<std::int64_t, Merchant> merchantsByProcess(Facts &facts)
{
    std::map<std::int64_t, Merchant> result;
    Cursor r =
        facts.read(*facts.db.gateway, "SELECT p.public_id, m.webhook_secret, m.webhook_secret_previous, m.allowed_peers "
                                      "FROM webhook_inbox i JOIN payment_processes p ON p.public_id = i.process_public_id "
                                      "JOIN mids m ON m.mid = p.mid WHERE i.verdict IN ('APPLIED', 'NO_CHANGE') ORDER BY p.public_id");
    while (r.next()) {
        Merchant merchant{{r.text(1)}, {}, r.text(3)};
        if (!r.isNull(2)) merchant.secrets.push_back(r.text(2));
        result[r.integer(0)] = std::move(merchant);
    }
    Cursor former = facts.read(*facts.db.gateway,
                               "SELECT DISTINCT p.public_id, s.secret, s.valid_until FROM retired_secrets s JOIN payment_processes p "
                               "ON p.mid = s.mid JOIN webhook_inbox i ON i.process_public_id = p.public_id "
                               "WHERE i.verdict IN ('APPLIED', 'NO_CHANGE')");
    while (former.next()) result[former.integer(0)].retired.emplace_back(former.text(1), former.integer(2));
    return result;
}

SignatureHeaders readHeaders(std::string_view json)
{
    SignatureHeaders headers;
    const auto document = JsonDocument::parse(json);
    if (!document) return headers;
    for (const auto &[name, value] : document->root().members()) {
        const std::string text(value.asString().value_or(std::string_view()));
        if (equalsIgnoringCase(name, "webhook-id"))
            headers.id = text;
        else if (equalsIgnoringCase(name, "webhook-timestamp"))
            headers.timestamp = text;
        else if (equalsIgnoringCase(name, "webhook-signature"))
            headers.signatures = text;
    }
    return headers;
}

bool isSignedBy(const std::string &secret, const SignatureHeaders &headers, std::string_view body)
{
    constexpr std::string_view prefix = "whsec_";
    if (!std::string_view(secret).starts_with(prefix)) return false;
    const QByteArray key = QByteArray::fromBase64(QByteArray::fromStdString(secret.substr(prefix.size())));
    QMessageAuthenticationCode mac(QCryptographicHash::Sha256, key);
    mac.addData(QByteArray::fromStdString(headers.id + "." + headers.timestamp + "."));
    mac.addData(body.data(), static_cast<qsizetype>(body.size()));
    const QByteArray expected = "v1," + mac.result().toBase64();
    for (const QByteArray &one : QByteArray::fromStdString(headers.signatures).split(' '))
        if (one == expected) return true;
    return false;
}

bool isAllowedPeer(std::string_view allowed, std::string_view peer)
{
    constexpr std::string_view mapped = "::ffff:"; // IPv4 that came in over IPv6
    if (peer.starts_with(mapped)) peer.remove_prefix(mapped.size());
    const QByteArray address(peer.data(), static_cast<qsizetype>(peer.size()));
    for (const QByteArray &one : QByteArray(allowed.data(), static_cast<qsizetype>(allowed.size())).split(','))
        if (one.trimmed() == address) return true;
    return false;
}

bool isSignedBy(const Merchant &merchant, const SignatureHeaders &headers, std::string_view body, std::int64_t receivedAt)
{
    return std::ranges::any_of(merchant.secrets, [&](const std::string &secret) { return isSignedBy(secret, headers, body); }) ||
           std::ranges::any_of(merchant.retired,
                               [&](const auto &former) { return receivedAt <= former.second && isSignedBy(former.first, headers, body); });
}

/// Why this webhook should have had no effect; empty when it was right.
std::string objection(const Merchant *merchant, const SignatureHeaders &headers, const Cursor &row)
{
    if (!merchant) return "belongs to no process";
    if (!isAllowedPeer(merchant->allowedPeers, row.view(2))) return "came from " + row.text(2) + ", which is not allowed";
    if (row.isNull(4)) return "is kept without its body";
    if (headers.id.empty() || headers.id != row.view(1)) return "has another webhook-id in its headers";
    const std::string_view body = row.blob(4);
    if (!isSignedBy(*merchant, headers, body, row.integer(5))) return "is not signed by the merchant's secret";
    const auto stamped = parseInteger(headers.timestamp);
    if (!stamped) return "has no timestamp";
    const std::int64_t age = row.integer(5) / 1000 - *stamped;
    if (age > kToleranceSeconds || age < -kToleranceSeconds) return "was stamped " + std::to_string(age) + " s before it came";
    return {};
}

} // namespace

void checkWebhooks(Facts &facts, Report &report)
{
    const auto merchants = merchantsByProcess(facts);
    Cursor r =
        facts.read(*facts.db.gateway,
                   "SELECT i.id, i.webhook_id, i.peer, i.headers, i.body, i.received_at, i.process_public_id, p.order_public_id, "
                   "i.verdict = 'APPLIED' AND EXISTS (SELECT 1 FROM webhook_inbox e WHERE e.webhook_id = i.webhook_id AND e.id < i.id "
                   "AND e.verified = 1 AND e.http_status BETWEEN 200 AND 299) "
                   "FROM webhook_inbox i LEFT JOIN payment_processes p ON p.public_id = i.process_public_id "
                   "WHERE i.verdict IN ('APPLIED', 'NO_CHANGE') ORDER BY i.id");
    while (r.next()) {
        report.saw();
        const auto merchant = merchants.find(r.integer(6));
        std::string why = objection(merchant == merchants.end() ? nullptr : &merchant->second, readHeaders(r.view(3)), r);
        if (why.empty() && r.integer(8) != 0) why = "had been answered before: a replay";
        if (!why.empty())
            report.violation("webhook " + r.text(1) + " (inbox row " + r.text(0) + ") had an effect, but " + why, r.integer(7));
    }
}

} // namespace hamster::audit
