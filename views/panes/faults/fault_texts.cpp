#include "views/panes/faults/fault_texts.h"

#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/seconds.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }
bool korean() { return Theme::current().language() == Language::Korean; }

/// 1st, 2nd, 3rd, 11th; Korean counts without endings.
QString ordinal(std::int64_t n)
{
    if (korean()) return QString::number(n);
    const std::int64_t ten = n % 100, one = n % 10;
    const auto ending = ten >= 11 && ten <= 13 ? u"th"_s : one == 1 ? u"st"_s : one == 2 ? u"nd"_s : one == 3 ? u"rd"_s : u"th"_s;
    return QString::number(n) + ending;
}

} // namespace

QString FaultTexts::of(const FaultText &both) { return text(korean() && !both.ko.empty() ? both.ko : both.en); }
QString FaultTexts::boundary(FaultBoundary boundary) { return of(infoOf(boundary).title); }

QString FaultTexts::kind(const std::string &name)
{
    const FaultKind *known = findFaultKind(name);
    return known ? of(known->title) : QString::fromStdString(name);
}

QString FaultTexts::reaction(const FaultKind &kind) { return of(kind.reaction); }

/// As a person set it: "3.2 s", not the "3.200 s" of a measurement.
static QString durationText(std::int64_t ms)
{
    if (ms < 1000 || ms >= 60'000) return formatDuration(ms);
    return formatSeconds(static_cast<double>(ms) / 1000.0, ms % 1000 == 0 ? 0 : ms % 100 == 0 ? 1 : 3);
}

QString FaultTexts::value(const FaultParameter &parameter, std::int64_t value)
{
    switch (parameter.unit) {
    case FaultUnit::Milliseconds: return value < 0 ? QString(kMinus) + durationText(-value) : durationText(value);
    case FaultUnit::Percent: return u"%1 %"_s.arg(value);
    case FaultUnit::Won: return formatWon(value);
    case FaultUnit::Flag: return value ? tr("yes") : tr("no");
    case FaultUnit::Count: break;
    }
    return formatCount(value);
}

QString FaultTexts::parameters(const FaultRule &rule)
{
    const FaultKind *kind = findFaultKind(rule.kind);
    if (!kind) return {};
    QStringList all;
    for (const FaultParameter &parameter : kind->parameters) {
        const std::int64_t set = rule.value(parameter.name);
        if (parameter.unit == FaultUnit::Flag && set == 0) continue;
        all << (parameter.unit == FaultUnit::Flag ? of(parameter.title) : u"%1 %2"_s.arg(of(parameter.title), value(parameter, set)));
    }
    return all.join(u", "_s);
}

namespace {

/// A title within a sentence: "downtime 2 s", but "HTTP status 500".
QString inSentence(QString title)
{
    if (title.size() > 1 && title.at(1).isLower()) title[0] = title.at(0).toLower();
    return title;
}

} // namespace

QString FaultTexts::when(const FaultWhen &when)
{
    switch (when.mode) {
    case FaultWhen::Mode::Always: return tr("always");
    case FaultWhen::Mode::Probability: return tr("%1 %").arg(when.probability * 100, 0, 'g', 4);
    case FaultWhen::Mode::Nth: return tr("only the %1").arg(ordinal(when.n));
    case FaultWhen::Mode::First: return tr("the first %1").arg(when.n);
    case FaultWhen::Mode::Every: return tr("every %1").arg(ordinal(when.n));
    }
    return {};
}

QString FaultTexts::who(const FaultWho &who)
{
    QStringList all;
    const auto add = [&all](const QString &format, const std::string &what) {
        if (!what.empty()) all << format.arg(QString::fromStdString(what));
    };
    add(tr("order %1 only"), who.order);
    add(tr("member %1 only"), who.member);
    add(tr("vendor %1 only"), who.vendor);
    add(tr("key %1 only"), who.key);
    add(tr("card %1 only"), who.card);
    add(tr("topic %1 only"), who.topic);
    add(tr("%1 only"), who.eventType);
    if (!who.service.empty()) all << tr("%1 only").arg(serviceName(QString::fromStdString(who.service)));
    return all.join(u", "_s);
}

QString FaultTexts::where(const FaultRule &rule)
{
    const FaultKind *kind = findFaultKind(rule.kind);
    QStringList all;
    if (kind) all << boundary(kind->boundary());
    all << when(rule.when);
    for (const QString &part : {who(rule.who), parameters(rule)})
        if (!part.isEmpty()) all << part;
    return all.join(u" · "_s);
}

QString FaultTexts::title(const FaultRule &rule, const std::vector<FaultRule> &among)
{
    const QString name = kind(rule.kind);
    std::vector<const FaultRule *> twins;
    for (const FaultRule &other : among)
        if (other.kind == rule.kind && other.id != rule.id) twins.push_back(&other);
    if (twins.empty()) return name;
    // The first of these that none of the others shares; where all is shared the ids differ.
    using Part = QString (*)(const FaultRule &);
    for (const Part part : {Part([](const FaultRule &each) { return when(each.when); }),
                            Part([](const FaultRule &each) { return who(each.who); }), Part(&FaultTexts::parameters)}) {
        const QString own = part(rule);
        if (!own.isEmpty() && std::ranges::none_of(twins, [&](const FaultRule *other) { return part(*other) == own; }))
            return name + u" · "_s + own;
    }
    return name;
}

/// "The first 3 times" and "only the second" come to an end by themselves.
static bool hasCountedOut(const FaultRule &rule)
{
    const FaultKind *kind = findFaultKind(rule.kind);
    if (kind && kind->point == FaultPoint::ClockRead) return false; // a clock that was set stays so
    const bool ends = rule.when.mode == FaultWhen::Mode::First || rule.when.mode == FaultWhen::Mode::Nth;
    return ends && rule.seen >= rule.when.n + std::max<std::int64_t>(rule.burst, 1) - 1;
}

bool isSpent(const FaultRule &rule, qint64 elapsedMs)
{
    return hasCountedOut(rule) || (rule.left && *rule.left == 0) || (rule.until && elapsedMs >= rule.until->count());
}

double leftShare(const FaultRule &rule, qint64 elapsedMs)
{
    if (rule.left) {
        const std::int64_t all = *rule.left + rule.fired;
        return all > 0 ? static_cast<double>(*rule.left) / static_cast<double>(all) : 0;
    }
    if (!rule.until) return -1;
    const double from = rule.from ? static_cast<double>(rule.from->count()) : 0, until = static_cast<double>(rule.until->count());
    return until > from ? std::clamp((until - static_cast<double>(elapsedMs)) / (until - from), 0.0, 1.0) : 0;
}

QString FaultTexts::left(const FaultRule &rule, qint64 elapsedMs)
{
    if (isSpent(rule, elapsedMs)) return tr("spent");
    if (!rule.on) return tr("off");
    if (rule.left) return tr("%1 left").arg(formatCount(*rule.left));
    if (rule.until) return formatCountdown(rule.until->count() - elapsedMs);
    return {};
}

QString FaultTexts::sentence(const FaultRule &rule)
{
    const FaultKind *kind = findFaultKind(rule.kind);
    if (!kind) return tr("Choose what goes wrong.");
    QStringList parts;
    const auto times = [](std::int64_t count) {
        return count == 1 ? tr("the first time") : tr("the first %1 times").arg(formatCount(count));
    };
    switch (rule.when.mode) {
    case FaultWhen::Mode::Always:
        // Each attempt of a webhook is a chance of its own to hit, whether the rule says "later attempts too" or not.
        parts << (kind->parameter("every-attempt") && !rule.left ? tr("every attempt") : tr("every time"));
        break;
    case FaultWhen::Mode::Probability: parts << tr("each time with a chance of %1 %").arg(rule.when.probability * 100, 0, 'g', 4); break;
    case FaultWhen::Mode::Nth: parts << tr("only the %1 time").arg(ordinal(rule.when.n)); break;
    case FaultWhen::Mode::First: parts << times(rule.when.n); break;
    case FaultWhen::Mode::Every: parts << tr("every %1 time").arg(ordinal(rule.when.n)); break;
    }
    if (const QString whom = who(rule.who); !whom.isEmpty()) parts << whom;
    for (const QString &each : parameters(rule).split(u", "_s, Qt::SkipEmptyParts)) parts << inSentence(each);
    if (rule.left && *rule.left == 0)
        parts << tr("no more");
    else if (rule.left)
        parts << (*rule.left == 1 ? tr("once more at most") : tr("at most %1 times more").arg(formatCount(*rule.left)));
    return tr("%1 – %2: %3.").arg(boundary(kind->boundary()), of(kind->title), parts.join(u", "_s));
}

QString FaultTexts::thing(const std::string &thing)
{
    if (thing == "webhook") return tr("webhook");
    if (thing == "attempt") return tr("PG request");
    if (thing == "message") return tr("message");
    if (thing == "request") return tr("request");
    if (thing == "service") return tr("service");
    if (thing == "database") return tr("database");
    if (thing == "order") return tr("order");
    return QString::fromStdString(thing);
}

QString FaultTexts::hit(const FaultRecord &record)
{
    const auto party = [](Party each) { return serviceName(text(toString(each))); };
    const QString way = record.from == record.to ? party(record.to) : party(record.from) + u" → "_s + party(record.to);
    const QString what = record.thing.empty() ? QString() : thing(record.thing);
    return what.isEmpty() ? way : what + u" · "_s + way;
}

} // namespace hamster::faults_pane
