#include "app/desk/find_names.h"

#include "model/audit/invariant.h"
#include "model/core/policies.h"
#include "simulator/scenario/builtins.h"
#include "views/theme/theme.h"

#include <QApplication>

namespace hamster {

namespace {

constexpr int kOfEachKind = 4;

QString tr(const char *text) { return QApplication::translate("hamster::GoTo", text); }
QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

struct Name {
    QString id, title;
};

void add(std::vector<Found> &found, const QString &typed, const std::vector<Name> &names, const QString &kind, const QString &icon,
         const QString &word)
{
    int count = 0;
    for (const Name &name : names) {
        const bool fits = name.id.contains(typed, Qt::CaseInsensitive) || name.title.contains(typed, Qt::CaseInsensitive);
        if (!fits || count++ >= kOfEachKind) continue;
        found.push_back({{kind, name.id}, name.title.isEmpty() ? name.id : QStringLiteral("%1  %2").arg(name.id, name.title), word, icon});
    }
}

} // namespace

void findNames(std::vector<Found> &found, const QString &typed)
{
    const bool korean = Theme::current().language() == Language::Korean;
    std::vector<Name> names;
    for (const audit::InvariantInfo &each : audit::invariants())
        names.push_back({text(each.id), text(korean ? each.titleKorean : each.title)});
    add(found, typed, names, QStringLiteral("invariant"), QStringLiteral("inv"), tr("invariant"));
    names.clear();
    for (const PolicyInfo &each : policies()) names.push_back({text(each.key), text(korean ? each.titleKorean : each.title)});
    add(found, typed, names, QStringLiteral("policy"), QStringLiteral("policy"), tr("policy"));
    names.clear();
    for (const std::string &each : scenario::builtinNames()) names.push_back({QString::fromStdString(each), {}});
    add(found, typed, names, QStringLiteral("scenario"), QStringLiteral("scenario"), tr("scenario"));
}

} // namespace hamster
