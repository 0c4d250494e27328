#include "model/messaging/webhook_signature.h"

#include "model/core/text.h"

#include <algorithm>

namespace hamster {

namespace {

constexpr std::string_view kSecretPrefix = "whsec_";
constexpr std::string_view kVersion = "v1,";

/// Decimal digits without sign or leading zero; nothing else may stand for the same second.
std::optional<std::int64_t> parseSeconds(std::string_view text)
{
    const bool digits = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.size() > 12 || text.front() == '0') return std::nullopt;
    return parseInteger(text);
}

std::string signText(std::string_view secret, std::string_view id, std::string_view timestamp, std::string_view rawBody)
{
    if (secret.starts_with(kSecretPrefix)) secret.remove_prefix(kSecretPrefix.size());
    const auto key = base64Decode(secret);
    if (!key || key->empty()) return {};
    std::string content;
    content.reserve(id.size() + timestamp.size() + rawBody.size() + 2);
    content.append(id).append(".").append(timestamp).append(".").append(rawBody);
    return std::string(kVersion) + base64(hmacSha256(*key, content));
}

bool listHolds(std::string_view list, std::string_view signature)
{
    bool found = false; // every entry is compared: the time taken does not tell which one fits
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        found |= equalInConstantTime(list.substr(0, end), signature);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return found;
}

} // namespace

std::string signWebhook(std::string_view secret, std::string_view id, std::int64_t unixSeconds, std::string_view rawBody)
{
    return signText(secret, id, std::to_string(unixSeconds), rawBody);
}

WebhookCheck verifyWebhook(std::span<const std::string> secrets, std::string_view id, std::string_view timestamp,
                           std::string_view signatureHeader, std::string_view rawBody, Instant at)
{
    const auto seconds = parseSeconds(timestamp);
    if (id.empty() || !seconds || signatureHeader.empty()) return WebhookCheck::BadSignature;
    bool fits = false;
    for (const std::string &secret : secrets) {
        const std::string expected = signText(secret, id, timestamp, rawBody);
        fits |= !expected.empty() && listHolds(signatureHeader, expected);
    }
    if (!fits) return WebhookCheck::BadSignature;
    const Duration distance = at - Instant{*seconds * 1000};
    return distance > kWebhookTolerance || distance < -kWebhookTolerance ? WebhookCheck::Stale : WebhookCheck::Valid;
}

} // namespace hamster
