#include "app/desk/hand_act.h"

#include "simulator/laboratory/command_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace hamster {

namespace {

using namespace Qt::StringLiterals;

/// What a command was done to: the first of these that it has.
constexpr std::array kSubjects{"order"_L1, "subject"_L1, "product"_L1, "delivery"_L1, "transaction"_L1, "case"_L1,   "service"_L1,
                               "topic"_L1, "group"_L1,   "profile"_L1, "merchant"_L1, "sku"_L1,         "member"_L1, "rule"_L1,
                               "from"_L1,  "id"_L1,      "vendor"_L1,  "coupon"_L1,   "code"_L1,        "name"_L1};

QString wordsOf(const QJsonValue &value)
{
    if (value.isObject()) return value.toObject().value("kind"_L1).toString(); // a fault rule
    if (value.isArray()) return QString::number(value.toArray().size());
    return value.toVariant().toString();
}

} // namespace

HandAct handAct(const scenario::RecordedCommand &recorded)
{
    const QJsonObject fields = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(recorded.command))).object();
    HandAct act{recorded.task, recorded.at.ms, fields.value("do"_L1).toString(), {}, {}, fields.value("reason"_L1).toString()};
    QLatin1String subject;
    for (const QLatin1String name : kSubjects) {
        act.subject = wordsOf(fields.value(name));
        subject = name;
        if (!act.subject.isEmpty()) break;
    }
    if (subject == "from"_L1) act.subject += u" – "_s + fields.value("to"_L1).toString();
    QStringList details;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QString words = wordsOf(*field);
        if (field.key() == "do"_L1 || field.key() == "by"_L1 || field.key() == "reason"_L1 || field.key() == subject || words.isEmpty())
            continue;
        if (subject == "from"_L1 && field.key() == "to"_L1) continue;
        details << field.key() + u' ' + words;
    }
    act.detail = details.join(u" · "_s);
    return act;
}

} // namespace hamster
