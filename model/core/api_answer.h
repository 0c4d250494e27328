#pragma once
// Answers of our own HTTP APIs (01-domain.md section 7): {"success":true,"data":…} and {"success":false,"error":{code,message,timestamp}}.

#include "model/core/network.h"

namespace hamster {

enum class AnswerLanguage { Korean, English };
/// By Accept-Language; Korean when nothing says English first.
AnswerLanguage languageOf(const HttpRequest &request);

/// A sentence for people in both languages.
struct Bilingual {
    std::string_view korean;
    std::string_view english;
    std::string_view in(AnswerLanguage language) const { return language == AnswerLanguage::Korean ? korean : english; }
};

HttpResponse apiSuccess(int status, std::string_view dataJson);
/// `code` such as "ORDER-400-001"; the timestamp is Asia/Seoul, "2026-11-20T14:32:05".
HttpResponse apiError(int status, std::string_view code, std::string_view message, Instant now);
/// The refusals that a server itself gives (ServerOptions::refusal and Router): code "HTTP-<status>".
HttpResponse apiRefusal(int status, Instant now);

} // namespace hamster
