#pragma once
// Books: hand-made rows for the back office, and its pane over them. Header-only.

#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/office/office_pane.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"

#include <memory>
#include <set>

namespace hamster {
PaneSpec officePane();
}

namespace hamster::test {

using namespace Qt::StringLiterals;

/// A shop with a few captured orders, and a statement of their day in which each kind of difference is found once.
struct Books {
    Books()
    {
        desk.addCatalogue();
        FrameStatus later = desk.status();
        later.timeMs += 24 * 3'600'000; // the day whose statement is awaited has begun
        desk.setStatus(later);
        for (int i = 0; i < 7; ++i)
            orders.push_back(desk.addOrder({.vendor = desk.vendors()[0],
                                            .member = desk.members()[0],
                                            .lines = {{desk.products()[0], 1 + i}},
                                            .atMs = kSeedTimeMs + i * 60'000}));
    }
    void open(QSize size = {1000, 760}) { host = std::make_unique<PaneHost>(officePane(), &desk, size); }
    static std::string text(qint64 number) { return std::to_string(number); }
    void fetch(qint64 id, const std::string &day, bool received, int lines = 0)
    {
        desk.exec(DeskFile::Gateway,
                  "INSERT INTO statement_fetches (id, mid, day, due_at, tries, lines, received_at, created_at) VALUES (" + text(id) +
                      ", 'hamster-world', '" + day + "', " + (received ? "NULL" : text(kSeedTimeMs + 50'000'000)) + ", " +
                      (received ? "1" : "0") + ", " + text(lines) + ", " + (received ? text(kSeedTimeMs + 41'000'000) : "NULL") + ", " +
                      text(kSeedTimeMs) + ")");
        if (received)
            desk.exec(DeskFile::Payment, "INSERT INTO pg_statements (id, mid, day, event_id, created_at, updated_at) VALUES (" + text(id) +
                                             ", 'hamster-world', '" + day + "', 'evt', 1, " + text(kSeedTimeMs + 41'001'000) + ")");
    }
    void line(qint64 statement, const std::string &key, const std::string &number, qint64 amount, const std::string &verdict,
              const std::string &status = "SUCCESS")
    {
        desk.exec(DeskFile::Payment,
                  "INSERT INTO pg_statement_lines (statement_id, transaction_key, order_number, kind, amount, status, at, verdict) "
                  "VALUES (" +
                      text(statement) + ", '" + key + "', '" + number + "', 'APPROVAL', " + text(amount) + ", '" + status + "', " +
                      text(kSeedTimeMs) + ", '" + verdict + "')");
    }
    void mismatch(qint64 statement, const std::string &kind, const std::string &key, const std::string &number, qint64 amount)
    {
        const qint64 id = desk.nextId();
        desk.exec(DeskFile::Payment, "INSERT INTO cases (public_id, kind, subject, detail, status, created_at, updated_at) VALUES (" +
                                         text(id) + ", 'MISMATCH', '" + number + "', '" + kind + "', 'OPEN', 1, 1)");
        desk.exec(DeskFile::Payment,
                  "INSERT INTO mismatches (kind, transaction_key, line_kind, amount, order_number, statement_id, detail, "
                  "case_public_id, created_at) VALUES ('" +
                      kind + "', '" + key + "', 'APPROVAL', " + text(amount) + ", '" + number + "', " + text(statement) +
                      ", 'it differs', " + text(id) + ", 1)");
        cases.push_back(QString::fromStdString(toBase62(id)));
    }
    /// 1: agrees. 2: one of each kind, one that waits. 3: not fetched yet.
    void fill()
    {
        fetch(1, "2026-11-19", true, 1);
        line(1, orders[0].transactionKey, orders[0].number, orders[0].amount, "MATCHED");
        fetch(2, "2026-11-20", true, 7);
        line(2, orders[1].transactionKey, orders[1].number, orders[1].amount, "MATCHED");
        line(2, orders[1].transactionKey, orders[1].number, orders[1].amount, "DIFFERENT");
        mismatch(2, "DUPLICATE", orders[1].transactionKey, orders[1].number, orders[1].amount);
        line(2, orders[2].transactionKey, orders[2].number, orders[2].amount + 1'000, "DIFFERENT");
        mismatch(2, "AMOUNT", orders[2].transactionKey, orders[2].number, orders[2].amount + 1'000);
        line(2, orders[3].transactionKey, orders[3].number, orders[3].amount, "DIFFERENT", "FAILED");
        mismatch(2, "STATUS", orders[3].transactionKey, orders[3].number, orders[3].amount);
        line(2, "20261120:TR:ffffff", "ORD-20261120-NOWHERE1", 5'000, "DIFFERENT");
        mismatch(2, "MISSING_HERE", "20261120:TR:ffffff", "ORD-20261120-NOWHERE1", 5'000);
        line(2, "20261120:TR:eeeeee", "ORD-20261120-WAITING1", 7'000, "WAITING");
        mismatch(2, "MISSING_AT_PG", orders[4].transactionKey, orders[4].number, orders[4].amount);
        fetch(3, "2026-11-21", false);
    }
    /// An export of an order; a failed one with its dead letter, whose public id is given back.
    qint64 exported(int order, const std::string &status, int tries, const std::string &http)
    {
        const std::string id = text(orders[static_cast<std::size_t>(order)].id);
        desk.exec(DeskFile::Ecommerce, "INSERT INTO order_exports (order_public_id, status, payload, attempts, http_status, event_id, "
                                       "created_at, updated_at) VALUES (" +
                                           id + ", '" + status + "', '{\"orderId\":1}', " + text(tries) + ", " + http + ", 'evt', 1, 2)");
        if (status != "FAILED") return 0;
        const qint64 letter = desk.nextId();
        desk.exec(DeskFile::Bus,
                  "INSERT INTO dead_letters (public_id, group_name, topic, partition, offset, key, payload, original_payload, "
                  "exception, attempts, status, created_at, updated_at) VALUES (" +
                      text(letter) + ", 'ecommerce', 'order-events', 0, 77, 'export-" +
                      toBase62(orders[static_cast<std::size_t>(order)].id) +
                      "', '{\"type\":\"order.export-failed\"}', '{}', 'it', 1, 'PENDING', 1, 1)");
        return letter;
    }
    /// One open batch of all lines of the vendor, one that is paid out.
    void batches()
    {
        const std::string vendor = text(desk.vendors()[0]);
        const auto batch = [&](int id, const std::string &cycle, const std::string &sums, const std::string &rest) {
            desk.exec(DeskFile::Payment,
                      "INSERT INTO settlement_batches (id, public_id, vendor_public_id, cycle, gross, fee, vat, net, payout, "
                      "status, closes_at, payout_day, created_at, updated_at) SELECT " +
                          text(id) + ", " + text(desk.nextId()) + ", " + vendor + ", '" + cycle + "', " + sums + ", " + rest +
                          ", 1, 1 FROM settlement_lines WHERE vendor_public_id = " + vendor);
        };
        batch(1, "DAILY 2026-11-19", "0 * count(*) + 11000, 500, 50, 10450, 10450", "'PAID_OUT', 5, '2026-11-23'");
        batch(2, "DAILY 2026-11-20", "sum(gross), sum(fee), sum(vat), sum(net), sum(net)", "'OPEN', 9, NULL");
        desk.exec(DeskFile::Payment, "UPDATE settlement_lines SET batch_id = 2 WHERE vendor_public_id = " + vendor);
    }
    void section(const QString &key) { static_cast<office::OfficePane *>(host->pane)->showEntity({u"office-section"_s, key}); }
    QAbstractItemModel *lines() const { return host->find<TableView>(u"office.statements.detail.table"_s)->model(); }
    QAbstractItemModel *statements() const { return host->find<TableView>(u"office.statements.table"_s)->model(); }
    FilterChip *chip(const QString &of, const QString &key) const
    {
        return host->find<QWidget>(of)->findChild<FilterChip *>("chip."_L1 + key);
    }
    void choose(int row) { host->find<TableView>(u"office.statements.table"_s)->setCurrentIndex(statements()->index(row, 0)); }
    QString shown(const QString &label) const { return host->find<Label>(label)->text(); }
    std::set<QString> states() const
    {
        std::set<QString> all;
        for (int row = 0; row < lines()->rowCount(); ++row) all.insert(lines()->index(row, 0).data(RawRole).toString());
        return all;
    }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    QStringList cases;
    std::unique_ptr<PaneHost> host;
};

} // namespace hamster::test
