#include "views/panes/payments/told_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::payments {

QString toldState(const QString &answer)
{
    const QJsonObject root = QJsonDocument::fromJson(answer.toUtf8()).object();
    const QJsonObject data = root.contains("data"_L1) ? root["data"_L1].toObject() : root;
    const QJsonArray all = data["transactions"_L1].toArray();
    const QString told = all.isEmpty() ? data["status"_L1].toString() : all.last()["status"_L1].toString();
    static constexpr std::pair<QLatin1StringView, const char16_t *> kOfToss[] = {
        {"DONE"_L1, u"SUCCESS"},
        {"CANCELED"_L1, u"CANCELLED"},
        {"PARTIAL_CANCELED"_L1, u"PARTIALLY_CANCELLED"},
        {"ABORTED"_L1, u"FAILED"},
        {"EXPIRED"_L1, u"FAILED"},
        {"READY"_L1, u"PENDING"},
        {"IN_PROGRESS"_L1, u"PENDING"},
        {"WAITING_FOR_DEPOSIT"_L1, u"PENDING"},
    };
    for (const auto &[theirs, ours] : kOfToss)
        if (told == theirs) return QString::fromUtf16(ours);
    return told;
}

} // namespace hamster::payments
