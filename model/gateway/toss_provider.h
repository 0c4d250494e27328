#pragma once
// TossProvider: the dialect of TossPayments (02-wire.md section 4). The customer pays in the PG's window and confirms with us; the
// confirm is one synchronous call. There is no void: what stays open is inquired until it is DONE, ABORTED, EXPIRED or CANCELED.

#include "model/gateway/provider.h"

namespace hamster::gateway {

class TossProvider final : public Provider {
public:
    explicit TossProvider(std::string pgUrl)
        : m_url(std::move(pgUrl))
    {}

    std::string_view name() const override { return "TOSS"; }
    bool supports(std::string_view method) const override { return method == "CARD" || method == "KAKAO_PAY"; }
    bool waitsForConfirm() const override { return true; }
    bool canVoid() const override { return false; }
    void setCallbackUrl(std::string) override {}
    PgRequest approve(const Process &process, const TestCard &card) const override;
    PgRequest inquire(const Process &process, const std::string &transaction) const override;
    PgRequest inquireByOrder(const Process &process) const override;
    PgRequest cancel(const Process &process, Money amount, const std::string &key, const std::string &reason) const override;
    /// Requires canVoid(): never called.
    PgRequest voidKey(const Process &process) const override;
    std::optional<PgRequest> statement(const MidNames &, const std::string &) const override { return std::nullopt; }
    PgAnswer read(CallKind kind, const HttpOutcome &outcome) const override;
    Result<WebhookNotice> parseWebhook(std::string_view rawBody) const override;

private:
    HttpRequest request(const Process &process, std::string method, std::string_view path, std::string label) const;
    std::string m_url;
};

} // namespace hamster::gateway
