#include "views/panes/orders/order_story.h"

#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/timeline_steps.h"
#include "views/theme/services.h"
#include "views/theme/tokens.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

constexpr int kBodyPoints = 9;
constexpr int kDotsPerInch = 300;
constexpr qint64 kPauseMs = 1000; // silences from here on are told

QString say(const char *text) { return QCoreApplication::translate("OrderStory", text); }
QString plain(const QString &text) { return text.toHtmlEscaped(); }
QString ink(Token token) { return tokenColor(ThemeKind::Light, token).name(); }
QString quiet(const QString &html) { return u"<span style='color:%1'>%2</span>"_s.arg(ink(Token::T3), html); }
QString heading(const QString &text) { return u"<p style='margin-top:14px;margin-bottom:4px'><b>%1</b></p>"_s.arg(plain(text)); }

QString row(const QStringList &cells, const QList<bool> &right)
{
    QString html = u"<tr>"_s;
    for (qsizetype i = 0; i < cells.size(); ++i)
        html += u"<td align='%1' style='padding:2px 10px 2px 0'>%2</td>"_s.arg(right.value(i) ? u"right"_s : u"left"_s, cells[i]);
    return html + "</tr>"_L1;
}

QString table(const QString &rows) { return u"<table width='100%' cellspacing='0' cellpadding='0'>%1</table>"_s.arg(rows); }
QString stateOf(const QString &entity, const QString &state)
{
    const QString color = tokenColor(ThemeKind::Light, familyToken(stateLook(entity, state).family)).name();
    return state.isEmpty() ? u"–"_s : u"<span style='color:%1'>%2</span>"_s.arg(color, plain(stateName(entity, state)));
}

QString head(const OrderFacts &facts, qint64 printedMs)
{
    QString html = u"<p style='font-size:16pt;margin-bottom:2px'><b>%1</b></p>"_s.arg(plain(facts.number));
    html += u"<p style='margin-top:0'>%1 · %2</p>"_s.arg(
        stateOf(u"order"_s, facts.state),
        quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "as of %1 KST")).arg(formatDateTime(printedMs)))));
    const QList<bool> left{};
    html += table(row({quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Member")))), plain(facts.member),
                       quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Placed")))), plain(formatDateTime(facts.createdMs) + " KST"_L1)},
                      left) +
                  row({quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Vendor")))), plain(facts.vendor),
                       quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Method")))),
                       plain(methodText(facts.method)) + (facts.cardMasked.isEmpty() ? QString() : u" · "_s + plain(facts.cardMasked))},
                      left) +
                  row({quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Payment")))), stateOf(u"payment"_s, facts.paymentState),
                       quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "PG transaction")))),
                       facts.pgTransaction.isEmpty() ? u"–"_s : plain(facts.pgTransaction)},
                      left));
    if (!facts.reason.isEmpty()) html += u"<p>%1</p>"_s.arg(plain(reasonText(facts.reason)));
    return html;
}

QString items(const OrderFacts &facts)
{
    const QList<bool> right{false, false, true, true, true};
    QString rows =
        row({quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "SKU")))), quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Item")))),
             quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Pieces")))), quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Price")))),
             quiet(plain(say(QT_TRANSLATE_NOOP("OrderStory", "Sum"))))},
            right);
    for (const ItemFact &item : facts.items)
        rows += row({plain(item.sku), plain(item.name), plain(formatCount(item.quantity)), plain(formatWon(item.price)),
                     plain(formatWon(item.price * item.quantity))},
                    right);
    return heading(say(QT_TRANSLATE_NOOP("OrderStory", "Items"))) + table(rows);
}

QString money(const OrderFacts &facts)
{
    QString rows;
    const QList<bool> right{false, true};
    const auto add = [&](const char *what, qint64 won) { rows += row({plain(say(what)), plain(formatWon(won))}, right); };
    add(QT_TRANSLATE_NOOP("OrderStory", "Subtotal"), facts.subtotal);
    if (facts.discount > 0) add(QT_TRANSLATE_NOOP("OrderStory", "Discount"), -facts.discount);
    if (facts.points > 0) add(QT_TRANSLATE_NOOP("OrderStory", "Points used"), -facts.points);
    add(QT_TRANSLATE_NOOP("OrderStory", "Amount"), facts.amount);
    if (facts.refundedAmount > 0) {
        add(QT_TRANSLATE_NOOP("OrderStory", "Refunded"), -facts.refundedAmount);
        add(QT_TRANSLATE_NOOP("OrderStory", "Kept for the order"), facts.amount - facts.refundedAmount);
    }
    return heading(say(QT_TRANSLATE_NOOP("OrderStory", "Money"))) + table(rows);
}

QString hits(const OrderFacts &facts)
{
    QStringList marks;
    const auto words = [](const FaultMark &mark) { return u"%1  %2"_s.arg(mark.rule, mark.kind); };
    for (const FaultMark &mark : facts.cause ? besides(facts.faults, *facts.cause) : facts.faults)
        if (!marks.contains(plain(words(mark)))) marks << plain(words(mark));
    QString html;
    if (!facts.broken.empty()) html += heading(say(QT_TRANSLATE_NOOP("OrderStory", "Rules that it breaks")));
    for (const BrokenRule &rule : facts.broken)
        html += u"<p style='color:%1'>%2 %3: %4</p>"_s.arg(ink(Token::Bad), plain(rule.id), plain(rule.title), plain(rule.evidence));
    if (facts.cause)
        html +=
            heading(say(QT_TRANSLATE_NOOP("OrderStory", "The fault behind its end"))) +
            u"<p style='color:%1'>%2 · %3</p>"_s.arg(ink(Token::Bad), plain(words(*facts.cause)), plain(formatTimeMs(facts.cause->atMs)));
    if (facts.around)
        html +=
            heading(say(QT_TRANSLATE_NOOP("OrderStory", "A fault shortly before, not on this order alone"))) +
            u"<p style='color:%1'>%2 · %3</p>"_s.arg(ink(Token::T2), plain(words(*facts.around)), plain(formatTimeMs(facts.around->atMs)));
    if (!marks.isEmpty())
        html += heading(facts.cause ? say(QT_TRANSLATE_NOOP("OrderStory", "Other faults that hit it"))
                                    : say(QT_TRANSLATE_NOOP("OrderStory", "Faults that hit it"))) +
                u"<p style='color:%1'>%2</p>"_s.arg(ink(facts.cause ? Token::T2 : Token::Bad), marks.join("<br>"_L1));
    return html;
}

QString timeline(const OrderFacts &facts)
{
    QString rows;
    const QList<bool> left{};
    qint64 before = 0;
    for (const TimelineStep &step : timelineOf(facts)) {
        if (before && step.ms - before >= kPauseMs)
            rows += row({{}, {}, quiet(plain(u"· · · "_s + formatDuration(step.ms - before))), {}}, left);
        before = step.ms;
        const QString end = step.entity.isEmpty() ? plain(step.note) : stateOf(step.entity, step.state);
        rows += row({plain(formatTimeMs(step.ms)), quiet(plain(serviceName(step.party))), plain(step.text), end}, left);
    }
    return heading(say(QT_TRANSLATE_NOOP("OrderStory", "What happened"))) + table(rows);
}

} // namespace

void fillStory(QTextDocument &document, const OrderFacts &facts, qint64 printedMs)
{
    QFont font;
    font.setFamilies({u"Roboto"_s, u"Noto Sans CJK KR"_s});
    font.setPointSize(kBodyPoints);
    document.setDefaultFont(font);
    document.setHtml(u"<div style='color:%1'>%2</div>"_s.arg(ink(Token::T1), head(facts, printedMs) + items(facts) + money(facts) +
                                                                                 hits(facts) + timeline(facts)));
}

QString writeStory(const OrderFacts &facts, qint64 printedMs, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return file.errorString();
    {
        QPdfWriter writer(&file);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({}); // print() leaves two centimetres of its own
        writer.setTitle(facts.number);
        writer.setCreator(u"Hamster World Desk"_s);
        QTextDocument document;
        fillStory(document, facts, printedMs);
        document.print(&writer);
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace hamster::orders
