#include "simulator/pg/loopers_answers.h"

#include "model/core/text.h"

namespace hamster::pg {

namespace {

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Payload Too Large";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Entity";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Error";
    }
}

std::string_view refusalText(int status)
{
    switch (status) {
    case 403: return "허용되지 않은 출처입니다.";
    case 404: return "존재하지 않는 요청입니다.";
    case 405: return "허용되지 않은 메서드입니다.";
    case 408: return "요청 시간이 초과되었습니다.";
    case 413: return "요청 본문이 너무 큽니다.";
    case 421: return "이 서버가 담당하지 않는 호스트입니다.";
    case 431: return "요청 헤더가 너무 큽니다.";
    case 500: return "일시적인 오류가 발생했습니다.";
    case 503: return "연결이 너무 많습니다.";
    default: return "잘못된 요청입니다.";
    }
}

/// The envelope is opened; the caller writes the members of data and closes with finish().
JsonWriter beginData()
{
    JsonWriter out;
    out.beginObject().key("meta").beginObject().field("result", "SUCCESS").endObject().key("data").beginObject();
    return out;
}

Answer finish(JsonWriter out)
{
    out.endObject().endObject();
    return {200, std::move(out).take()};
}

void writeOptional(JsonWriter &out, std::string_view name, const std::optional<std::string> &value)
{
    if (value) out.field(name, *value); // null keys are omitted
}

} // namespace

HttpResponse toResponse(const Answer &answer)
{
    HttpResponse response;
    response.status = answer.status;
    response.headers.add("Content-Type", "application/json");
    response.body = answer.body;
    return response;
}

HttpResponse loopersFailure(int status, std::string_view message)
{
    JsonWriter out;
    out.beginObject().key("meta").beginObject().field("result", "FAIL").field("errorCode", reasonPhrase(status)).field("message", message);
    out.endObject().endObject();
    return toResponse({status, std::move(out).take()});
}

HttpResponse loopersRefusal(int status) { return loopersFailure(status, refusalText(status)); }

std::string_view LoopersAnswers::reasonOf(Decision decision) const
{
    switch (decision) {
    case Decision::LimitExceeded: return "한도초과입니다. 다른 카드를 선택해주세요.";
    case Decision::InvalidCard: return "잘못된 카드입니다. 다른 카드를 선택해주세요.";
    case Decision::Approved: break;
    }
    return "정상 승인되었습니다.";
}

void LoopersAnswers::writeDetail(JsonWriter &out, const Transaction &t) const
{
    out.field("transactionKey", t.key).field("orderId", t.orderId).field("cardType", t.cardType);
    if (isOurs(t))
        out.field("cardNo", maskCard(t.cardNo));
    else
        out.field("cardNo", t.cardNo);
    out.field("amount", t.amount.value()).field("status", toString(t.state));
    writeOptional(out, "reason", t.reason);
}

void LoopersAnswers::writeOurs(JsonWriter &out, const Transaction &t) const
{
    if (!isOurs(t)) return;
    writeOptional(out, "echo", t.echo);
    writeOptional(out, "approvalNumber", t.approvalNumber);
    if (t.approvedAt) out.field("approvedAt", formatUtcIso(*t.approvedAt));
}

void LoopersAnswers::writeOursRead(JsonWriter &out, const Transaction &t, const std::vector<Cancel> &cancels) const
{
    if (!isOurs(t)) return;
    writeOurs(out, t);
    out.field("remainingAmount", t.remaining().value()).key("cancels").beginArray();
    for (const Cancel &cancel : cancels) {
        out.beginObject();
        writeOptional(out, "key", cancel.key);
        out.field("amount", cancel.amount.value()).field("status", cancel.status).endObject();
    }
    out.endArray();
}

std::string LoopersAnswers::callbackBody(const Transaction &transaction) const
{
    JsonWriter out;
    out.beginObject();
    writeDetail(out, transaction);
    writeOurs(out, transaction);
    out.endObject();
    return std::move(out).take();
}

Answer LoopersAnswers::accepted(const Transaction &t) const
{
    JsonWriter out = beginData();
    out.field("transactionKey", t.key).field("status", toString(t.state));
    writeOptional(out, "reason", t.reason);
    writeOurs(out, t);
    return finish(std::move(out));
}

Answer LoopersAnswers::detail(const Transaction &transaction, const std::vector<Cancel> &cancels) const
{
    JsonWriter out = beginData();
    writeDetail(out, transaction);
    writeOursRead(out, transaction, cancels);
    return finish(std::move(out));
}

Answer LoopersAnswers::ofOrder(std::string_view orderId, const std::vector<std::pair<Transaction, std::vector<Cancel>>> &transactions) const
{
    JsonWriter out = beginData();
    out.field("orderId", orderId).key("transactions").beginArray();
    for (const auto &[t, cancels] : transactions) {
        out.beginObject().field("transactionKey", t.key).field("status", toString(t.state));
        writeOptional(out, "reason", t.reason);
        writeOursRead(out, t, cancels);
        out.endObject();
    }
    out.endArray();
    return finish(std::move(out));
}

Answer LoopersAnswers::cancelled(const Transaction &t) const
{
    JsonWriter out = beginData();
    out.field("transactionKey", t.key).field("status", toString(t.state));
    out.field("cancelledAmount", t.cancelled.value()).field("remainingAmount", t.remaining().value());
    return finish(std::move(out));
}

Answer LoopersAnswers::voided(std::string_view key, std::string_view status) const
{
    JsonWriter out = beginData();
    out.field("key", key).field("status", status);
    return finish(std::move(out));
}

Answer LoopersAnswers::statement(std::string_view day, const std::vector<StatementLine> &lines) const
{
    JsonWriter out = beginData();
    out.field("date", day).key("lines").beginArray();
    for (const StatementLine &line : lines) {
        out.beginObject().field("transactionKey", line.transactionKey).field("orderId", line.orderId).field("kind", line.kind);
        out.field("amount", line.amount.value()).field("status", line.status).field("at", formatUtcIso(line.at)).endObject();
    }
    out.endArray();
    return finish(std::move(out));
}

} // namespace hamster::pg
