#include "simulator/certify/checks.h"

#include "model/core/url.h"
#include "model/messaging/webhook_signature.h"
#include "simulator/certify/cases.h"

namespace hamster::certify {

Outcome checkUrl(const std::string &url, const char *what)
{
    if (url.starts_with("http://") && parseUrl(url)) return success();
    return {ErrorCode::InvalidArgument,
            std::string(what) + " is '" + url + "', expected an absolute URL such as http://localhost:3000/webhook"};
}

Outcome checkSecret(const std::string &secret)
{
    if (secret.empty() || (secret.starts_with("whsec_") && !signWebhook(secret, "id", 1, "").empty())) return success();
    return {ErrorCode::InvalidArgument, "--webhook-secret is no secret, expected whsec_ and the base64 of 24 to 64 bytes"};
}

Outcome checkCases(const std::vector<std::string> &names)
{
    for (const std::string &name : names) {
        std::string known;
        bool found = false;
        for (const Case &one : cases()) {
            known.append(known.empty() ? "" : ", ").append(one.name);
            found = found || one.name == name;
        }
        if (!found) return {ErrorCode::InvalidArgument, "--case is '" + name + "', expected one of " + known};
    }
    return success();
}

bool isHttpProbe(const std::string &probe) { return probe.starts_with("http"); }

} // namespace hamster::certify
