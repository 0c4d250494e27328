#pragma once
// MerchantsPart: the merchants that the PG knows, with masked secrets, and the documented test cards.

#include "views/frame/pane_spec.h"
#include "views/panes/pg/pg_queries.h"

#include <QWidget>

namespace hamster {
class Button;
class EmptyState;
class Label;
class TableView;
} // namespace hamster

namespace hamster::pgconsole {

class SecretActs;

class MerchantsPart final : public QWidget {
    Q_OBJECT
public:
    explicit MerchantsPart(const PaneContext &context);
    void read();
    void forget();
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void copyToken();

    PaneContext m_context;
    Label *m_merchantHead, *m_cardHead, *m_cardHint;
    EmptyState *m_empty;
    TableView *m_merchants, *m_cards;
    CellTable *m_merchantModel, *m_cardModel;
    SecretActs *m_secrets;
    Button *m_copyButton;
    QAction *m_copy;
};

} // namespace hamster::pgconsole
