#include "model/core/api_answer.h"

#include "model/core/json.h"

namespace hamster {

AnswerLanguage languageOf(const HttpRequest &request)
{
    const auto accepted = request.headers.find("Accept-Language");
    return accepted && (accepted->starts_with("en") || accepted->starts_with("EN")) ? AnswerLanguage::English : AnswerLanguage::Korean;
}

HttpResponse apiSuccess(int status, std::string_view dataJson)
{
    JsonWriter out;
    out.beginObject().field("success", true).key("data").raw(dataJson).endObject();
    return HttpResponse::json(status, std::move(out).take());
}

HttpResponse apiError(int status, std::string_view code, std::string_view message, Instant now)
{
    JsonWriter out;
    out.beginObject().field("success", false).key("error").beginObject();
    out.field("code", code).field("message", message).field("timestamp", formatSeoulIso(now)).endObject().endObject();
    return HttpResponse::json(status, std::move(out).take());
}

HttpResponse apiRefusal(int status, Instant now)
{
    std::string_view message = "요청을 처리할 수 없습니다.";
    switch (status) {
    case 403: message = "허용되지 않은 출처입니다."; break;
    case 404: message = "존재하지 않는 경로입니다."; break;
    case 405: message = "허용되지 않은 메서드입니다."; break;
    case 408: message = "요청 시간이 초과되었습니다."; break;
    case 413: message = "요청 본문이 너무 큽니다."; break;
    case 421: message = "이 서버가 담당하지 않는 호스트입니다."; break;
    case 431: message = "요청 헤더가 너무 큽니다."; break;
    case 503: message = "연결이 너무 많습니다."; break;
    default: break;
    }
    return apiError(status, "HTTP-" + std::to_string(status), message, now);
}

} // namespace hamster
