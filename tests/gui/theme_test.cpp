// The token table against the rules of the visual specification: contrast, colour blindness, one look per state.
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/services.h"
#include "views/theme/states.h"
#include "views/theme/svg_path.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {

using Rgb = std::array<double, 3>;

Rgb linear(QColor color)
{
    const auto lift = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {lift(color.red() / 255.0), lift(color.green() / 255.0), lift(color.blue() / 255.0)};
}

double luminance(QColor color)
{
    const Rgb c = linear(color);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double contrast(QColor a, QColor b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

using Matrix = std::array<Rgb, 3>;
// Machado 2009, full strength.
constexpr Matrix kDeutan{{{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}};
constexpr Matrix kProtan{{{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}};
constexpr Matrix kTritan{{{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}};

Rgb lab(QColor color, const Matrix &m)
{
    const Rgb in = linear(color);
    Rgb l{};
    for (std::size_t i = 0; i < 3; ++i) l[i] = std::clamp(m[i][0] * in[0] + m[i][1] * in[1] + m[i][2] * in[2], 0.0, 1.0);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((.4124 * l[0] + .3576 * l[1] + .1805 * l[2]) / .95047), y = f(.2126 * l[0] + .7152 * l[1] + .0722 * l[2]),
                 z = f((.0193 * l[0] + .1192 * l[1] + .9505 * l[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(QColor a, QColor b, const Matrix &m)
{
    const Rgb p = lab(a, m), q = lab(b, m);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

constexpr std::array kThemes{ThemeKind::Dark, ThemeKind::Light};
constexpr std::array kSurfaces{Token::Win, Token::Pane, Token::Head, Token::Raise, Token::Hover, Token::Selection};
constexpr std::array kFamilies{Family::Idle, Family::Wait, Family::Unknown, Family::Good,
                               Family::Warn, Family::Bad,  Family::Gone,    Family::Return};

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void namesOfOneColumnLookAlike();
    void textIsReadableOnEverySurface()
    {
        for (const ThemeKind kind : kThemes) {
            for (const Token surface : kSurfaces) {
                const auto ratio = [&](Token text) { return contrast(tokenColor(kind, text), tokenColor(kind, surface)); };
                QVERIFY(ratio(Token::T1) >= 9.5);
                QVERIFY(ratio(Token::T2) >= 5.69 - 0.005);
                const bool darkSelection = kind == ThemeKind::Dark && surface == Token::Selection; // there T3 becomes T2
                QVERIFY(darkSelection || ratio(Token::T3) >= 4.515);
                QVERIFY(ratio(Token::Accent) >= 4.865);
            }
        }
    }

    void chipsAreReadableOnTheirTint()
    {
        for (const ThemeKind kind : kThemes) {
            for (const Family family : kFamilies) {
                const QColor text = tokenColor(kind, familyToken(family));
                QVERIFY(contrast(text, tokenColor(kind, tintOf(familyToken(family)))) >= 4.565);
                QVERIFY(contrast(text, tokenColor(kind, Token::Pane)) >= 5.2);
                QVERIFY(contrast(text, tokenColor(kind, Token::Selection)) >= 3.985);
            }
        }
    }

    void servicesAreReadable()
    {
        for (const ThemeKind kind : kThemes) {
            for (const ServiceLook &service : serviceLooks()) {
                QVERIFY(contrast(tokenColor(kind, service.color), tokenColor(kind, Token::Pane)) >= 5.2);
                QVERIFY(contrast(tokenColor(kind, service.color), tokenColor(kind, tintOf(service.color))) >= 4.7);
            }
        }
    }

    void controlsStandOut()
    {
        for (const ThemeKind kind : kThemes) {
            const auto ratio = [&](Token a, Token b) { return contrast(tokenColor(kind, a), tokenColor(kind, b)); };
            QVERIFY(ratio(Token::Control, Token::Pane) >= 3);
            QVERIFY(ratio(Token::Control, Token::Input) >= 3);
            QVERIFY(ratio(Token::OnAccent, Token::AccentFill) >= 5.6);
            QVERIFY(ratio(Token::OnSelection, Token::Selection) >= 10.6);
            const bool dark = kind == ThemeKind::Dark;
            for (const Token step : {Token::Heat1, Token::Heat2, Token::Heat3}) QVERIFY(ratio(Token::T1, step) >= 4.685);
            QVERIFY(contrast(Qt::white, tokenColor(kind, Token::Heat4)) >= 4.685);
            QVERIFY(contrast(dark ? tokenColor(kind, Token::Win) : QColor(Qt::white), tokenColor(kind, Token::Heat5)) >= 4.685);
        }
    }

    void familiesStayApartForTheColourBlind()
    {
        for (const ThemeKind kind : kThemes) {
            for (const Matrix &eye : {kDeutan, kProtan, kTritan}) {
                const auto apart = [&](Family a, Family b) {
                    return distance(tokenColor(kind, familyToken(a)), tokenColor(kind, familyToken(b)), eye);
                };
                QVERIFY(apart(Family::Good, Family::Bad) >= 23.5);
                for (std::size_t i = 0; i < kFamilies.size(); ++i)
                    for (std::size_t j = i + 1; j < kFamilies.size(); ++j)
                        QVERIFY(apart(kFamilies[i], kFamilies[j]) >= (kind == ThemeKind::Dark ? 9.5 : 11.5));
            }
        }
    }

    void everyStateHasFamilyIconAndBothNames_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QStringList>("states");
        const auto row = [](const char *entity, const char *states) {
            QTest::newRow(entity) << QString::fromLatin1(entity) << QString::fromLatin1(states).split(u' ');
        };
        row("order", "CREATED PAYMENT_WAIT PAYMENT_COMPLETED ORDER_COMPLETED FAILED CANCELLED NEEDS_ATTENTION PARTIALLY_REFUNDED REFUNDED");
        row("process", "READY UNKNOWN PENDING SUCCESS FAILED CANCELLED");
        row("payment", "READY APPROVED FAILED PARTIALLY_CANCELLED CANCELLED");
        row("reservation", "HELD CONFIRMED RELEASED RESTOCKED");
        row("pg-transaction", "PENDING SUCCESS FAILED PARTIALLY_CANCELLED CANCELLED");
        row("delivery", "SCHEDULED SENDING DELIVERED RETRYING EXHAUSTED DISABLED");
        row("breaker", "CLOSED OPEN HALF_OPEN");
        row("coupon", "AVAILABLE USED EXPIRED");
        row("settlement", "OPEN CLOSED PAID_OUT");
        row("settlement-line", "PROVISIONAL PAYABLE");
        row("dead-letter", "PENDING REPROCESSING RESOLVED IGNORED");
        row("invariant", "HOLDS BROKEN NOT_YET_CHECKED");
        row("certify-case", "NOT_RUN WAITING RUNNING PASSED FAILED SKIPPED");
        row("case", "OPEN IN_PROGRESS RESOLVED");
        row("refund", "REQUESTED PENDING DONE UNKNOWN REFUSED");
    }

    void everyStateHasFamilyIconAndBothNames()
    {
        QFETCH(QString, entity);
        QFETCH(QStringList, states);
        for (const QString &state : states) {
            const StateLook *look = findState(entity, state);
            QVERIFY2(look, qPrintable(entity + u' ' + state));
            QVERIFY2(hasIcon(look->icon), qPrintable(look->icon.toString()));
            QVERIFY(!look->english.isEmpty());
            QVERIFY(!look->korean.isEmpty());
        }
        // Two states of one entity never share family, icon and so their look.
        QSet<std::pair<int, QString>> looks;
        qsizetype known = 0;
        for (const StateLook &look : stateLooks()) {
            if (look.entity != entity) continue;
            ++known;
            looks.insert({static_cast<int>(look.family), look.icon.toString()});
        }
        QCOMPARE(known, states.size());
        QCOMPARE(looks.size(), states.size());
    }

    void onlyUnknownIsViolet()
    {
        for (const StateLook &look : stateLooks()) QCOMPARE(look.family == Family::Unknown, look.state == u"UNKNOWN");
        QVERIFY(findState(u"breaker", u"OPEN")->family == Family::Bad);
        QVERIFY(findState(u"settlement", u"OPEN")->family == Family::Idle);
    }

    void unknownStatesAreStillShown()
    {
        QVERIFY(!findState(u"order", u"BRAND_NEW"));
        QCOMPARE(stateName(u"order", u"BRAND_NEW"), u"Brand new"_s);
        QVERIFY(stateLook(u"order", u"BRAND_NEW").family == Family::Idle);
    }

    void servicesHaveGlyphAndNames()
    {
        for (const char *party : {"customer", "ecommerce", "cash-gateway", "payment", "hamster-pg", "bus", "data-platform", "operator"}) {
            const ServiceLook &look = serviceLook(QString::fromLatin1(party));
            QCOMPARE(look.party.toString(), QString::fromLatin1(party));
            QVERIFY(hasIcon(look.icon));
            QVERIFY(!look.english.isEmpty() && !look.korean.isEmpty());
        }
    }

    void everyIconParsesAndDrawsWithinItsSquare()
    {
        QVERIFY(iconNames().size() > 70);
        for (const QString &name : iconNames()) {
            const QImage image = iconPixmap(name, Qt::black, 32, 1).toImage();
            bool ink = false;
            for (int y = 0; y < 32 && !ink; ++y)
                for (int x = 0; x < 32 && !ink; ++x) ink = qAlpha(image.pixel(x, y)) > 100;
            QVERIFY2(ink, qPrintable(name));
        }
    }

    void svgPaths()
    {
        const auto box = [](const char *data) { return parseSvgPath(QString::fromLatin1(data))->boundingRect(); };
        QCOMPARE(box("M1 2L4 6"), QRectF(1, 2, 3, 4));
        QCOMPARE(box("m1 2 3 4h2v-1z"), QRectF(1, 2, 5, 4));
        QCOMPARE(box("M1.5.5l1-.5"), QRectF(1.5, 0, 1, .5));
        // A half circle of radius 4 from top to bottom, through the right side.
        const QRectF half = box("M6 2a4 4 0 0 1 0 8z");
        QVERIFY(std::abs(half.right() - 10) < 0.01 && std::abs(half.left() - 6) < 0.01 && std::abs(half.height() - 8) < 0.01);
        const QRectF other = box("M6 2a4 4 0 0 0 0 8z");
        QVERIFY(std::abs(other.left() - 2) < 0.01);
        QVERIFY(!parseSvgPath(u"M1 2B3 4"));
        QVERIFY(!parseSvgPath(u"M1"));
        QVERIFY(parseSvgPath(u"M0 0C1 1 2 2 3 3S5 5 6 6Q7 7 8 8"));
    }

    void numbersAndTimes()
    {
        QCOMPARE(formatWon(1284000), u"₩1,284,000"_s);
        QCOMPARE(formatWon(-11845), u"−₩11,845"_s);
        QCOMPARE(formatWon(0), u"₩0"_s);
        QCOMPARE(formatWon(std::numeric_limits<qint64>::min()), u"−₩9,223,372,036,854,775,808"_s);
        QCOMPARE(formatWonChange(264), u"+₩264"_s);
        QCOMPARE(formatChange(-1), u"−1"_s);
        QCOMPARE(formatCount(4812), u"4,812"_s);
        QCOMPARE(formatDateTimeMs(1795152725118), u"2026-11-20 14:32:05.118"_s);
        QCOMPARE(formatTime(0), u"09:00:00"_s);
        QCOMPARE(formatDuration(28), u"28 ms"_s);
        QCOMPARE(formatDuration(2187), u"2.187 s"_s);
        QCOMPARE(formatDuration(245000), u"4m 5s"_s);
        QCOMPARE(formatDuration(600000), u"10m"_s);
        QCOMPARE(formatCountdown(245000), u"4:05"_s); // it moves: of one width
        QCOMPARE(formatDuration(3725000), u"1h 2m"_s);
    }

    void scaleIsBounded()
    {
        Theme &theme = Theme::current();
        theme.setScale(500);
        QCOMPARE(theme.scale(), 140);
        QCOMPARE(theme.font(TextRole::Body).pixelSize(), 17);
        theme.setScale(10);
        QCOMPARE(theme.scale(), 90);
        theme.setScale(100);
        QCOMPARE(theme.font(TextRole::Mono).families().first(), u"JetBrains Mono"_s);
    }
};

namespace {

/// What paintText() puts on dark ground: the brightest pixel of the columns from `left` on, and the lowest line with ink.
struct Ink {
    int brightest = 0, lowest = 0;
};

Ink inkFrom(const QString &text, int left, int right)
{
    QImage image(200, 24, QImage::Format_RGB32);
    image.fill(Theme::current().color(Token::Pane));
    QPainter painter(&image);
    paintText(&painter, {0, 0, 200, 24}, Qt::AlignVCenter, text, Theme::current().font(TextRole::Body), Theme::current().color(Token::T1));
    painter.end();
    Ink ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = left; x < right; ++x) {
            const int light = qGray(image.pixel(x, y));
            ink.brightest = std::max(ink.brightest, light);
            if (light > 120) ink.lowest = y;
        }
    return ink;
}

} // namespace

void ThemeTest::namesOfOneColumnLookAlike()
{
    Theme::current().setKind(ThemeKind::Dark);
    const QFontMetrics metrics(Theme::current().font(TextRole::Body));
    const int hangul = metrics.horizontalAdvance(u"급수기 "_s);
    // Few Hangul letters or many, Latin letters behind them or none: each script has one ink.
    const Ink alone = inkFrom(u"급수기"_s, 0, hangul), few = inkFrom(u"급수기 80ml XXL"_s, 0, hangul);
    QVERIFY(std::abs(alone.brightest - few.brightest) <= 8);
    const Ink latin = inkFrom(u"80ml"_s, 0, 200), behind = inkFrom(u"급수기 80ml"_s, hangul, 200);
    QVERIFY2(std::abs(latin.brightest - behind.brightest) <= 8, qPrintable(u"%1 beside %2"_s.arg(latin.brightest).arg(behind.brightest)));
    QVERIFY(latin.brightest > alone.brightest + 8); // full strokes are taken back a little
    QCOMPARE(behind.lowest, latin.lowest);          // on one line with the numbers of its row
    Theme::current().setKind(ThemeKind::Light);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
