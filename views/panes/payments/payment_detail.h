#pragma once
// PaymentDetail: one payment process: what gateway, payment core and PG know, its attempts, transactions and received webhooks.

#include "views/frame/pane_spec.h"
#include "views/panes/payments/payment_queries.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace hamster {
class Button;
class Label;
class StateChip;
class TableView;
class TextViewer;
} // namespace hamster

namespace hamster::payments {

class CompareTable;
class RequestActs;
struct CompareLine;

class PaymentDetail final : public QWidget {
    Q_OBJECT
public:
    explicit PaymentDetail(const PaneContext &context);
    /// The process of this row id; 0: none. Reads everything again.
    void showProcess(qint64 rowId);
    void retranslate();
    const std::optional<ProcessFacts> &process() const { return m_process; }

private:
    struct Part {
        Label *heading;
        TableView *table;
        CellTable *model;
    };
    void buildHead(QVBoxLayout *column);
    Part makePart(QVBoxLayout *column, const QString &name);
    void showHead();
    void showParts();
    void showText();
    std::vector<CellRow> markedAttempts(Database &gateway) const;
    void fit(const Part &part);
    std::vector<CompareLine> lines() const;

    PaneContext m_context;
    std::optional<ProcessFacts> m_process;
    PaymentFacts m_payment;
    PgFacts m_pg;
    QScrollArea *m_scroll;
    Label *m_number, *m_facts, *m_why, *m_compareHead, *m_textHead;
    StateChip *m_state, *m_differing;
    Button *m_openOrder;
    CompareTable *m_compare;
    Part m_attempts, m_transactions, m_inbox;
    RequestActs *m_requestActs = nullptr;
    TextViewer *m_text;
    bool m_textOfInbox = false;
};

} // namespace hamster::payments
