#pragma once
// Standard Webhooks 1.0.0 signatures (02-wire.md section 2): HMAC-SHA256 over "{id}.{timestamp}.{raw body}". Pure functions.

#include "model/core/time.h"

#include <span>
#include <string>
#include <string_view>

namespace hamster {

inline constexpr std::string_view kWebhookIdHeader = "webhook-id";
inline constexpr std::string_view kWebhookTimestampHeader = "webhook-timestamp";
inline constexpr std::string_view kWebhookSignatureHeader = "webhook-signature";

/// How far a webhook's timestamp may be from the receiver's clock, both ways, the edge included.
inline constexpr Duration kWebhookTolerance = 300s;

enum class WebhookCheck {
    Valid,
    BadSignature, ///< a header missing or malformed, or no signature of the list fits any secret
    Stale,        ///< signed by a known secret, but its timestamp is too far from `at`
};

/// One entry of the signature header, "v1,<base64>". `secret`: base64 of the key, with or without "whsec_". Empty when the secret
/// is no base64 or decodes to nothing: an empty key signs nothing.
std::string signWebhook(std::string_view secret, std::string_view id, std::int64_t unixSeconds, std::string_view rawBody);

/// Judges headers and body. `secrets`: those valid now (two during a rotation). Signatures are compared in constant time, as text, so
/// that another spelling of the same bytes is refused. The signature is judged before the time.
WebhookCheck verifyWebhook(std::span<const std::string> secrets, std::string_view id, std::string_view timestamp,
                           std::string_view signatureHeader, std::string_view rawBody, Instant at);

} // namespace hamster
