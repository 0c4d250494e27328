// A webhook as it comes in: three header lines, then the body. Nothing that was not signed may verify.

#include "tests/fuzz/fuzz.h"

#include "model/gateway/hamster_provider.h"
#include "model/messaging/cloud_event.h"
#include "model/messaging/webhook_signature.h"

#include <array>

using namespace hamster;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string_view rest = textOf(data, size);
    const auto line = [&rest] {
        const std::size_t end = rest.find('\n');
        const std::string_view first = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        return first;
    };
    const std::string_view id = line(), timestamp = line(), signature = line();
    // Nobody knows this key: whatever the bytes are, they cannot be valid.
    const std::array secrets{std::string("whsec_9bXo2QvJ0mEe3m1uQbV5l8yYc0p6TgWqk1nZsR4tHdA=")};
    HAMSTER_ASSERT(verifyWebhook(secrets, id, timestamp, signature, rest, Instant{1'795'150'800'000}) == WebhookCheck::BadSignature);
    const std::string own = signWebhook(secrets[0], id, 1'795'150'800, rest);
    HAMSTER_ASSERT(verifyWebhook(secrets, id, "1795150800", own, rest, Instant{1'795'150'800'000}) == WebhookCheck::Valid || id.empty());
    const gateway::HamsterProvider provider("http://127.0.0.1:1", "http://127.0.0.1:2");
    if (const auto notice = provider.parseWebhook(rest)) HAMSTER_ASSERT(!notice->view.amount || *notice->view.amount >= Money());
    (void)parseCloudEvent(rest);
    return 0;
}
