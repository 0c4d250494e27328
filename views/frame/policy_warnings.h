#pragma once
// PolicyWarnings: what the strip under a pane's header says while an unsafe policy concerns what the pane shows.

#include "model/core/policies.h"

#include <QCoreApplication>
#include <QString>

namespace hamster {

class PolicyWarnings {
    Q_DECLARE_TR_FUNCTIONS(hamster::PolicyWarnings)
public:
    struct Texts {
        QString headline; ///< empty: nothing to warn of
        QString explanation;
    };
    /// In the current language of Theme.
    static Texts of(const QString &paneId, const Policies &policies);
    /// Panes that show something of this policy.
    static QStringList panesOf(std::string_view policy);
    static int unsafeCount(const Policies &policies);
};

} // namespace hamster
