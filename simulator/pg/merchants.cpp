#include "simulator/pg/merchants.h"

#include "model/messaging/webhook_signature.h"
#include "simulator/pg/audit_trail.h"
#include "simulator/pg/callback_policy.h"

namespace hamster::pg {

namespace {

const Sql kAll{"SELECT mid_id, merchant_name, api_key, webhook_url, webhook_secret, webhook_secret_previous, retry_schedule "
               "FROM pg_mids WHERE active = 1 ORDER BY mid_id"};
const Sql kOne{"SELECT mid_id, merchant_name, api_key, webhook_url, webhook_secret, webhook_secret_previous, retry_schedule "
               "FROM pg_mids WHERE active = 1 AND mid_id = ?"};
const Sql kEnsure{
    "INSERT INTO pg_mids (mid_id, merchant_name, api_key, webhook_url, webhook_secret, retry_schedule, active, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?7) ON CONFLICT (mid_id) DO UPDATE SET merchant_name = ?2, api_key = ?3, webhook_url = ?4, "
    "webhook_secret_previous = CASE WHEN webhook_secret = ?5 THEN webhook_secret_previous ELSE webhook_secret END, webhook_secret = ?5, "
    "retry_schedule = ?6, active = 1, updated_at = ?7"};
const Sql kSecret{"SELECT webhook_secret FROM pg_mids WHERE mid_id = ?"};
const Sql kEndRotation{"UPDATE pg_mids SET webhook_secret_previous = NULL, updated_at = ? WHERE mid_id = ?"};

Merchant read(Rows &rows)
{
    Merchant merchant;
    merchant.config = {rows.get<std::string>(0), rows.get<std::string>(1), rows.get<std::string>(2),
                       rows.get<std::string>(3), rows.get<std::string>(4), scheduleNamed(rows.text(6)).value_or(RetrySchedule::None)};
    merchant.previousSecret = rows.get<std::string>(5);
    // "http://host" and "http://host:80" are one origin but two prefixes, and a URL may be written either way
    const std::string &url = merchant.config.webhookUrl;
    const std::size_t pathAt = url.find_first_of("/?#", url.find("://") + 3);
    merchant.callbackOrigins = {url.substr(0, pathAt)};
    if (const std::string full = originOf(url); full != merchant.callbackOrigins.front()) merchant.callbackOrigins.push_back(full);
    return merchant;
}

} // namespace

MerchantBook::MerchantBook(PgContext &context)
    : m_context(context)
{}

void MerchantBook::load()
{
    m_byMid.clear();
    Rows rows = m_context.database().query(kAll);
    while (rows.next()) m_byMid.insert_or_assign(rows.get<std::string>(0), read(rows));
}

void MerchantBook::reload(const std::string &midId)
{
    Rows rows = m_context.database().query(kOne, midId);
    if (rows.next())
        m_byMid.insert_or_assign(midId, read(rows));
    else
        m_byMid.erase(midId);
}

void MerchantBook::ensure(MerchantConfig config, Done done)
{
    const bool secretSigns = config.secret.starts_with("whsec_") && !signWebhook(config.secret, "id", 1, "").empty();
    const bool usable = !config.midId.empty() && secretSigns && !originOf(config.webhookUrl).empty();
    m_context.transactor().submit(
        [this, usable, config = std::move(config)](Tx &tx) -> Outcome {
            if (!usable)
                return {ErrorCode::InvalidArgument,
                        "merchant '" + config.midId + "' needs an id, a secret of whsec_ and base64, and an http webhook URL"};
            const auto before = tx.database().value<std::string>(kSecret, config.midId);
            if (before && *before != config.secret) writeAudit(tx, m_context.trace(), "secret.rotate", config.midId, "");
            tx.exec(kEnsure, config.midId, config.name, config.apiKey, config.webhookUrl, config.secret, toString(config.schedule),
                    tx.now());
            tx.whenDurable([this, mid = config.midId] { reload(mid); });
            return success();
        },
        std::move(done));
}

void MerchantBook::endRotation(const std::string &midId, Done done)
{
    m_context.transactor().submit(
        [this, midId](Tx &tx) -> Outcome {
            if (tx.exec(kEndRotation, tx.now(), midId) == 0) return {ErrorCode::NotFound, "no merchant " + midId};
            writeAudit(tx, m_context.trace(), "secret.end-rotation", midId, "");
            tx.whenDurable([this, midId] { reload(midId); });
            return success();
        },
        std::move(done));
}

const Merchant *MerchantBook::findByApiKey(std::string_view apiKey) const
{
    for (const auto &[mid, merchant] : m_byMid)
        if (!apiKey.empty() && merchant.config.apiKey == apiKey) return &merchant;
    return nullptr;
}

const Merchant *MerchantBook::find(std::string_view midId) const
{
    const auto found = m_byMid.find(midId);
    return found == m_byMid.end() ? nullptr : &found->second;
}

} // namespace hamster::pg
