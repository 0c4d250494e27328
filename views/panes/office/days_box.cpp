#include "views/panes/office/days_box.h"

#include "views/desk_port.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QCompleter>
#include <QDate>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

enum Item { All, Today, Week, ThisMonth, LastMonth, ItemCount };
constexpr int kSeoulSeconds = 9 * 3600; // no daylight saving

qint64 beginOf(QDate day) { return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kSeoulSeconds).toMSecsSinceEpoch(); }

std::optional<DaySpan> spanOf(QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid() || last < first) return std::nullopt;
    return DaySpan{beginOf(first), beginOf(last.addDays(1))};
}

} // namespace

std::optional<DaySpan> daysOf(const QString &text)
{
    static const QRegularExpression kBetween(u"\\s*(?:\\.\\.|~|–|\\s-\\s)\\s*"_s);
    const QStringList days = text.trimmed().split(kBetween);
    const auto day = [](const QString &written) { return QDate::fromString(written, u"yyyy-MM-dd"_s); };
    // Of the second day what is as in the first may be left out.
    if (days.size() == 2) return spanOf(day(days[0]), day(days[0].left(days[0].size() - days[1].size()) + days[1]));
    if (days.size() != 1) return std::nullopt;
    if (const QDate month = QDate::fromString(days[0], u"yyyy-MM"_s); month.isValid()) return spanOf(month, month.addMonths(1).addDays(-1));
    return spanOf(day(days[0]), day(days[0]));
}

QString daysText(const DaySpan &span)
{
    if (span.isAll()) return {};
    const auto dayOf = [](qint64 ms) { return QDate::fromString(formatDate(ms), Qt::ISODate); };
    const QDate first = dayOf(span.fromMs), last = dayOf(span.untilMs - 1);
    if (first == last) return first.toString(Qt::ISODate);
    if (first.day() == 1 && last == first.addMonths(1).addDays(-1)) return first.toString(u"yyyy-MM"_s);
    const bool isYear = first.year() == last.year(), isMonth = isYear && first.month() == last.month();
    return first.toString(Qt::ISODate) + u" – "_s + last.toString(isMonth ? u"dd"_s : isYear ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
}

DaysBox::DaysBox(DeskPort *port, QWidget *parent)
    : QComboBox(parent)
    , m_port(port)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    for (int i = 0; i < ItemCount; ++i) addItem(QString());
    connect(this, &QComboBox::activated, this, &DaysBox::chooseItem);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &DaysBox::readText);
    retranslate();
}

QSize DaysBox::sizeHint() const { return {QComboBox::sizeHint().width(), Theme::current().px(24)}; }
QSize DaysBox::minimumSizeHint() const { return {QComboBox::minimumSizeHint().width(), Theme::current().px(24)}; }

/// The days themselves are shown: "today" would be another day tomorrow.
void DaysBox::take(const DaySpan &span)
{
    m_text = span.isAll() ? itemText(All) : daysText(span);
    setEditText(m_text);
    if (span == m_span) return;
    m_span = span;
    emit chosen();
}

void DaysBox::chooseAll() { take({}); }

void DaysBox::chooseItem(int index)
{
    const QDate today = QDate::fromString(formatDate(m_port->status().timeMs), u"yyyy-MM-dd"_s), month(today.year(), today.month(), 1);
    std::optional<DaySpan> span;
    if (index == Today) span = spanOf(today, today);
    if (index == Week) span = spanOf(today.addDays(-6), today);
    if (index == ThisMonth) span = spanOf(month, month.addMonths(1).addDays(-1));
    if (index == LastMonth) span = spanOf(month.addMonths(-1), month.addDays(-1));
    take(span.value_or(DaySpan()));
}

void DaysBox::readText()
{
    const QString text = currentText().trimmed();
    if (text == m_text) return;
    if (text.isEmpty()) return chooseAll();
    if (const int item = findText(text, Qt::MatchFixedString); item >= 0) return chooseItem(item);
    if (const auto span = daysOf(text))
        take(*span);
    else
        setEditText(m_text);
}

void DaysBox::retranslate()
{
    const QStringList names{tr("All days"), tr("Today"), tr("Last 7 days"), tr("This month"), tr("Last month")};
    for (int i = 0; i < ItemCount; ++i) setItemText(i, names[i]);
    if (m_span.isAll()) m_text = names[All];
    setEditText(m_text);
    setAccessibleName(tr("Days"));
    setToolTip(tr("Choose, or write a day, a month or two days: 2026-11-20, 2026-11, 2026-11-01 – 15"));
}

} // namespace hamster::office
