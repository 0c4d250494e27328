#include "app/desk/bench.h"

#include "app/desk/bench_load.h"
#include "app/desk/go_to.h"
#include "views/items/table_export.h"
#include "views/panes/orders/orders_bar.h"
#include "views/panes/orders/orders_export.h"
#include "views/widgets/filter_chips.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kPatienceMs = 120'000;
constexpr int kLiveMs = 5'000;
constexpr int kSettleMs = 4'000;

const Sql kMiddle{"SELECT order_number FROM orders WHERE id = (SELECT max(id) / 2 FROM orders)"};
const Sql kMiddleKey{"SELECT transaction_key FROM pg_transactions WHERE id = (SELECT max(id) / 2 FROM pg_transactions)"};
const Sql kMiddleMember{"SELECT name FROM members WHERE id = (SELECT max(id) / 2 FROM members)"};

double msOf(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

void say(const char *what, double value, const char *unit) { std::printf("%-58s %10.1f %s\n", what, value, unit), std::fflush(stdout); }

/// Takes the time of one thing: by the clock, and of the window's own thread.
class Watch {
public:
    Watch() { start(); }
    void start()
    {
        m_clock.start();
        m_own = threadSeconds();
    }
    void say(const char *what) const
    {
        std::printf("%-58s %10.1f ms, of that processor %.1f ms\n", what, msOf(m_clock), (threadSeconds() - m_own) * 1000),
            std::fflush(stdout);
    }

private:
    QElapsedTimer m_clock;
    double m_own = 0;
};

/// Handles events until `ready` holds; false when it does not in time.
bool waitFor(const std::function<bool()> &ready, int patienceMs = kPatienceMs)
{
    QElapsedTimer timer;
    for (timer.start(); !ready(); QApplication::processEvents(QEventLoop::AllEvents, 5))
        if (timer.elapsed() > patienceMs) return false;
    return true;
}

double residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// The slowest of the turns of the event loop while it lives, as a person feels it.
class Stalls final : public QObject {
public:
    Stalls()
    {
        m_timer.setInterval(1);
        m_since.start();
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_worst = std::max(m_worst, msOf(m_since));
            m_since.start();
        });
        m_timer.start();
    }
    double worst() const { return m_worst; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_worst = 0;
};

class Bench {
public:
    Bench(MainWindow &window, EnginePort &port)
        : m_window(window)
        , m_port(port)
    {}

    bool open(const QString &folder)
    {
        QElapsedTimer timer;
        timer.start();
        m_window.applyPreset(u"presentation"_s);
        m_window.openPane(u"orders"_s);
        m_window.show();
        m_table = m_window.findChild<QTableView *>(u"orders.table"_s);
        m_model = m_table ? qobject_cast<orders::OrdersModel *>(m_table->model()) : nullptr;
        if (!m_model) return false;
        QString failure;
        QObject::connect(&m_port, &EnginePort::openFailed, &m_window, [&failure](const QString &reason) { failure = reason; });
        double opened = 0, painted = 0;
        QObject::connect(&m_port, &DeskPort::worldOpened, &m_window, [&] { opened = msOf(timer); });
        EngineOptions world;
        world.laboratory.mode = LaboratoryMode::Real;
        world.laboratory.profile = "reference";
        world.laboratory.storage = {folder.toStdString(), Durability::Full};
        world.laboratory.ports = {0, 0, 0, 0};
        world.demoShop = false;
        m_port.open(world);
        const bool read = waitFor([&] { return !failure.isEmpty() || m_model->rowCount() > 0; });
        m_table->viewport()->repaint();
        painted = msOf(timer);
        if (!failure.isEmpty()) std::fprintf(stderr, "hamster-desk: %s\n", qUtf8Printable(failure));
        if (!read || !failure.isEmpty()) return false;
        say("world open (services started)", opened, "ms");
        say("from there to the first page painted", painted - opened, "ms");
        waitFor([this] { return m_port.orders() > 0; });
        say("orders", static_cast<double>(m_port.orders()), "");
        return true;
    }

    void counts()
    {
        QElapsedTimer timer;
        timer.start();
        const Stalls stalls;
        const auto *all = m_window.findChild<FilterChip *>(u"chip.all"_s);
        waitFor([&] { return all->count() >= m_port.orders(); });
        say("all counts and sums of the chips there", msOf(timer), "ms");
        say("  longest turn of the window meanwhile", stalls.worst(), "ms");
    }

    void scroll()
    {
        std::vector<double> pages;
        QScrollBar *bar = m_table->verticalScrollBar();
        for (int i = 0; i < 200; ++i) {
            QElapsedTimer timer;
            timer.start();
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            QApplication::processEvents();
            m_table->viewport()->repaint();
            pages.push_back(msOf(timer));
        }
        std::ranges::sort(pages);
        say("scroll by a page, median of 200", pages[pages.size() / 2], "ms");
        say("scroll by a page, worst of 200", pages.back(), "ms");
        m_table->scrollToTop();
    }

    /// The bar dropped anywhere in the million, until the rows of that place are painted.
    void jump(const char *list)
    {
        std::vector<double> jumps;
        auto *bar = m_window.findChild<orders::OrdersBar *>();
        waitFor([&] { return bar->maximum() > 0; });
        for (int i = 1; i <= 101; ++i) {
            const qint64 place = static_cast<qint64>(bar->maximum()) * (i * 61 % 101) / 101;
            jumps.push_back(step([&] { bar->goTo(place); }));
            QApplication::processEvents(); // what is read ahead is no part of it
        }
        std::ranges::sort(jumps);
        const QString what = u"jump to any place, "_s + QLatin1String(list);
        say(qPrintable(what + u": rows"_s), bar->maximum(), "");
        say("  median of 101", jumps[jumps.size() / 2], "ms");
        say("  worst of 101", jumps.back(), "ms");
        bar->goTo(0);
    }

    void sort()
    {
        const auto by = [this](int column, Qt::SortOrder order) { return step([&] { m_table->sortByColumn(column, order); }); };
        say("sort by amount", by(orders::AmountColumn, Qt::DescendingOrder), "ms");
        jump("by amount");
        say("sort by number", by(orders::NumberColumn, Qt::AscendingOrder), "ms");
        say("sort by time, oldest first", by(orders::TimeColumn, Qt::AscendingOrder), "ms");
        say("sort by time, newest first", by(orders::TimeColumn, Qt::DescendingOrder), "ms");
    }

    void filter()
    {
        auto *chips = m_window.findChild<FilterChips *>(u"orders.chips"_s);
        for (const QString &chip : {u"failed"_s, u"attention"_s, u"refunded"_s, u"all"_s}) {
            const double ms = step([&] {
                chips->setCurrent(chip);
                emit chips->selected(chip);
            });
            say(qPrintable(u"filter: "_s + chip), ms, "ms");
        }
    }

    void search()
    {
        Database *shop = m_port.reader(DeskFile::Ecommerce), *pg = m_port.reader(DeskFile::Pg);
        const QString number = QString::fromStdString(shop->value<std::string>(kMiddle).value_or("")),
                      name = QString::fromStdString(shop->value<std::string>(kMiddleMember).value_or(""));
        searchFor("search: a whole order number from the middle", number, 1);
        searchFor("search: a member's name, first row", name, 1);
        searchFor("search: part of an order number (last 5), first row", number.right(5), 1);
        searchFor("search: nothing has it, until that is known", u"ZZZZZZZZZ"_s, 0);
        searchFor("search: none", {}, 1);
        Watch watch;
        goTo(m_window, m_port, number);
        QApplication::processEvents();
        watch.say("go to an order from the middle");
        watch.start();
        (void)findThings(m_port, number.left(15));
        watch.say("palette: the beginning of an order number");
        const QString key = QString::fromStdString(pg->value<std::string>(kMiddleKey).value_or(""));
        watch.start();
        goTo(m_window, m_port, key);
        QApplication::processEvents();
        watch.say("go to a PG transaction from the middle");
        watch.start();
        goTo(m_window, m_port, number);
        QApplication::processEvents();
        watch.say("go to an order whose pane is there already");
        m_window.openPane(u"orders"_s);
        QApplication::processEvents();
    }

    void panes()
    {
        for (const PaneSpec &pane : paneRegistry()) {
            QElapsedTimer timer;
            timer.start();
            m_window.openPane(pane.id);
            QApplication::processEvents();
            const double shown = msOf(timer);
            const Stalls stalls;
            timer.start();
            waitFor([&timer] { return timer.elapsed() > 1'500; });
            say(qPrintable(u"pane "_s + pane.id + u": shown"_s), shown, "ms");
            say("  longest turn of the window in the 1.5 s after", stalls.worst(), "ms");
        }
        m_window.openPane(u"orders"_s);
        QApplication::processEvents();
    }

    void live(const QString &folder)
    {
        m_window.applyPreset(u"presentation"_s);
        m_window.openPane(u"orders"_s);
        m_table->scrollToTop();
        QElapsedTimer settling; // other panes may still be counting what is there
        settling.start();
        waitFor([&settling] { return settling.elapsed() > kSettleMs; });
        const LoadReport report = runLoad(folder, m_port, *m_table, kLiveMs);
        if (!report.error.isEmpty()) return (void)std::fprintf(stderr, "hamster-desk: %s\n", qUtf8Printable(report.error));
        say("live: rows changed a second", report.rowsPerSecond, "");
        say("live: processor of the window's thread", report.guiShare * 100, "%");
        say("live: frame (a paint of the table), median", report.frameMedianMs, "ms");
        say("live: longest turn of the window", report.worstTurnMs, "ms");
    }

    /// All orders as a file, while the window goes on answering.
    void exportAll(const QString &kind)
    {
        const QTemporaryDir folder;
        std::vector<int> columns;
        for (int column = 0; column < m_model->columnCount(); ++column) columns.push_back(column);
        auto *running = new TableExport(std::make_unique<orders::OrdersSource>(m_model, columns), &m_window);
        std::optional<QString> end;
        qint64 written = 0;
        QObject::connect(running, &TableExport::finished, &m_window, [&](qint64 rows, const QString &error) {
            written = rows;
            end = error;
        });
        const Stalls stalls;
        const Watch watch;
        QString error = running->start(folder.filePath(u"orders."_s + kind));
        if (error.isEmpty() && waitFor([&end] { return end.has_value(); }, 20 * kPatienceMs)) error = *end;
        if (!error.isEmpty()) return (void)std::fprintf(stderr, "hamster-desk: %s\n", qUtf8Printable(error));
        say(qPrintable(u"export as "_s + kind + u": rows"_s), static_cast<double>(written), "");
        watch.say("  all of it");
        say("  longest turn of the window meanwhile", stalls.worst(), "ms");
        say("  memory then", residentMb(), "MB");
    }

    static void memory() { say("memory (resident, window and world)", residentMb(), "MB"); }

private:
    /// Does it and paints; the time of both.
    double step(const std::function<void()> &act)
    {
        QApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        act();
        m_table->viewport()->repaint();
        return msOf(timer);
    }

    void searchFor(const char *what, const QString &text, int rows)
    {
        auto *field = m_window.findChild<QLineEdit *>(u"orders.search"_s);
        const Stalls stalls;
        const Watch watch;
        field->setText(text);
        emit field->returnPressed();
        waitFor([&] { return m_model->rowCount() >= rows && (rows > 0 || m_model->complete()); });
        m_table->viewport()->repaint();
        watch.say(what);
        if (stalls.worst() > 50) say("  longest turn of the window meanwhile", stalls.worst(), "ms");
    }

    MainWindow &m_window;
    EnginePort &m_port;
    QTableView *m_table = nullptr;
    orders::OrdersModel *m_model = nullptr;
};

} // namespace

int benchDesk(MainWindow &window, EnginePort &port, const QString &folder)
{
    window.resize(1600, 1000);
    Bench bench(window, port);
    if (!bench.open(folder)) return 2;
    Bench::memory();
    bench.scroll();
    bench.counts();
    bench.jump("newest first");
    bench.sort();
    bench.filter();
    bench.search();
    bench.live(folder);
    bench.panes();
    Bench::memory();
    for (const QString &kind : {u"csv"_s, u"xlsx"_s}) bench.exportAll(kind);
    return 0;
}

} // namespace hamster
