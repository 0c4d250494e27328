#pragma once
// What the receiver check says, in the language of the desk: cases, shots, expectations, findings, and the command line of the same.

#include "views/certify_port.h"
#include "views/items/cell_table.h"

#include <QCoreApplication>

namespace hamster::certify_pane {

enum CaseColumn { ResultColumn, TitleColumn, NameColumn, AnswersColumn, PaidColumn, StockColumn, RefundedColumn };
enum ShotColumn { NumberColumn, WhatColumn, AnswerColumn };

class CertifyTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::certify_pane::CertifyTexts)
public:
    static QStringList caseHeaders();
    static QStringList shotHeaders();
    static QString name(const certify::Case &one); ///< "duplicate-at-once", as the command line has it
    static QString title(const certify::Case &one);
    static QString why(const certify::Case &one);
    /// What must be in the books.
    static QString expected(const certify::Case &one);
    /// "paid 2×, stock taken 2, refunded 0×"
    static QString effects(const certify::SideEffects &effects);
    /// Why it did not pass; empty: it passed.
    static QString finding(const certify::CaseResult &result);
    /// "Genuine, dated 4 min ago, sent at the same time as the next"
    static QString shot(const certify::Case &one, std::size_t at);
    static QString answer(const certify::Answer &answer, const certify::Shot &shot);
    static QString receiverKind(certify::ReceiverKind kind);
    /// "checking 5 of 18" while it runs; how many passed stands on the chips.
    static QString progress(const CertifyState &state);
    struct Hint {
        QString headline; ///< empty: nothing to say
        QString explanation;
    };
    /// What the probe did wrong; its own words stay as they are.
    static QString probeProblem(const QString &detail);
    /// What makes the other results worth less than they look.
    static Hint hint(const CertifyState &state);
};

/// NOT_RUN, WAITING, RUNNING, PASSED, FAILED or SKIPPED, of entity "certify-case".
QString caseState(const CertifyCase &one);
/// PASSED, FAILED or SKIPPED; NOT_RUN as long as it is not judged.
QString caseGroup(const CertifyCase &one);
/// One row per case of that group (empty: all). Row id: its place from 1.
std::vector<CellRow> caseRows(const CertifyState &state, const QString &group);
std::vector<CellRow> shotRows(const CertifyCase &one);
/// The `hamster certify` that does the same, for a shell; the secret is left as a placeholder.
QString commandLine(const CertifyRequest &request, bool signedWebhooks, const QStringList &cases);

} // namespace hamster::certify_pane
