// Pictures of dialogs, menus and panes in a state that takes a few steps to reach. A new one is one line of a table.
#include "app/desk/shots.h"
#include "views/explorer_port.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

const Sql kOrderIn{"SELECT order_number FROM orders WHERE status = ? ORDER BY id DESC LIMIT 1"};
const Sql kStatementLines{"SELECT count(*) FROM pg_statement_lines"};

/// The window as a person moves about in it: by the names of buttons and actions.
class Hand {
public:
    Hand(MainWindow &window, EnginePort &port)
        : m_window(window)
        , m_port(port)
    {}

    void pane(const QString &preset, const QString &id)
    {
        m_window.applyPreset(preset);
        m_window.openPane(id);
        settle();
    }
    void entity(const QString &preset, const QString &kind, const QString &id)
    {
        m_window.applyPreset(preset);
        m_window.openEntity({kind, id});
        settle();
    }
    /// The newest order in that state.
    void order(const QString &state)
    {
        Database *shop = m_port.reader(DeskFile::Ecommerce);
        const auto number = shop ? shop->value<std::string>(kOrderIn, state.toStdString()) : std::nullopt;
        if (!number) return miss(state);
        entity(u"back-office"_s, u"order"_s, QString::fromStdString(*number));
        const auto *shown = find<QLabel>(u"order.number"_s); // a picture says what its name says, or that it does not
        if (!shown || shown->text().toStdString() != *number) miss(QString::fromStdString(*number));
    }
    void click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        m_anchor = button;
        button && button->isEnabled() ? button->click() : miss(name);
    }
    /// The menu of a button; clicking it would wait for a choice.
    void menu(const QString &name)
    {
        auto *button = find<QPushButton>(name);
        m_anchor = button;
        QMenu *menu = button ? button->menu() : nullptr;
        menu ? menu->popup(button->mapToGlobal(QPoint(0, button->height()))) : miss(name);
    }
    void trigger(const QString &name)
    {
        auto *action = m_window.findChild<QAction *>(name);
        action && action->isEnabled() ? action->trigger() : miss(name);
    }
    void number(const QString &name, int value)
    {
        auto *box = find<QSpinBox>(name);
        box ? box->setValue(value) : miss(name);
    }
    void row(const QString &table, int row)
    {
        auto *view = find<QTableView>(table);
        view && view->model()->rowCount() > row ? view->selectRow(row) : miss(table);
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        line ? line->setText(text) : miss(name);
    }
    void hide(const QString &name)
    {
        auto *shown = find<QWidget>(name);
        shown ? shown->hide() : miss(name);
    }
    void settle(int rounds = 3) { shots::letPanesRead(m_port, rounds); }
    EnginePort &port() { return m_port; }

    /// What is open over the window: a menu, a dialog; nothing.
    QWidget *over() const
    {
        if (QWidget *popup = QApplication::activePopupWidget()) return popup;
        for (QWidget *each : QApplication::topLevelWidgets())
            if (each->isVisible() && qobject_cast<QDialog *>(each)) return each;
        return nullptr;
    }
    /// Where a menu belongs, in the window: on the small screen of a run without one it comes up elsewhere.
    QPoint belowAnchor() const { return m_anchor ? m_anchor->mapTo(&m_window, QPoint(0, m_anchor->height() + 2)) : QPoint(); }

private:
    template <class Widget>
    Widget *find(const QString &name) const
    {
        const QWidget *top = over();
        auto *found = top ? top->findChild<Widget *>(name) : nullptr;
        return found ? found : m_window.findChild<Widget *>(name);
    }
    void miss(const QString &name) { std::fprintf(stderr, "hamster-desk: no %s to use for a picture\n", qUtf8Printable(name)); }

    MainWindow &m_window;
    EnginePort &m_port;
    QPointer<QWidget> m_anchor; ///< clicked last
};

/// One picture: its name, how one comes there, how one leaves again (dialogs and menus are closed anyway).
struct Subject {
    QString name;
    std::function<void(Hand &)> open;
    std::function<void(Hand &)> leave = {};
};

/// A world and what is looked at in it.
struct Chapter {
    QString scenario; ///< empty: the demo shop as it is
    std::function<bool(EnginePort &)> ready;
    std::vector<Subject> subjects;
};

/// A dialog of the back office: a section, its row (−1: none is needed) and an action of it.
Subject officeSubject(const QString &name, const QString &section, int row, const QString &action)
{
    return {name, [=](Hand &h) {
                h.entity(u"back-office"_s, u"office-section"_s, section);
                if (row >= 0) h.row("office."_L1 + section + ".table"_L1, row), h.settle(1);
                h.trigger("office."_L1 + section + u'.' + action);
            }};
}

std::vector<Subject> shopSubjects()
{
    return {
        {u"welcome"_s, [](Hand &h) { h.trigger(u"command.welcome"_s); }, [](Hand &h) { h.click(u"welcome.close"_s); }},
        {u"settings"_s, [](Hand &h) { h.trigger(u"command.settings"_s); }},
        {u"keys"_s, [](Hand &h) { h.trigger(u"command.keys"_s), h.settle(); }},
        {u"palette"_s, [](Hand &h) { h.trigger(u"command.palette"_s), h.type(u"paletteInput"_s, u"ORD-"_s), h.settle(); },
         [](Hand &h) { h.hide(u"palette"_s); }},
        {u"columns"_s, [](Hand &h) { h.pane(u"back-office"_s, u"orders"_s), h.click(u"orders.columns"_s); }},
        {u"layouts"_s, [](Hand &h) { h.menu(u"layout"_s); }},
        {u"new-order"_s, [](Hand &h) { h.pane(u"back-office"_s, u"orders"_s), h.click(u"orders.new"_s); }},
        {u"refund"_s, [](Hand &h) { h.order(u"ORDER_COMPLETED"_s), h.click(u"order.refund"_s), h.number(u"refund.quantity.0"_s, 1); },
         [](Hand &h) { h.click(u"refund.close"_s); }},
        {u"cancel"_s, [](Hand &h) { h.order(u"PAYMENT_WAIT"_s), h.click(u"order.cancel"_s); }, [](Hand &h) { h.click(u"cancel.close"_s); }},
        {u"stock-adjust"_s, [](Hand &h) { h.pane(u"back-office"_s, u"stock"_s), h.row(u"stock.table"_s, 2), h.click(u"stock.adjust"_s); }},
        {u"stock-add"_s, [](Hand &h) { h.pane(u"back-office"_s, u"stock"_s), h.click(u"stock.add"_s); }},
        officeSubject(u"office-vendor-add"_s, u"vendors"_s, -1, u"add"_s),
        officeSubject(u"office-vendor-change"_s, u"vendors"_s, 1, u"detail.change"_s),
        officeSubject(u"office-coupon-add"_s, u"coupons"_s, -1, u"add"_s),
        officeSubject(u"office-coupon-give"_s, u"coupons"_s, 0, u"detail.give"_s),
        officeSubject(u"office-coupon-stop"_s, u"coupons"_s, 0, u"detail.stop"_s),
        officeSubject(u"office-points-charge"_s, u"points"_s, -1, u"charge"_s),
        officeSubject(u"office-member-add"_s, u"points"_s, -1, u"member"_s),
        {u"pg-behaviour"_s, [](Hand &h) { h.pane(u"experiments"_s, u"pg"_s), h.trigger(u"pg.show.behaviour"_s); },
         [](Hand &h) { h.trigger(u"pg.show.transactions"_s); }},
        {u"pg-merchants"_s, [](Hand &h) { h.pane(u"experiments"_s, u"pg"_s), h.trigger(u"pg.show.merchants"_s); },
         [](Hand &h) { h.trigger(u"pg.show.transactions"_s); }},
        {u"pg-connect"_s, [](Hand &h) { h.pane(u"experiments"_s, u"pg"_s), h.trigger(u"pg.show.connect"_s); },
         [](Hand &h) { h.trigger(u"pg.show.transactions"_s); }},
        {u"fault-rule"_s, [](Hand &h) { h.pane(u"experiments"_s, u"faults"_s), h.click(u"faults.add"_s); }},
        {u"presentation"_s, [](Hand &h) { h.trigger(u"command.presentation"_s), h.settle(); },
         [](Hand &h) { h.trigger(u"command.presentation"_s), h.hide(u"toast"_s), h.settle(); }},
    };
}

std::vector<Subject> refundSubjects()
{
    return {
        {u"order-cancelled"_s, [](Hand &h) { h.order(u"CANCELLED"_s); }},
        {u"order-refunded"_s, [](Hand &h) { h.order(u"REFUNDED"_s); }},
        {u"scenario-passed"_s, [](Hand &h) { h.pane(u"experiments"_s, u"scenarios"_s); }},
        {u"office-statement-lines"_s,
         [](Hand &h) { h.entity(u"back-office"_s, u"office-section"_s, u"statements"_s), h.row(u"office.statements.table"_s, 1); }},
    };
}

std::vector<Subject> damageSubjects()
{
    return {
        {u"invariant-broken"_s, [](Hand &h) { h.entity(u"experiments"_s, u"invariant"_s, u"A13"_s); }},
        {u"fault-firings"_s, [](Hand &h) { h.pane(u"experiments"_s, u"faults"_s); }},
        {u"explorer-found"_s,
         [](Hand &h) {
             h.entity(u"experiments"_s, u"seed"_s,
                      QString::number(ExplorerPort::of(&h.port())->state().findings.empty()
                                          ? 0
                                          : ExplorerPort::of(&h.port())->state().findings.front().seed));
         }},
    };
}

/// A night, so that the day's statements are there.
bool passNight(EnginePort &port)
{
    port.play();
    const bool come = shots::waitFor([&port] {
        Database *payment = port.reader(DeskFile::Payment);
        return payment && payment->value<std::int64_t>(kStatementLines).value_or(0) > 0;
    });
    port.pause();
    return come;
}

/// A few seeds without idempotency: there is something to find, and the first find is made small. On a busy machine it may have come less
/// far; it is looked at as it is then.
void exploreDamage(EnginePort &port)
{
    ExplorerPort *explorer = ExplorerPort::of(&port);
    ExploreRequest request;
    request.seeds = 12;
    request.orders = 12;
    request.workers = 2;
    if (!request.policies.set("consumer-idempotency", "OFF") || !request.policies.set("webhook-verification", "NONE")) return;
    if (!explorer->start(request) || !shots::waitFor([explorer] { return !explorer->state().running; })) return;
    if (explorer->state().findings.empty()) return;
    const quint64 seed = explorer->state().findings.front().seed;
    explorer->shrink(seed);
    shots::waitFor([explorer, seed] { return explorer->state().find(seed)->plan >= ExploreFinding::Plan::Small; });
}

std::vector<Chapter> chapters()
{
    const auto isBroken = [](EnginePort &port) {
        const std::vector<InvariantView> all = port.invariants();
        return std::ranges::any_of(all, [](const InvariantView &each) { return each.rows > 0; });
    };
    return {
        {{}, {}, shopSubjects()},
        {u"cancel-and-refund"_s, passNight, refundSubjects()},
        {u"unsafe-no-idempotency"_s,
         [isBroken](EnginePort &port) {
             exploreDamage(port);
             return shots::waitFor([&] { return isBroken(port); });
         },
         damageSubjects()},
    };
}

class DialogPhotographer {
public:
    DialogPhotographer(MainWindow &window, EnginePort &port, const ShotsOptions &options)
        : m_window(window)
        , m_port(port)
        , m_options(options)
        , m_hand(window, port)
    {}

    bool take(const Chapter &chapter)
    {
        if (std::ranges::none_of(chapter.subjects, [this](const Subject &each) { return wants(each); })) return true;
        if (!chapter.scenario.isEmpty() && !play(chapter)) return true; // told; the others can still be taken
        for (const Language language : {Language::English, Language::Korean})
            for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
                if (m_options.quick && (language == Language::Korean || kind == ThemeKind::Light)) continue;
                for (const Subject &subject : chapter.subjects) {
                    Theme::current().setLanguage(language); // each time: closing the settings brings back the own ones
                    Theme::current().setKind(kind);
                    if (wants(subject) && !takeOne(subject)) return false;
                }
            }
        return true;
    }

    int written = 0;

private:
    bool wants(const Subject &subject) const { return shots::wantsDialog(m_options, subject.name); }

    bool play(const Chapter &chapter)
    {
        WorldRequest request;
        request.scenario = chapter.scenario;
        request.speed = 0;
        if (!m_port.openWorld(request)) return tell(chapter, "was refused");
        const auto ended = [this, &chapter] {
            return m_port.isOpen() && m_port.setup().scenario == chapter.scenario &&
                   m_port.scenarioRun().phase == ScenarioRunView::Phase::Ended;
        };
        if (!shots::waitFor(ended)) return tell(chapter, "did not end");
        m_port.pause();
        return chapter.ready(m_port) || tell(chapter, "did not come to what is to be shown");
    }

    static bool tell(const Chapter &chapter, const char *what)
    {
        std::fprintf(stderr, "hamster-desk: the scenario %s %s\n", qUtf8Printable(chapter.scenario), what);
        return false;
    }

    bool takeOne(const Subject &subject)
    {
        subject.open(m_hand);
        m_hand.settle(2);
        const QPixmap picture = composed();
        const QString file = shots::fileOf(m_options, subject.name, {});
        if (!picture.save(file)) {
            std::fprintf(stderr, "hamster-desk: %s cannot be written\n", qUtf8Printable(file));
            return false;
        }
        ++written;
        while (QWidget *over = m_hand.over()) {
            over->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        if (subject.leave) subject.leave(m_hand);
        return true; // what was missed was told
    }

    /// The window with what is open over it. A dialog gets the edge and the title that a window manager would give it.
    QPixmap composed()
    {
        QPixmap picture = m_window.grab();
        QWidget *over = m_hand.over();
        if (!over) return picture;
        const Theme &theme = Theme::current();
        QPainter painter(&picture);
        if (!qobject_cast<QDialog *>(over)) {
            const QPoint at = m_hand.belowAnchor();
            painter.drawPixmap(std::min(at.x(), m_window.width() - over->width() - 4), at.y(), over->grab());
            return picture;
        }
        painter.fillRect(m_window.rect(), QColor(0, 0, 0, 70));
        const QRect box(m_window.rect().center() - over->rect().center(), over->size());
        const QRect title(box.left(), box.top() - 28, box.width(), 28);
        painter.fillRect(title.united(box).adjusted(-1, -1, 1, 1), theme.color(Token::Line2));
        painter.fillRect(title, theme.color(Token::Head));
        painter.setPen(theme.color(Token::T1));
        painter.setFont(theme.font(TextRole::BodyStrong));
        painter.drawText(title, Qt::AlignCenter, over->windowTitle());
        painter.drawPixmap(box.topLeft(), over->grab());
        return picture;
    }

    MainWindow &m_window;
    EnginePort &m_port;
    const ShotsOptions &m_options;
    Hand m_hand;
};

} // namespace

bool shots::wantsDialog(const ShotsOptions &options, const QString &name)
{
    return options.panes.isEmpty() || options.panes.contains(u"dialogs"_s) || options.panes.contains(name);
}

bool takeDialogShots(MainWindow &window, EnginePort &port, const ShotsOptions &options, DialogWorlds worlds, int &written)
{
    DialogPhotographer photographer(window, port, options);
    bool taken = true;
    for (const Chapter &chapter : chapters())
        if (chapter.scenario.isEmpty() == (worlds == DialogWorlds::Shop)) taken = taken && photographer.take(chapter);
    written += photographer.written;
    return taken;
}

} // namespace hamster
