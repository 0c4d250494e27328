#pragma once
// The Loopers dialect's sending side: envelope, bodies and texts, byte by byte (02-wire.md section 1).

#include "model/core/json.h"
#include "simulator/pg/core.h"

namespace hamster::pg {

/// {"meta":{"result":"FAIL","errorCode":"Bad Request","message":"…"}}
HttpResponse loopersFailure(int status, std::string_view message);
/// A refusal without a message of its own: unknown path, wrong method, limits of the server.
HttpResponse loopersRefusal(int status);
HttpResponse toResponse(const Answer &answer);

class LoopersAnswers final : public Dialect {
public:
    explicit LoopersAnswers(const MerchantBook &merchants)
        : m_merchants(merchants)
    {}

    std::string_view reasonOf(Decision decision) const override;
    std::string callbackBody(const Transaction &transaction) const override;

    Answer accepted(const Transaction &transaction) const;
    Answer detail(const Transaction &transaction, const std::vector<Cancel> &cancels) const;
    Answer ofOrder(std::string_view orderId, const std::vector<std::pair<Transaction, std::vector<Cancel>>> &transactions) const;
    Answer cancelled(const Transaction &transaction) const;
    Answer voided(std::string_view key, std::string_view status) const;
    Answer statement(std::string_view day, const std::vector<StatementLine> &lines) const;

private:
    bool isOurs(const Transaction &transaction) const { return m_merchants.find(transaction.userId) != nullptr; }
    void writeDetail(JsonWriter &out, const Transaction &transaction) const;
    void writeOurs(JsonWriter &out, const Transaction &transaction) const;
    void writeOursRead(JsonWriter &out, const Transaction &transaction, const std::vector<Cancel> &cancels) const;
    const MerchantBook &m_merchants;
};

} // namespace hamster::pg
