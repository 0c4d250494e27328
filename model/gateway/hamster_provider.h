#pragma once
// HamsterProvider: the dialect of the hamster PG in the profile of our own gateway (02-wire.md section 1).

#include "model/core/json.h"
#include "model/gateway/provider.h"

namespace hamster::gateway {

class HamsterProvider final : public Provider {
public:
    HamsterProvider(std::string pgUrl, std::string callbackUrl)
        : m_url(std::move(pgUrl))
        , m_callbackUrl(std::move(callbackUrl))
    {}

    std::string_view name() const override { return "HAMSTER"; }
    bool supports(std::string_view method) const override { return method == "CARD" || method == "KAKAO_PAY"; }
    void setCallbackUrl(std::string url) override { m_callbackUrl = std::move(url); }
    PgRequest approve(const Process &process, const TestCard &card) const override;
    PgRequest inquire(const Process &process, const std::string &transaction) const override;
    PgRequest inquireByOrder(const Process &process) const override;
    PgRequest cancel(const Process &process, Money amount, const std::string &key, const std::string &reason) const override;
    PgRequest voidKey(const Process &process) const override;
    std::optional<PgRequest> statement(const MidNames &mid, const std::string &day) const override;
    PgAnswer read(CallKind kind, const HttpOutcome &outcome) const override;
    Result<WebhookNotice> parseWebhook(std::string_view rawBody) const override;

private:
    HttpRequest request(const Process &process, std::string method, std::string_view path, std::string label) const;
    std::string m_url;
    std::string m_callbackUrl;
};

} // namespace hamster::gateway
