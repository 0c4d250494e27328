#pragma once
// ServiceMenu: crash and restart of each service: now, or at its next commit.

#include "views/desk_port.h"
#include "views/frame/pane_spec.h"

#include <QMenu>

#include <vector>

namespace hamster::faults_pane {

class ServiceMenu final : public QMenu {
    Q_OBJECT
public:
    ServiceMenu(const PaneContext &context, QWidget *parent);
    void retranslate();

private:
    struct Entry {
        QMenu *menu = nullptr;
        Party party = Party::Gateway;
        QAction *now = nullptr, *before = nullptr, *after = nullptr, *restart = nullptr; ///< the PG has no commits to crash at
    };
    void crash(Party party);
    void restart(Party party);
    void crashAtCommit(Party party, bool before);
    static QString nameOf(Party party);

    PaneContext m_context;
    std::vector<Entry> m_entries;
};

} // namespace hamster::faults_pane
